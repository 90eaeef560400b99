#pragma once

#include "storage/database/connection.h"
#include "storage/file/copywatch.h"
#include "system/atomicfile.h"
#include "system/result.h"

namespace Storage {

// Copies a consistent snapshot of `source` into `part`, while others may go on writing, and
// verifies the copy: its pages are valid and each table has as many rows. `path` is that of the
// source, for error messages. Versions are kept without what evidence holds (leancopy.h).
enum class Contents { Kept, LeftOut };
System::Result<void> copyVerified(const Connection &source, const QString &path,
                                  System::TempFile &part, Contents contents = Contents::Kept,
                                  const CopyWatch &watch = {});

// A consistent snapshot of `source` in memory, which can be changed without touching the file.
System::Result<Connection> copyInMemory(const Connection &source, const QString &path);

// Copies what `source` holds at one moment into the empty `target`, page by page.
System::Result<void> copyPages(sqlite3 *source, const QString &path, sqlite3 *target,
                               const CopyWatch &watch = {});

// Copies `source` over what `target`, the plan file at `path`, holds. Fails with reason Busy,
// changing nothing, where the change counter of `target` is no longer `counter` once it is locked.
System::Result<void> copyPagesOver(sqlite3 *source, const QString &path, sqlite3 *target,
                                   quint32 counter);

// What whoever ended a copy is told.
System::Error copyCancelled();

} // namespace Storage
