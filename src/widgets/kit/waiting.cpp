#include "widgets/kit/waiting.h"

#include <QEventLoop>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>

#include <memory>

namespace Widgets {

void waitBehind(QProgressDialog &dialog, const std::function<void()> &work)
{
    constexpr int kSilence = 500; // milliseconds
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
