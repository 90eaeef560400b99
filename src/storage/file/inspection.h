#pragma once

#include "storage/database/connection.h"
#include "storage/database/migrations.h"
#include "system/result.h"

#include <atomic>

namespace Storage {

// What a database file says of itself at its very start.
struct FileHeader
{
    int format = 0; // user_version
    quint32 changeCounter = 0;
    bool isWal = false;
};

// Reads the first bytes of the file, without locking or changing anything. An error for what is no
// plan file, or one of a newer format.
System::Result<FileHeader> readHeader(const Connection &connection, const QString &path,
                                      const Migrations &migrations);

// Checks what has to be known before anything in the file is asked for: its size, its encoding and
// its tables. Changes nothing. Leaves the connection durable (Connection::makeDurable). Returns
// SQLite's data version of what was read.
System::Result<qint64> checkTables(Connection &connection, const QString &path,
                                   const Migrations &migrations);

// How much of a file is checked: Indexes too means that each row is found in each index, which
// takes several times as long.
enum class Depth { Content, Indexes };

// Checks all pages, references and rows of a file whose tables were checked, of any format. An
// error of reason Damaged tells what is wrong; any other, why it could not be found out. Gives up
// once `isCancelled` is set. Changes nothing; inside a transaction of the caller's or in its own.
System::Result<void> checkContent(const Connection &connection, const QString &path, Depth depth,
                                  const std::atomic<bool> *isCancelled = nullptr);

// Copies a file with its journal or write-ahead log aside and checks there what SQLite makes of
// them: because it mends the real file as soon as it reads it, also with a journal that is not
// its own.
System::Result<void> rehearseRecovery(const Connection &connection, const QString &path,
                                      const FileHeader &header, const Migrations &migrations);

} // namespace Storage
