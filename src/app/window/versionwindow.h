#pragma once

#include "domain/plan/earlierversion.h"
#include "system/result.h"
#include "widgets/window/mainwindow.h"

#include <QTemporaryDir>

#include <memory>

namespace App {

// A window on an earlier version of a plan file, for reading: on a copy of its own that is gone
// with it, so that nothing else ever opens that.
class VersionWindow : public Widgets::MainWindow
{
    Q_OBJECT

public:
    // `file` is what it is a version of and gives the copy its name; `moment` says when it was
    // kept. The window deletes itself when it is closed.
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
