#include "exchange/pictures/jpegplace.h"

#include "exchange/pictures/exifdirectory.h"

#include <QIODevice>

#include <optional>

namespace Exchange {

namespace {

constexpr uchar kMark = 0xff;
constexpr uchar kBegin = 0xd8;
constexpr uchar kEnd = 0xd9;
constexpr uchar kScan = 0xda;
constexpr uchar kExifOrXmp = 0xe1; // APP1
constexpr uchar kPictures = 0xe2;  // APP2
constexpr uchar kPhotoshop = 0xed; // APP13

constexpr qsizetype kBlock = 65536; // bytes read or written at once

const QByteArray kXmp("http://ns.adobe.com/xap/1.0/\0", 29);
const QByteArray kMoreXmp("http://ns.adobe.com/xmp/extension/\0", 35);
const QByteArray kFurtherPictures("MPF\0", 4);

// Reads a device byte by byte, in blocks.
class Bytes
{
public:
    explicit Bytes(QIODevice &device)
        : m_device(device)
    {}

    // The next byte; -1 at the end.
    int next()
    {
        if (m_at == m_block.size()) {
            m_block = m_device.read(kBlock);
            m_at = 0;
            if (m_block.isEmpty())
                return -1;
        }
        return uchar(m_block[m_at++]);
    }

    // The next `count` bytes; fewer at the end.
    QByteArray next(qsizetype count)
    {
        QByteArray bytes;
        bytes.reserve(count);
        while (bytes.size() < count) {
            const int byte = next();
            if (byte < 0)
                break;
            bytes.append(char(byte));
        }
        return bytes;
    }

private:
    QIODevice &m_device;
    QByteArray m_block;
    qsizetype m_at = 0;
};

bool isWithoutLength(int marker)
{
    return (marker >= 0xd0 && marker <= 0xd7) || marker == 0x01;
}

// The marker after one or more 0xff; -1 when there is none.
int nextMarker(Bytes &bytes)
{
    if (bytes.next() != kMark)
        return -1;
    int marker = kMark;
    while (marker == kMark)
        marker = bytes.next();
    return marker > 0 ? marker : -1;
}

std::optional<QByteArray> nextPayload(Bytes &bytes)
{
    const QByteArray length = bytes.next(2);
    if (length.size() < 2)
        return std::nullopt;
    const qsizetype size = uchar(length[0]) * 256 + uchar(length[1]) - 2;
    if (size < 0)
        return std::nullopt;
    QByteArray payload = bytes.next(size);
    return payload.size() == size ? std::optional(payload) : std::nullopt;
}

QByteArray segment(int marker, const QByteArray &payload)
{
    const qsizetype length = payload.size() + 2;
    QByteArray bytes;
    bytes.append(char(kMark)).append(char(marker));
    bytes.append(char(length / 256)).append(char(length % 256));
    return bytes + payload;
}

bool xmpTellsPlace(const QByteArray &payload)
{
    static const QByteArray words[] = {"GPS",
                                       "Location",
                                       "photoshop:City",
                                       "photoshop:State",
                                       "photoshop:Country",
                                       "Latitude",
                                       "latitude",
                                       "geo:"};
    return std::any_of(std::begin(words), std::end(words),
                       [&payload](const QByteArray &word) { return payload.contains(word); });
}

// Whether IPTC data name a place: content location, city, sublocation, state, country.
bool iptcTellsPlace(const QByteArray &payload)
{
    for (const char set : {26, 27, 90, 92, 95, 100, 101}) {
        const char mark[] = {0x1c, 2, set};
        if (payload.contains(QByteArrayView(mark, 3)))
            return true;
    }
    return false;
}

// The payload without the place; none when the whole segment is left out.
std::optional<QByteArray> withoutPlace(int marker, const QByteArray &payload)
{
    if (marker == kExifOrXmp && payload.startsWith(kExifHead)) {
        const QByteArray exif = exifWithoutPlace(payload);
        return exif.isEmpty() ? std::nullopt : std::optional(exif);
    }
    const bool isLeftOut = (marker == kExifOrXmp && payload.startsWith(kMoreXmp))
                           || (marker == kExifOrXmp && payload.startsWith(kXmp)
                               && xmpTellsPlace(payload))
                           || (marker == kPictures && payload.startsWith(kFurtherPictures))
                           || (marker == kPhotoshop && iptcTellsPlace(payload));
    return isLeftOut ? std::nullopt : std::optional(payload);
}

// Copies the data of a scan up to the next marker, which is returned; -1 at the end of the file,
// and when `to` cannot be written.
class Scan
{
public:
    Scan(Bytes &bytes, QIODevice &to, const std::atomic<bool> *isCancelled)
        : m_bytes(bytes)
        , m_to(to)
        , m_isCancelled(isCancelled)
    {}

    bool isWritten() const { return m_isWritten; }

    int copy()
    {
        for (int byte = m_bytes.next(); byte >= 0; byte = m_bytes.next()) {
            if (byte != kMark) {
                put(byte);
                continue;
            }
            int after = m_bytes.next();
            while (after == kMark)
                after = m_bytes.next();
            if (after > 0 && !isWithoutLength(after)) {
                flush();
                return m_isWritten ? after : -1;
            }
            put(kMark);
            if (after < 0)
                break;
            put(after);
            if (!m_isWritten)
                return -1;
        }
        flush();
        return -1;
    }

private:
    void put(int byte)
    {
        m_block.append(char(byte));
        if (m_block.size() >= kBlock)
            flush();
    }

    void flush()
    {
        const bool goesOn = !m_isCancelled || !*m_isCancelled;
        m_isWritten = m_isWritten && goesOn && m_to.write(m_block) == m_block.size();
        m_block.clear();
    }

    Bytes &m_bytes;
    QIODevice &m_to;
    const std::atomic<bool> *m_isCancelled;
    QByteArray m_block;
    bool m_isWritten = true;
};

} // namespace

bool copyWithoutPlace(QIODevice &from, QIODevice &to, const std::atomic<bool> *isCancelled)
{
    const auto put = [&to](const QByteArray &bytes) { return to.write(bytes) == bytes.size(); };
    Bytes bytes(from);
    if (bytes.next() != kMark || bytes.next() != kBegin || !put(QByteArray("\xff\xd8", 2)))
        return false;
    int marker = nextMarker(bytes);
    while (marker >= 0 && marker != kEnd) {
        if (isWithoutLength(marker)) {
            if (!put(QByteArray("\xff", 1) + char(marker)))
                return false;
            marker = nextMarker(bytes);
            continue;
        }
        const auto payload = nextPayload(bytes);
        if (!payload)
            return false;
        const auto kept = withoutPlace(marker, *payload);
        if (kept && !put(segment(marker, *kept)))
            return false;
        if (marker != kScan) {
            marker = nextMarker(bytes);
            continue;
        }
        Scan scan(bytes, to, isCancelled);
        marker = scan.copy();
        if (marker < 0)
            return scan.isWritten(); // the source is cut short, and so is the copy
    }
    return marker == kEnd && put(QByteArray("\xff\xd9", 2));
}

QByteArray uprightExif(QIODevice &jpeg)
{
    Bytes bytes(jpeg);
    if (bytes.next() != kMark || bytes.next() != kBegin)
        return {};
    for (int marker = nextMarker(bytes); marker > 0 && marker != kScan && marker != kEnd;
         marker = nextMarker(bytes)) {
        if (isWithoutLength(marker))
            continue;
        const auto payload = nextPayload(bytes);
        if (!payload)
            return {};
        if (marker != kExifOrXmp || !payload->startsWith(kExifHead))
            continue;
        ExifDirectory directory(payload->mid(kExifHead.size()));
        if (!directory.setUpright())
            return {};
        return kExifHead + directory.bytes();
    }
    return {};
}

QByteArray withExif(const QByteArray &jpeg, const QByteArray &exif)
{
    constexpr qsizetype kLongest = 65533;
    if (exif.isEmpty() || exif.size() > kLongest || !jpeg.startsWith("\xff\xd8"))
        return jpeg;
    return jpeg.left(2) + segment(kExifOrXmp, exif) + jpeg.mid(2);
}

QByteArray exifWithoutPlace(const QByteArray &exif)
{
    if (!exif.startsWith(kExifHead))
        return {};
    ExifDirectory directory(exif.mid(kExifHead.size()));
    return directory.removePlace() ? kExifHead + directory.bytes() : QByteArray();
}

} // namespace Exchange
