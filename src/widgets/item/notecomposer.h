#pragma once

#include "domain/plan/drafts/notedraft.h"
#include "domain/plan/evidence/evidence.h"
#include "domain/plan/ids.h"

#include <QMimeData>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace Models {
class PlanDocument;
}

namespace Widgets {

class DayEdit;
class FigureOffers;
class LinkButton;
class NoteEdit;
class StatedOffers;

// Writes a new progress note: text, day and attendance. Named figures found in the text are offered
// with tick boxes, the day and the attendance stated there with a press. An unfinished note is
// saved as a draft of its node within half a second, and when another node is shown.
class NoteComposer : public QWidget
{
    Q_OBJECT

public:
    NoteComposer(Models::PlanDocument *document, QWidget *parent);

    void setNode(Domain::NodeId node); // zero for none
    void commit();                     // keeps the draft at once
    // Shows the document's author, who signs the note; unless they are named, that no name is
    // given.
    void showAuthor(bool isNamed);
    void setLinesAtRest(int lines); // height of the text field while it is empty
    int restHeight() const;         // its height while the text field is empty
    void focus();

    // Whether a note has been begun, to which evidence can be added.
    bool isWriting() const { return !draft().text.isEmpty(); }
    // Moves this evidence from the node to the note when the note is added.
    void takeAlong(const QList<Domain::Evidence> &evidence);

signals:
    // Whether a note that was to be added to this node could not be stored and is still written
    // here.
    void refusedChanged(Domain::NodeId node, bool refused);
    void authorWanted(); // the user asks to sign with another name
    // Files or a picture were pasted or dropped on the text field.
    void filesPasted(const QMimeData *data);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private slots:
    void add();

private:
    void retranslate();
    void updateAuthor();
    void arrange();
    void fitFields();
    void showDraft(const Domain::NoteDraft &draft);
    void takeInPreedits();
    Domain::NoteDraft draft() const;
    QList<Domain::Evidence> evidenceToGo() const;
    void noteTyped();
    void offerFigures();
    void offerStated();
    void offerUnlessPressed();
    void keepDraft();
    void followToday();
    void updateEnabled();

    Models::PlanDocument *m_document;
    Domain::NodeId m_node{};
    NoteEdit *m_text;
    DayEdit *m_day;
    QLineEdit *m_attendance;
    StatedOffers *m_stated;
    FigureOffers *m_figures;
    LinkButton *m_author;
    QPushButton *m_add;
    Domain::NoteDraft m_kept;
    QList<Domain::EvidenceId> m_along;
    bool m_dayTouched = false;
    bool m_isShowing = false;
    bool m_isNamed = true;        // the author is the user's name, not that of the account
    bool m_hasComplained = false; // the failure to save a draft of this node has been shown
    QTimer m_draftTimer;
    QTimer m_offerTimer;
};

} // namespace Widgets
