#pragma once

#include <QByteArray>

#include <optional>

namespace Exchange {

// What stands before the TIFF of an EXIF segment.
inline const QByteArray kExifHead("Exif\0\0", 6);

// The TIFF in an EXIF segment: a chain of directories (IFD) of entries of twelve bytes each, with
// values that lie elsewhere when they are longer than four. Reads and changes it in place; every
// offset is checked, and no more is followed than a picture has.
class ExifDirectory
{
public:
    explicit ExifDirectory(QByteArray tiff);

    const QByteArray &bytes() const { return m_bytes; }

    // Takes out the directory of the place (GPS) with all its values, and XMP and IPTC in it; no
    // other byte changes but those of the entries behind, which move up. False, and the bytes are
    // of no use, when the directories cannot be followed.
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
        quint32 value = 0; // or where it is
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
    quint32 m_first = 0; // 0 when it is no TIFF
};

} // namespace Exchange
