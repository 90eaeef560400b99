#pragma once

#include <QString>

#include <optional>

struct sqlite3;
struct sqlite3_file;

namespace Storage {

// The open file of a connection as SQLite sees it; null, or without methods, where there is none.
// Any other way into an open file would drop its locks.
sqlite3_file *rawFile(sqlite3 *handle);

// In bytes; −1 where that cannot be found out.
qint64 sizeOf(sqlite3_file *file);

// How often the database was written, as its header says; none where that cannot be read.
std::optional<quint32> changeCounterOf(sqlite3_file *file);

// Copies all bytes, whatever they are, to a new file at `path`. False when that failed.
bool copyBytes(sqlite3_file *file, const QString &path);

} // namespace Storage
