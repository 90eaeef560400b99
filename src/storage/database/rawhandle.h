#pragma once

#include <QSqlDatabase>

struct sqlite3;

namespace Storage {

// SQLite's own handle of an open connection, for what Qt's driver does not offer.
sqlite3 *rawHandle(const QSqlDatabase &db);

// The version of the SQLite in use.
QString libraryVersion();

} // namespace Storage
