#pragma once

#include "domain/plan/ids.h"
#include "models/notes/progressnotemodel.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QToolButton;

namespace Models {
class PlanDocument;
}

namespace Widgets {

class EvidenceCommands;
class NoteEvidence;
class TimelineView;

// The progress notes of a node, newest first; they can be corrected, removed and copied.
class NoteTimeline : public QWidget
{
    Q_OBJECT

public:
    NoteTimeline(Models::PlanDocument *document, EvidenceCommands *evidence, QWidget *parent);

    void setNode(Domain::NodeId node);       // zero for none
    void setTerms(const QStringList &terms); // to be marked in the notes
    int count() const { return m_model.rowCount(); }

signals:
    void countChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showEmptyWords();
    void updateActions();
    void showFound();
    void showMenu(const QPoint &at);
    int row() const;
    void makeCommands();
    void makeButtons();
    void fitButtons();
    void reserveRoom();
    void placeButtons();
    void placeMore(const QModelIndex &index);
    void correct();
    void remove();
    void copy();
    void move();
    void copyToItems();
    void mark();

    Models::PlanDocument *m_document;
    Models::ProgressNoteModel m_model;
    TimelineView *m_view;
    NoteEvidence *m_evidence;
    QAction *m_correct;
    QAction *m_remove;
    QAction *m_copy;
    QAction *m_move;
    QAction *m_copyToItems;
    QAction *m_highlight;          // checked: the note is a highlight (★)
    QWidget *m_buttons = nullptr;  // at the foot of the current note
    QToolButton *m_more = nullptr; // beside the note under the mouse
    QPersistentModelIndex m_moreOn;
    QStringList m_terms;
};

} // namespace Widgets
