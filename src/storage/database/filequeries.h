#pragma once

#include <QString>

namespace Storage {

// Queries on a whole file that several places ask.
inline const QString kFormatQuery = QStringLiteral("PRAGMA user_version");
inline const QString kDataVersionQuery = QStringLiteral("PRAGMA data_version");
inline const QString kQuickCheck = QStringLiteral("PRAGMA quick_check(1)");
inline const QString kUuidQuery = QStringLiteral("SELECT uuid FROM document WHERE id = 1");

// The largest id that a file may hold, 2⁵³ − 1: JSON has no larger whole numbers.
inline constexpr qint64 kLargestId = 9007199254740991;

} // namespace Storage
