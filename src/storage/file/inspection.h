#pragma once

#include "storage/database/connection.h"
#include "storage/database/migrations.h"
#include "system/result.h"

#include <atomic>

namespace Storage {

// The fields of a database file's header that are used here.
struct FileHeader
{
    int format = 0; // user_version
    quint32 changeCounter = 0;
    bool isWal = false;
};

// Reads the file's header, without locking or changing anything. An error when it is not a plan
// file, or one of a newer format.
System::Result<FileHeader> readHeader(const Connection &connection, const QString &path,
                                      const Migrations &migrations);

// The error for a file of a newer format.
System::Error madeByNewer(const QString &path);

// Checks what must hold before any table is read: the file's size, its encoding and its schema.
// Changes nothing in the file, but calls Connection::makeDurable(). Returns SQLite's data version
// as of the check.
System::Result<qint64> checkTables(Connection &connection, const QString &path,
                                   const Migrations &migrations);

// How much of a file is checked. With Indexes each row is also looked up in each index, which takes
// several times as long.
enum class Depth { Content, Indexes };

// Checks all pages, references and rows of a file of any format, after checkTables(). An error of
// reason Damaged says what is wrong; any other says why the check failed. Stops once `isCancelled`
// is set. Changes nothing. Runs inside the caller's transaction if there is one.
System::Result<void> checkContent(const Connection &connection, const QString &path, Depth depth,
                                  const std::atomic<bool> *isCancelled = nullptr);

// Copies a file with its journal or write-ahead log to a temporary place and checks the result of
// SQLite's recovery there: SQLite would recover the real file as soon as it reads it, even with a
// journal that belongs to another file.
System::Result<void> rehearseRecovery(const Connection &connection, const QString &path,
                                      const FileHeader &header, const Migrations &migrations);

} // namespace Storage
