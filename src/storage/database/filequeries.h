#pragma once

#include <QString>

namespace Storage {

// SQL statements used in several places.
inline const QString kFormatQuery = QStringLiteral("PRAGMA user_version");
inline const QString kDataVersionQuery = QStringLiteral("PRAGMA data_version");
inline const QString kQuickCheck = QStringLiteral("PRAGMA quick_check(1)");
inline const QString kUuidQuery = QStringLiteral("SELECT uuid FROM document WHERE id = 1");

// Raises the last id assigned in the table :name to :last, so that ids up to it are not assigned
// again.
inline const QString kRaiseLastId = QStringLiteral(
    "UPDATE sqlite_sequence SET seq = max(seq, :last) WHERE name = :name");

inline const QString kRemoveParts = QStringLiteral("DELETE FROM content_part WHERE sha256 = :sum");

inline const QString kAddNameIfNew = QStringLiteral(
    "INSERT INTO roster (kind, name) VALUES (:kind, :name)"
    " ON CONFLICT (kind, name) DO NOTHING");

// The largest id that a file may hold, 2⁵³ − 1: JSON has no larger whole numbers.
inline constexpr qint64 kLargestId = 9007199254740991;

} // namespace Storage
