#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <optional>

class QIODevice;

namespace Exchange {

constexpr int kLargestSide = 2560;    // pixels of a shrunk photograph
constexpr int kJpegQuality = 75;      // the JPEG quality of such a photograph
constexpr int kThumbnailSide = 320;   // pixels
constexpr qint64 kPartRead = 1 << 20; // bytes of a file that are read at once

// Format and size of a picture, by its first bytes; its name does not matter.
struct PictureHeader
{
    QByteArray format = {}; // as QImageReader has it: "jpeg", "png" …
    QSize size = {};        // as stored, not turned upright

    bool isJpeg() const { return format == "jpeg"; }
};

// Returns none for what is not a picture that can be shown (vector pictures are not), or one so
// large that decoding it could take all the memory.
std::optional<PictureHeader> pictureHeader(QIODevice &device);

// The picture, upright, at most `side` pixels wide and high; null when it cannot be decoded or
// would take more than 256 MB.
QImage decodedPicture(QIODevice &device, const PictureHeader &header, int side);

// Sets the same density (dots per metre) for all pictures. Without it Qt would write the screen's,
// and the same photograph would have other bytes on another computer.
void setDensity(QImage &image);

// A JPEG of the picture; transparent parts become white.
QByteArray jpegOf(const QImage &image, int quality = kJpegQuality);

// A JPEG of at most Domain::kLargestThumbnail bytes; empty for a null image.
QByteArray thumbnailOf(const QImage &image);

// A JPEG of it as large as a quarter of a page needs, upright; empty where it cannot be decoded.
QByteArray pictureForPaper(const QByteArray &bytes);

// True for HEIC and its like, by the first bytes of a file.
bool isHeic(const QByteArray &head);

} // namespace Exchange
