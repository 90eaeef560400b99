#pragma once

#include <QProgressDialog>

#include <functional>

class QLabel;

namespace Widgets {

// A dialog with the progress of some work, of `most` steps, and a button to cancel it. It neither
// shows nor closes itself.
class WaitDialog : public QProgressDialog
{
    Q_OBJECT

public:
    WaitDialog(const QString &title, const QString &cancel, int most, QWidget *window);

    QLabel *words() const { return m_words; } // plain text, empty at first

private:
    QLabel *m_words;
};

// Runs `work` in another thread and returns when it has ended. For half a second input is queued,
// then the modal dialog is shown. `work` may call the dialog through queued calls only.
void waitBehind(WaitDialog &dialog, const std::function<void()> &work);

} // namespace Widgets
