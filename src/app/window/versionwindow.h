#pragma once

#include "domain/file/earlierversion.h"
#include "system/result.h"
#include "widgets/window/mainwindow.h"

#include <QTemporaryDir>

#include <memory>

namespace App {

// A read-only window on an earlier version of a plan file. It opens a temporary copy of its own,
// which is removed with the window.
class VersionWindow : public Widgets::MainWindow
{
    Q_OBJECT

public:
    // `file` is the plan file it is a version of, after which the copy is named; `moment` is the
    // time it was kept, as shown. The window deletes itself when closed.
    static System::Result<VersionWindow *> open(const Domain::EarlierVersion &version,
                                                const QString &file, const QString &moment,
                                                System::Settings *settings,
                                                Widgets::Appearance *appearance);

private:
    VersionWindow(std::unique_ptr<QTemporaryDir> folder, System::Settings *settings,
                  Widgets::Appearance *appearance);

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace App
