#pragma once

#include <QString>

#include <optional>

struct sqlite3;
struct sqlite3_file;

namespace Storage {

// SQLite's own file object of a connection; null, or without methods, for a database that is not a
// file. Opening the file another way would drop SQLite's locks on it.
sqlite3_file *rawFile(sqlite3 *handle);

// The size in bytes; −1 when it cannot be determined.
qint64 sizeOf(sqlite3_file *file);

// The change counter of the database's header; none when it cannot be read.
std::optional<quint32> changeCounterOf(sqlite3_file *file);

// Copies all bytes, whatever they are, to a new file at `path`. False when that failed.
bool copyBytes(sqlite3_file *file, const QString &path);

} // namespace Storage
