#pragma once

#include <QByteArray>

#include <atomic>

class QIODevice;

namespace Exchange {

// Copies a JPEG from `from` to `to` without the place where it was taken: GPS in its EXIF, of which
// no other byte changes; XMP and IPTC that name a place; and what some phones append (a film, or
// further pictures with places of their own). EXIF that cannot be read is left out whole. False
// when this is not a valid JPEG, when `to` cannot be written, and once `isCancelled` is set.
bool copyWithoutPlace(QIODevice &from, QIODevice &to,
                      const std::atomic<bool> *isCancelled = nullptr);

// The payload of a JPEG's EXIF segment, with the orientation set to upright; empty when there is
// none that can be read. For withExif() on another JPEG.
QByteArray uprightExif(QIODevice &jpeg);
QByteArray withExif(const QByteArray &jpeg, const QByteArray &exif);

// The payload of an EXIF segment ("Exif", two zeros, a TIFF) without the place; empty when it
// cannot be followed.
QByteArray exifWithoutPlace(const QByteArray &exif);

} // namespace Exchange
