#pragma once

#include "storage/database/connection.h"

#include <QString>

namespace Storage {

// True when the file has contents of evidence, also of removed evidence that the history still
// refers to. A version of such a file is kept without them: they lie once beside all versions
// (ContentFolder).
bool hasContent(const Connection &source);

// Copies all rows of `source` into the empty file at `target`, without the bytes and small pictures
// of evidence (their sums stay) and without digests. To be called inside a transaction on `source`.
// Returns SQLite's result code.
int copyRowsWithoutContent(sqlite3 *source, const QString &target);

} // namespace Storage
