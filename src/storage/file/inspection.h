#pragma once

#include "storage/database/connection.h"
#include "storage/database/migrations.h"
#include "storage/file/rowvalidation.h"
#include "system/result.h"

#include <optional>

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

// What reading the whole file showed.
struct Inspection
{
    qint64 dataVersion = 0;                            // SQLite's, of what was read
    std::optional<Domain::FiguresByNode> figures = {}; // nothing in an older format
};

// Whether the whole file is sound: its pages, its tables, and (in the newest format) its rows.
// Changes nothing. Leaves the connection durable (Connection::makeDurable).
System::Result<Inspection> inspect(Connection &connection, const QString &path,
                                   const Migrations &migrations, Rows rows);

// Copies a file with its journal or write-ahead log aside and inspects there what SQLite makes of
// them: because it mends the real file as soon as it reads it, also with a journal that is not
// its own.
System::Result<void> rehearseRecovery(const Connection &connection, const QString &path,
                                      const FileHeader &header, const Migrations &migrations,
                                      Rows rows);

} // namespace Storage
