#include "app/window/versionwindow.h"

#include "models/plandocument.h"
#include "models/versions/versionsummary.h"
#include "storage/file/planfile.h"

#include <QFileInfo>

using Models::PlanDocument;
using Storage::PlanFile;
using System::Result;

namespace App {

VersionWindow::VersionWindow(std::unique_ptr<QTemporaryDir> folder, System::Settings *settings,
                             Widgets::Appearance *appearance)
    : MainWindow(settings, appearance)
    , m_folder(std::move(folder))
{
    setAttribute(Qt::WA_DeleteOnClose);
}

Result<VersionWindow *> VersionWindow::open(const Domain::EarlierVersion &version,
                                            const QString &file, const QString &moment,
                                            System::Settings *settings,
                                            Widgets::Appearance *appearance)
{
    auto folder = std::make_unique<QTemporaryDir>();
    const QString path = folder->filePath(QFileInfo(file).fileName());
    if (const auto restored = Models::restoreEarlierVersion(version, path); !restored)
        return restored.error();
    auto opened = PlanFile::open(path, PlanFile::Access::ReadOnly);
    if (!opened)
        return opened.error();
    auto document = std::make_unique<PlanDocument>(*std::move(opened));
    if (const auto loaded = document->load(); !loaded)
        return loaded.error();
    auto *window = new VersionWindow(std::move(folder), settings, appearance);
    window->showVersion(std::move(document), moment);
    window->setWindowState(Qt::WindowNoState);
    window->show();
    return window;
}

} // namespace App
