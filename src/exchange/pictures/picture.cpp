#include "exchange/pictures/picture.h"

#include "domain/plan/evidence/evidence.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

namespace Exchange {

namespace {

constexpr qint64 kMostPixels = 120'000'000;
constexpr int kMostMegabytes = 256; // the most memory of a decoded picture

QByteArray formatOf(const QByteArray &head)
{
    static const std::pair<QByteArray, const char *> beginnings[] = {
        {QByteArray("\xff\xd8\xff", 3), "jpeg"},
        {QByteArray("\x89PNG\r\n\x1a\n", 8), "png"},
        {QByteArray("GIF87a"), "gif"},
        {QByteArray("GIF89a"), "gif"},
        {QByteArray("BM"), "bmp"},
        {QByteArray("II*\0", 4), "tiff"},
        {QByteArray("MM\0*", 4), "tiff"},
    };
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return "webp";
    for (const auto &[beginning, format] : beginnings) {
        if (head.startsWith(beginning))
            return format;
    }
    return {};
}

} // namespace

std::optional<PictureHeader> pictureHeader(QIODevice &device)
{
    constexpr qint64 kHead = 32;
    const QByteArray format = formatOf(device.peek(kHead));
    if (format.isEmpty() || !QImageReader::supportedImageFormats().contains(format))
        return std::nullopt;
    const qint64 at = device.pos();
    const QSize size = QImageReader(&device, format).size();
    device.seek(at);
    if (!size.isValid() || size.isEmpty() || qint64(size.width()) * size.height() > kMostPixels)
        return std::nullopt;
    return PictureHeader{format, size};
}

QImage decodedPicture(QIODevice &device, const PictureHeader &header, int side)
{
    QImageReader::setAllocationLimit(kMostMegabytes);
    QImageReader reader(&device, header.format);
    reader.setAutoTransform(true);
    if (std::max(header.size.width(), header.size.height()) > side)
        reader.setScaledSize(
            header.size.scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    return reader.read();
}

void setDensity(QImage &image)
{
    constexpr int kDotsPerMeter = 2835; // 72 in an inch
    image.setDotsPerMeterX(kDotsPerMeter);
    image.setDotsPerMeterY(kDotsPerMeter);
}

QByteArray jpegOf(const QImage &image, int quality)
{
    QImage opaque = image.convertToFormat(QImage::Format_RGB32); // grey pictures are converted, too
    if (image.hasAlphaChannel()) {
        opaque = QImage(image.size(), QImage::Format_RGB32);
        opaque.fill(Qt::white);
        QPainter(&opaque).drawImage(0, 0, image);
    }
    opaque.setText({}, {});
    setDensity(opaque);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return opaque.save(&buffer, "JPEG", quality) ? bytes : QByteArray();
}

QByteArray thumbnailOf(const QImage &image)
{
    if (image.isNull())
        return {};
    QImage small = image;
    if (std::max(image.width(), image.height()) > kThumbnailSide)
        small = image.scaled(kThumbnailSide, kThumbnailSide, Qt::KeepAspectRatio,
                             Qt::SmoothTransformation);
    for (const int quality : {80, 60, 40, 20}) {
        QByteArray bytes = jpegOf(small, quality);
        if (bytes.size() <= Domain::kLargestThumbnail)
            return bytes;
    }
    return {};
}

QByteArray pictureForPaper(const QByteArray &bytes)
{
    constexpr int kSide = 1200; // pixels on 7.5 cm
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto header = pictureHeader(buffer);
    const QImage image = header ? decodedPicture(buffer, *header, kSide) : QImage();
    return image.isNull() ? QByteArray() : jpegOf(image);
}

bool isHeic(const QByteArray &head)
{
    static const QByteArray brands[] = {"heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"};
    return head.mid(4, 4) == "ftyp"
           && std::ranges::find(brands, head.mid(8, 4)) != std::end(brands);
}

} // namespace Exchange
