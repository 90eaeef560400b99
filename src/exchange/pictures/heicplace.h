#pragma once

class QIODevice;

namespace Exchange {

// Overwrites the place (GPS) in each EXIF block of the HEIC `file`, which is open for reading and
// writing. No data moves. False when a block cannot be read; the file is then useless.
bool clearPlaceInHeic(QIODevice &file);

} // namespace Exchange
