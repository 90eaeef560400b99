#pragma once

#include "system/result.h"

#include <QString>

struct sqlite3;

namespace Storage {

// Checks the rules for a file of `format` that SQLite's own checks (quick_check, foreign_key_check)
// do not cover: valid UTF-8, real days, outlines that are trees with each node where it may stand,
// owners and departments, and what must be there exactly once. The error is of reason Damaged and
// names the first row that violates a rule, with its value.
System::Result<void> checkRows(sqlite3 *handle, const QString &path, int format);

// The error for a row that violates a constraint of `table`. `rows`: what namesOfDamagedRows()
// returned; empty where that is not known. `detail` is SQLite's message.
System::Error valueViolation(const QString &path, const QString &table, const QString &rows,
                             const QString &detail);

// The error for a table whose rows are not what its digest says; `rows` as in valueViolation().
System::Error digestViolation(const QString &path, const QString &table, const QString &rows);

// The error for a row of `table` with a reference to a row that does not exist; `rows` as in
// valueViolation().
System::Error referenceViolation(const QString &path, const QString &table, const QString &rows);

} // namespace Storage
