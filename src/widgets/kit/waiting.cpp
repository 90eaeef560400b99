#include "widgets/kit/waiting.h"

#include "widgets/kit/style/theme.h"

#include <QEventLoop>
#include <QLabel>
#include <QThread>
#include <QTimer>

#include <limits>
#include <memory>

namespace Widgets {

WaitDialog::WaitDialog(const QString &title, const QString &cancel, int most, QWidget *window)
    : QProgressDialog(QString(), cancel, 0, most, window)
    , m_words(new QLabel(this))
{
    m_words->setTextFormat(Qt::PlainText);
    setLabel(m_words);
    setWindowTitle(title);
    setMinimumWidth(scaled(this, 460)); // wide enough for the words that follow
    setWindowModality(Qt::WindowModal);
    // Never shown by QProgressDialog itself, but by waitBehind().
    setMinimumDuration(std::numeric_limits<int>::max());
    setAutoClose(false);
    setAutoReset(false);
}

void waitBehind(WaitDialog &dialog, const std::function<void()> &work)
{
    constexpr int kSilence = 500; // milliseconds before the dialog is shown
    const std::unique_ptr<QThread> worker(QThread::create(work));
    QEventLoop loop;
    QObject::connect(worker.get(), &QThread::finished, &loop, &QEventLoop::quit);
    worker->start();
    QTimer::singleShot(kSilence, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (!worker->isFinished()) {
        dialog.show();
        loop.exec();
    }
    worker->wait();
}

} // namespace Widgets
