#include "widgets/reading/readingdialog.h"

#include "ui_readingdialog.h"

#include "widgets/kit/label.h"
#include "widgets/kit/style/theme.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::ReadSource;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

using Read = Result<ReadSource>;

QFuture<Read> begin(const std::function<Read()> &read)
{
    auto promise = std::make_shared<QPromise<Read>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, read] {
        promise->addResult(read());
        promise->finish();
    });
    return promise->future();
}

Models::SourceOptions optionsOf(const Exchange::SourceText &source)
{
    return {.sheets = source.sheets,
            .hiddenSheets = source.hiddenSheets,
            .sheet = source.sheet,
            .alike = source.alike,
            .areJoined = source.areJoined,
            .encoding = source.encoding,
            .otherEncodings = source.otherEncodings};
}

} // namespace

ReadingDialog::ReadingDialog(const QString &name, QWidget *parent)
    : Dialog(parent)
{
    setUp(m_ui);
    auto *label = new Label(Label::Size::Body, ColourRole::Text, this, 3);
    label->setObjectName(u"nameLabel"_s);
    label->setText(tr("Reading “%1”. Nothing is written meanwhile.").arg(name));
    m_ui->column->insertWidget(0, label);
    fitTo(420);
}

Result<ReadSource> readInBackground(const std::function<Read()> &read, const QString &name,
                                    QWidget *window, std::chrono::milliseconds unnoticed)
{
    QFuture<Read> reading = begin(read);
    QFutureWatcher<Read> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(reading);
    QTimer::singleShot(unnoticed, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (!reading.isFinished()) {
        ReadingDialog dialog(name, window);
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &dialog, &QDialog::accept);
        if (dialog.exec() != QDialog::Accepted) {
            reading.cancel();
            return Error{.reason = Error::Reason::Cancelled};
        }
    }
    return reading.takeResult();
}

Result<ReadSource> readInBackground(const SourceDocument &document,
                                    const Exchange::SourceChoice &choice, QWidget *window)
{
    const auto read = [take = document.read, choice]() -> Read {
        auto source = take(choice);
        if (!source)
            return source.error();
        return ReadSource(source->text, optionsOf(*source));
    };
    return readInBackground(read, document.name, window);
}

} // namespace Widgets
