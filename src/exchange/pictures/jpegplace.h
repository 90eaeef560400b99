#pragma once

#include <QByteArray>

#include <atomic>

class QIODevice;

namespace Exchange {

// Copies a JPEG from `from` to `to` without what tells where it was taken: the place (GPS) in its
// EXIF, of which no other byte changes; XMP and IPTC that name a place; and what some phones append
// to the picture, a film or further pictures with places of their own. EXIF that cannot be followed
// is left out whole. False when this is no JPEG that can be followed, when `to` cannot be written,
// and once `isCancelled` is set.
bool copyWithoutPlace(QIODevice &from, QIODevice &to,
                      const std::atomic<bool> *isCancelled = nullptr);

// The payload of a JPEG's EXIF segment, as for a picture that was turned upright; empty where there
// is none that can be followed. To be put into another JPEG by withExif().
QByteArray uprightExif(QIODevice &jpeg);
QByteArray withExif(const QByteArray &jpeg, const QByteArray &exif);

// The payload of an EXIF segment ("Exif", two zeros, a TIFF) without the place; empty when it
// cannot be followed.
QByteArray exifWithoutPlace(const QByteArray &exif);

} // namespace Exchange
