#pragma once

class QIODevice;

namespace Exchange {

// Clears where a HEIC was taken in `file`, which is open to be read and written: the place (GPS) in
// each EXIF block that it holds. Nothing moves. False where a block cannot be followed; then the
// file is of no use.
bool clearPlaceInHeic(QIODevice &file);

} // namespace Exchange
