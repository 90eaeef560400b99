#pragma once

#include "system/result.h"

#include <QString>

#include <functional>

class QIODevice;

// Files for the outside (reports, exported tables), and what it takes that they are there whole or
// not at all, also after a power loss.
namespace System {

// Gives `write` a device and makes what it wrote the file at `path`; an older file stays as it was
// unless all of it was written. A path that is a device (/dev/full, a pipe) is written to. Errors
// of `write` are passed on, those of the disk are one sentence that names the path.
Result<void> writeAtomically(const QString &path,
                             const std::function<Result<void>(QIODevice *)> &write);

// So that names made, changed and removed in a folder survive a power loss. False where that
// cannot be known.
bool syncFolder(const QString &folder);

} // namespace System
