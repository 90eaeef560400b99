#pragma once

#include "system/fileloss.h"
#include "system/result.h"

#include <QString>

struct sqlite3;

namespace Storage {

// What became of the file at `path`, which no longer holds what it did. `handle` is of the
// connection that has it open.
System::FileLoss lossOf(sqlite3 *handle, const QString &path);

// Says so, and the ways out. `isShown` where what the file held goes on being shown.
System::Error lossError(System::FileLoss loss, const QString &path, bool isShown);

} // namespace Storage
