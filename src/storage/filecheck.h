#pragma once

#include "domain/result.h"

#include <QSqlDatabase>
#include <QString>

namespace Storage {

// What must be true of a file before it is opened as a plan file. Every refusal is one sentence
// that names the file and says what to do; the file is only read.

// Before SQLite sees it: an ordinary file, readable, with a plan file's header (SQLite's, our
// application_id, a format this program knows).
Domain::Result<void> checkFile(const QString &path);

// With a hardened connection: exactly our tables and indexes, undamaged pages, every row within
// the rules, every text valid. Reads the whole file.
Domain::Result<void> checkContent(const QSqlDatabase &db, const QString &path);

// Only the tables and indexes: what must hold before anything else is asked of the file.
Domain::Result<void> checkSchema(const QSqlDatabase &db, const QString &path, int format);

} // namespace Storage
