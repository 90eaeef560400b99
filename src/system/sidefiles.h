#pragma once

#include <QString>

// What SQLite appends to a file's name for the files that it keeps beside it.
namespace System {

inline constexpr QLatin1StringView kJournalEnding("-journal"); // the rollback journal
inline constexpr QLatin1StringView kWalEnding("-wal");         // the write-ahead log
inline constexpr QLatin1StringView kWalIndexEnding("-shm");    // the log's index, in shared memory

} // namespace System
