#include "widgets/window/windowdrops.h"

#include "exchange/documents/sourcetext.h"
#include "widgets/window/yearcommands.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace Widgets {

bool mayBeDropped(const QMimeData &data, bool mayReadIn)
{
    const QList<QUrl> urls = data.urls();
    const bool isFile = urls.size() == 1 && urls.first().isLocalFile();
    const bool areFiles = urls.size() > 1 && std::ranges::all_of(urls, [](const QUrl &url) {
                              return Exchange::isDocument(url.toLocalFile());
                          });
    const bool isText = urls.isEmpty() && (data.hasText() || data.hasHtml());
    return isFile || ((isText || areFiles) && mayReadIn);
}

QString droppedPlanFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QString path = urls.isEmpty() ? QString() : urls.first().toLocalFile();
    return path.isEmpty() || Exchange::isDocument(path) ? QString() : path;
}

QStringList droppedSheets(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls())
        files.append(url.toLocalFile());
    return YearCommands::areSheets(files) ? files : QStringList();
}

std::shared_ptr<QMimeData> keptForLater(const QMimeData &data)
{
    auto kept = std::make_shared<QMimeData>();
    kept->setUrls(data.urls());
    kept->setHtml(data.html());
    if (data.urls().isEmpty())
        kept->setText(data.text());
    return kept;
}

} // namespace Widgets
