#pragma once

#include "exchange/pictures/evidencefolder.h"
#include "system/result.h"

#include <QTemporaryDir>

#include <memory>

class QLockFile;

namespace Widgets {

// Read-only copies of evidence for other programs to open, in a folder that only the user can
// enter. The destructor removes the folder; those left by killed programs are removed when a new
// one is made.
class OpenedCopies
{
public:
    OpenedCopies();
    ~OpenedCopies();
    OpenedCopies(const OpenedCopies &) = delete;
    OpenedCopies &operator=(const OpenedCopies &) = delete;

    // Returns the path of a copy; the same path for the same content and name.
    System::Result<QString> copy(const QString &name, const QString &sha256,
                                 const Exchange::ReadContent &read);

private:
    System::Result<void> makeFolder();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

// Whether a desktop might run a file of this name instead of showing it.
bool mayBeRun(const QString &name);

} // namespace Widgets
