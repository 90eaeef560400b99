#pragma once

#include "exchange/pictures/evidencefolder.h"
#include "system/result.h"

#include <QTemporaryDir>

#include <memory>

class QLockFile;

namespace Widgets {

// Read-only copies of evidence that other programs are shown, in a folder that only the user can
// enter. It is removed with this object; what a program that was killed left is removed when the
// next one makes such a folder.
class OpenedCopies
{
public:
    OpenedCopies();
    ~OpenedCopies();
    OpenedCopies(const OpenedCopies &) = delete;
    OpenedCopies &operator=(const OpenedCopies &) = delete;

    // The path of a copy; the same again for the same content and name.
    System::Result<QString> copy(const QString &name, const QString &sha256,
                                 const Exchange::ReadContent &read);

private:
    System::Result<void> makeFolder();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

// True for a file that a desktop might run instead of showing it, by its name.
bool mayBeRun(const QString &name);

} // namespace Widgets
