#pragma once

#include <QByteArray>

#include <optional>

namespace Exchange {

// What precedes the TIFF in an EXIF segment.
inline const QByteArray kExifHead("Exif\0\0", 6);

// The TIFF in an EXIF segment: a chain of directories (IFD) of entries of twelve bytes each, with
// values that lie elsewhere when they are longer than four. Reads and changes it in place; every
// offset is checked, and no more is followed than a picture has.
class ExifDirectory
{
public:
    explicit ExifDirectory(QByteArray tiff);

    const QByteArray &bytes() const { return m_bytes; }

    // Removes the directory of the place (GPS) with all its values, and XMP and IPTC in the EXIF.
    // No other byte changes, but the entries behind move up. False, with the bytes useless, when
    // the directories cannot be read.
    bool removePlace();

    // Sets the orientation to upright. False when the directories cannot be followed.
    bool setUpright();

private:
    struct Entry
    {
        quint32 at = 0; // its offset
        quint16 tag = 0;
        quint16 type = 0;
        quint32 count = 0;
        quint32 value = 0; // the value, or its offset when it is longer
    };

    std::optional<quint16> two(quint64 at) const;
    std::optional<quint32> four(quint64 at) const;
    void setTwo(quint32 at, quint16 value);
    bool isInside(quint64 at, quint64 size) const;
    std::optional<Entry> entry(quint32 at) const;
    static quint64 sizeOf(const Entry &entry);
    bool clear(quint64 at, quint64 size);
    bool clearValue(const Entry &entry);
    bool clearDirectory(quint32 at);
    bool removeEntry(quint32 directory, const Entry &entry);
    template<typename Take>
    bool eachDirectory(Take take);
    bool removePlaceFrom(quint32 directory);

    QByteArray m_bytes;
    bool m_isBigEndian = false;
    quint32 m_first = 0; // the offset of the first directory; 0 when this is not a TIFF
};

} // namespace Exchange
