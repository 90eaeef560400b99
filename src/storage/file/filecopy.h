#pragma once

#include "storage/database/connection.h"
#include "storage/file/copywatch.h"
#include "system/atomicfile.h"
#include "system/result.h"

namespace Storage {

// Whether a copy has the content of evidence; versions are kept without (leancopy.h).
enum class Contents { Kept, LeftOut };
// Copies a consistent snapshot of `source` into `part`, while other programs may go on writing, and
// verifies the copy: its pages are valid, and each of its tables has as many rows as the source's.
// `path` is that of the source, for error messages.
System::Result<void> copyVerified(const Connection &source, const QString &path,
                                  System::TempFile &part, Contents contents = Contents::Kept,
                                  const CopyWatch &watch = {});

// A consistent snapshot of `source` in memory, which can be changed without touching the file.
System::Result<Connection> copyInMemory(const Connection &source, const QString &path);

// Copies a consistent snapshot of `source` into the empty `target`, page by page.
System::Result<void> copyPages(sqlite3 *source, const QString &path, sqlite3 *target,
                               const CopyWatch &watch = {});

// Replaces the content of `target`, the plan file at `path`, with that of `source`. Fails with
// reason Busy, changing nothing, when the change counter of `target`, once it is locked, is not
// `counter`.
System::Result<void> copyPagesOver(sqlite3 *source, const QString &path, sqlite3 *target,
                                   quint32 counter);

// The error for a copy of the file at `path` that could not be made in `folder`.
System::Error notCopiedTo(const QString &folder, const QString &path, const QString &detail = {});

// The error, of reason Cancelled, for a copy that the user cancelled.
System::Error copyCancelled();

} // namespace Storage
