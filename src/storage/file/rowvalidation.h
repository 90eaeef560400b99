#pragma once

#include "system/result.h"

#include <QString>

struct sqlite3;

namespace Storage {

// Checks the rules that SQLite's own checks (quick_check, foreign_key_check) cannot tell of a file
// of `format`: texts that are whole, days of the calendar, outlines that are trees in which each
// node stands where it may, who may be an owner, and what must be there once. The error is of
// reason Damaged and names the first row that breaks one, with its value.
System::Result<void> checkRows(sqlite3 *handle, const QString &path, int format);

// Where SQLite found that a row of `table` breaks what the table declares; `detail` is its
// complaint.
System::Error valueViolation(const QString &path, const QString &table, const QString &detail);

// Where SQLite found that a row of `table` refers to nothing.
System::Error referenceViolation(const QString &path, const QString &table);

} // namespace Storage
