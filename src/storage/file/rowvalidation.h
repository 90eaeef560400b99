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

// `rows` names the damaged rows of `table` if they are known (namesOfDamagedRows).

// The error for a row that violates a constraint of the table; `detail` is SQLite's message.
System::Error valueViolation(const QString &path, const QString &table, const QString &rows,
                             const QString &detail);

// The error for a table whose rows are not what its digest says.
System::Error digestViolation(const QString &path, const QString &table, const QString &rows);

// The error for a row with a reference to a row that does not exist.
System::Error referenceViolation(const QString &path, const QString &table, const QString &rows);

} // namespace Storage
