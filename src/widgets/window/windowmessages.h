#pragma once

#include "domain/plan/ids.h"
#include "system/result.h"
#include "widgets/kit/messages.h"
#include "widgets/window/conflictdialog.h"

#include <QList>
#include <QStringList>

#include <functional>

class QStatusBar;
class QWidget;

namespace Domain {
struct PlanDetails;
}

namespace Widgets {

struct ShownFile;

// Shows the messages of the main window's parts: an error in a box, with what can be done about a
// damaged file, a conflict with another program as a choice, a success in the status bar for a
// while.
class WindowMessages : public Messages
{
    Q_OBJECT

public:
    WindowMessages(const ShownFile *shown, QStatusBar *statusBar, QWidget *window);

    // Shows an error; nothing if the user cancelled.
    void showFailure(const System::Error &error);

    // Shows that something could not be read: each sentence once until noticeEdit().
    void showUnread(const System::Error &error);

    // What is offered for a file that could not be opened.
    struct Instead
    {
        bool versions = false;
        bool salvage = false; // whether to make a new file of its readable parts
    };

    // Says why a file was not opened, and returns which of `offered` is asked for, if any.
    Instead askWhatInstead(const System::Error &error, const Instead &offered);

    // Shows another program's value and ours side by side; `putMine` writes ours over it.
    void settleConflict(const System::Error &error, ConflictDialog::Mine how,
                        const std::function<System::Result<void>()> &putMine);

    // Asks whether a closed year may be changed.
    bool mayChange(const Domain::PlanDetails &closed);

    // From now on errors are only logged, as no user can answer.
    void fallSilent() { m_isSilent = true; }

    // Called after each stored edit, and for another file: takes away the message that tells what
    // Ctrl+Z took back before.
    void noticeEdit();
    // Called when other nodes may be selected: takes that message away too, if `nodes` are others
    // than when it was shown.
    void noticeSelection(const QList<Domain::NodeId> &nodes);

    QWidget *inFront() const; // the dialog that is open over the window, else the window

signals:
    // An error showed that the file is no longer at its path. The receiver sets ShownFile::isGone,
    // which is shown across the window.
    void fileMoved();
    // What the user wants to do about the open file, which is damaged.
    void earlierVersionsWanted();
    void salvageWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showSentence(const QString &sentence, Holds holds);
    void endHeld();
    bool isOfOpenFile(const System::Error &damage) const;
    void offerWaysOut(const System::Error &damage);

    const ShownFile *m_shown;
    QStatusBar *m_statusBar;
    QWidget *m_window;
    QString m_untilNextEdit;              // the message shown that ends with the next edit
    QList<Domain::NodeId> m_selectedThen; // the nodes selected when it was shown
    QStringList m_unreadTold;             // the sentences of showUnread() that were shown
    bool m_isAskingClosed = false;
    bool m_isSilent = false;
};

} // namespace Widgets
