#pragma once

#include <QtGlobal>

namespace Storage {

// Offsets, in bytes, of fields in the header of a database file.
// https://sqlite.org/fileformat2.html#the_database_header
namespace DatabaseHeader {

inline constexpr int kSize = 100;
inline constexpr int kChangeCounterAt = 24; // the number of transactions written outside WAL mode
inline constexpr int kFormatAt = 60;        // user_version
inline constexpr int kApplicationIdAt = 68;

// Whether the file with this header was last written with a write-ahead log.
inline bool isInWalMode(const uchar *header)
{
    return header[18] == 2 || header[19] == 2;
}

} // namespace DatabaseHeader

} // namespace Storage
