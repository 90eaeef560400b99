#pragma once

#include "domain/plan/ids.h"

#include <QObject>
#include <QPoint>

class QAction;

namespace Models {
class ProgressNoteModel;
}

namespace Widgets {

class EvidenceCommands;
class TimelineView;

// The evidence of progress notes in their list: small pictures below a note, which open the files;
// files and pictures are added to a note by dropping, pasting or choosing them.
class NoteEvidence : public QObject
{
    Q_OBJECT

public:
    NoteEvidence(Models::ProgressNoteModel *notes, EvidenceCommands *commands, TimelineView *view);

    QAction *addAction() const { return m_add; }
    QAction *pasteAction() const { return m_paste; }
    void updateActions(); // to be called after another note was selected
    void retranslate();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Domain::NoteId chosen() const;
    void openAt(const QPoint &at);
    bool showMenu(const QPoint &at, const QPoint &onScreen);
    bool takeDrop(QEvent *event);

    Models::ProgressNoteModel *m_notes;
    EvidenceCommands *m_commands;
    TimelineView *m_view;
    QAction *m_add;
    QAction *m_paste;
    QPoint m_pressedAt;
};

} // namespace Widgets
