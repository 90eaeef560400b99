#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <optional>

class QIODevice;

namespace Exchange {

constexpr int kLargestSide = 2560;    // pixels of a photograph that was shrunk
constexpr int kJpegQuality = 75;      // of one
constexpr int kThumbnailSide = 320;   // pixels
constexpr qint64 kPartRead = 1 << 20; // bytes of a file that are read at once

// What a picture is, by its first bytes; its name counts for nothing.
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

// Gives a picture the density that all of ours have. Where it has none Qt takes the screen's, and
// the same photograph would have other bytes on another computer.
void setDensity(QImage &image);

// On white where it is transparent.
QByteArray jpegOf(const QImage &image, int quality = kJpegQuality);

// A JPEG of at most Domain::kLargestThumbnail bytes; empty for a null image.
QByteArray thumbnailOf(const QImage &image);

// A JPEG of it as large as a quarter of a page needs, upright; empty where it cannot be decoded.
QByteArray pictureForPaper(const QByteArray &bytes);

// True for HEIC and its like, by the first bytes of a file.
bool isHeic(const QByteArray &head);

} // namespace Exchange
