#pragma once

#include "domain/result.h"

#include <QSqlDatabase>
#include <QStringList>

namespace Storage {

// "YAOD", in the file's header: marks a SQLite file as a plan file.
constexpr int kApplicationId = 0x59414f44;

// The format this program writes: the number of migration scripts there are.
int newestFormat();

// Brings a file from `format` up to the newest, or to `upTo`, each step in one transaction with the file's
// user_version inside it. Format 0 is an empty database.
Domain::Result<void> migrate(const QSqlDatabase &db, int format, int upTo = newestFormat());

// What a file of a format holds: one line for each table and index, "type name sql", sorted.
Domain::Result<QStringList> expectedSchema(int format = newestFormat());
Domain::Result<QStringList> schemaOf(const QSqlDatabase &db);

} // namespace Storage
