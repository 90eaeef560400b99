#pragma once

#include <QSqlDatabase>

struct sqlite3;

namespace Storage {

// The SQLite handle of an open connection, for what Qt's driver does not offer.
sqlite3 *rawHandle(const QSqlDatabase &db);

// The version of the SQLite library in use.
QString libraryVersion();

} // namespace Storage
