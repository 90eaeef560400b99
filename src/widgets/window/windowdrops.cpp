#include "widgets/window/windowdrops.h"

#include "exchange/documents/sourcetext.h"
#include "widgets/window/yearcommands.h"

#include <QAction>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

std::shared_ptr<QMimeData> keptForLater(const QMimeData &data)
{
    auto kept = std::make_shared<QMimeData>();
    kept->setUrls(data.urls());
    kept->setHtml(data.html());
    if (data.urls().isEmpty())
        kept->setText(data.text());
    return kept;
}

} // namespace

WindowDrops::WindowDrops(const QAction *readingIn, QWidget *window)
    : QObject(window)
    , m_readingIn(readingIn)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool WindowDrops::mayBeDropped(const QMimeData &data) const
{
    const QList<QUrl> urls = data.urls();
    if (!urls.isEmpty())
        return std::ranges::all_of(urls, &QUrl::isLocalFile);
    return (data.hasText() || data.hasHtml()) && m_readingIn->isEnabled();
}

bool WindowDrops::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter) {
        auto *enter = static_cast<QDragEnterEvent *>(event);
        if (mayBeDropped(*enter->mimeData()))
            enter->acceptProposedAction();
        return true;
    }
    if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        drop->acceptProposedAction();
        QMetaObject::invokeMethod(
            this, [this, kept = keptForLater(*drop->mimeData())] { take(*kept); },
            Qt::QueuedConnection);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void WindowDrops::take(const QMimeData &dropped)
{
    QStringList paths;
    for (const QUrl &url : dropped.urls())
        paths.append(url.toLocalFile());
    if (paths.isEmpty()) {
        emit wordsDropped(dropped);
        return;
    }
    if (m_readingIn->isEnabled() && YearCommands::areSheets(paths)) {
        emit sheetsDropped(paths);
        return;
    }
    if (Exchange::isDocument(paths.first()))
        emit documentDropped(paths.first());
    else
        emit planFileDropped(paths.first());
    if (paths.size() > 1)
        emit othersDropped(paths.mid(1));
}

QString othersSentence(const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths)
        names.append(u"“%1”"_s.arg(QFileInfo(path).fileName()));
    return WindowDrops::tr("A window shows one file. Not opened: %1. Open them one by one.")
        .arg(names.join(WindowDrops::tr(", ", "between file names")));
}

} // namespace Widgets
