#pragma once

#include "system/result.h"
#include "widgets/kit/messages.h"
#include "widgets/window/conflictdialog.h"

#include <functional>

class QStatusBar;
class QWidget;

namespace Domain {
struct PlanDetails;
}

namespace Widgets {

struct ShownFile;

// Shows what the main window's parts tell: a failure in a box, a conflict with another program as a
// choice, a sentence in the status bar for a while.
class WindowMessages : public Messages
{
    Q_OBJECT

public:
    WindowMessages(const ShownFile *shown, QStatusBar *statusBar, QWidget *window);

    // Says in one sentence what could not be done; nothing of an error that the user asked for by
    // cancelling.
    void showFailure(const System::Error &error);

    // What can be had of a file that could not be opened.
    struct Instead
    {
        bool versions = false;
        bool salvage = false; // a new file of what can be read
    };

    // Says why it was not opened, and returns which of `offered` is asked for, if any.
    Instead askWhatInstead(const System::Error &error, const Instead &offered);

    // Shows another program's value and ours side by side; `putMine` writes ours over it.
    void settleConflict(const System::Error &error, ConflictDialog::Mine how,
                        const std::function<System::Result<void>()> &putMine);

    // Asks whether a closed year may be changed.
    bool mayChange(const Domain::PlanDetails &closed);

    // From now on nobody can answer: failures only go to the log.
    void fallSilent() { m_isSilent = true; }

    QWidget *inFront() const; // the dialog that is open over the window, else the window

signals:
    // A failure says that the file is not where it was opened. Whoever looks sets
    // ShownFile::isGone, which says so across the window.
    void fileMoved();

private:
    void showSentence(const QString &sentence);

    const ShownFile *m_shown;
    QStatusBar *m_statusBar;
    QWidget *m_window;
    bool m_isAskingClosed = false;
    bool m_isSilent = false;
};

} // namespace Widgets
