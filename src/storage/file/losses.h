#pragma once

#include "system/fileloss.h"
#include "system/result.h"

#include <QString>

struct sqlite3;

namespace Storage {

// Finds out how the file at `path` lost its content: overwritten, cut short or damaged. `handle` is
// of the connection that has it open.
System::FileLoss lossOf(sqlite3 *handle, const QString &path);

// The error for such a loss: a sentence with what the user can do. `isShown`: the former content
// stays on the screen.
System::Error lossError(System::FileLoss loss, const QString &path, bool isShown);

} // namespace Storage
