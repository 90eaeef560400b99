#pragma once

#include "storage/database/connection.h"

#include <QString>

namespace Storage {

// True when the file has evidence, or had some that its history names: then a version of it is
// kept without what evidence holds, which lies beside all versions once (ContentFolder).
bool hasContent(const Connection &source);

// Copies what `source` holds into the empty file at `target`, row by row, without the bytes and
// small pictures of evidence (the sums stay) and without digests. Inside a transaction on `source`.
// Returns SQLite's result code.
int copyRowsWithoutContent(sqlite3 *source, const QString &target);

} // namespace Storage
