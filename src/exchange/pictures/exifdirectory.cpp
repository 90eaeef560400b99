#include "exchange/pictures/exifdirectory.h"

#include <QList>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace Exchange {

namespace {

constexpr quint16 kOrientation = 0x0112;
constexpr quint16 kXmpTag = 0x02bc;
constexpr quint16 kIptc = 0x83bb;
constexpr quint16 kPhotoshopTag = 0x8649;
constexpr quint16 kExifTag = 0x8769;
constexpr quint16 kGps = 0x8825;
constexpr quint16 kInterop = 0xa005;
constexpr quint64 kEntrySize = 12;
constexpr qsizetype kMostDirectories = 16;

} // namespace

ExifDirectory::ExifDirectory(QByteArray tiff)
    : m_bytes(std::move(tiff))
{
    m_isBigEndian = m_bytes.startsWith("MM");
    if ((m_isBigEndian || m_bytes.startsWith("II")) && two(2) == 42)
        m_first = four(4).value_or(0);
}

bool ExifDirectory::isInside(quint64 at, quint64 size) const
{
    return at + size <= quint64(m_bytes.size());
}

std::optional<quint16> ExifDirectory::two(quint64 at) const
{
    if (!isInside(at, 2))
        return std::nullopt;
    const char *from = m_bytes.constData() + at;
    return m_isBigEndian ? qFromBigEndian<quint16>(from) : qFromLittleEndian<quint16>(from);
}

std::optional<quint32> ExifDirectory::four(quint64 at) const
{
    if (!isInside(at, 4))
        return std::nullopt;
    const char *from = m_bytes.constData() + at;
    return m_isBigEndian ? qFromBigEndian<quint32>(from) : qFromLittleEndian<quint32>(from);
}

void ExifDirectory::setTwo(quint32 at, quint16 value)
{
    char *to = m_bytes.data() + at;
    if (m_isBigEndian)
        qToBigEndian(value, to);
    else
        qToLittleEndian(value, to);
}

std::optional<ExifDirectory::Entry> ExifDirectory::entry(quint32 at) const
{
    if (!isInside(at, kEntrySize))
        return std::nullopt;
    return Entry{.at = at,
                 .tag = *two(at),
                 .type = *two(quint64(at) + 2),
                 .count = *four(quint64(at) + 4),
                 .value = *four(quint64(at) + 8)};
}

quint64 ExifDirectory::sizeOf(const Entry &entry)
{
    static const quint64 sizes[] = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    const quint64 one = entry.type < std::size(sizes) ? sizes[entry.type] : 0;
    return one * entry.count;
}

bool ExifDirectory::clear(quint64 at, quint64 size)
{
    if (!isInside(at, size))
        return false;
    std::fill_n(m_bytes.begin() + qsizetype(at), qsizetype(size), '\0');
    return true;
}

bool ExifDirectory::clearValue(const Entry &entry)
{
    const quint64 size = sizeOf(entry);
    return size <= 4 || clear(entry.value, size);
}

bool ExifDirectory::clearDirectory(quint32 at)
{
    const auto count = two(at);
    if (!count)
        return false;
    for (quint32 i = 0; i < *count; ++i) {
        const auto one = entry(quint32(at + 2 + i * kEntrySize));
        if (!one || !clearValue(*one))
            return false;
    }
    return clear(at, 2 + *count * kEntrySize);
}

bool ExifDirectory::removeEntry(quint32 directory, const Entry &entry)
{
    const auto count = two(directory);
    if (!count || *count == 0)
        return false;
    // Some writers leave out the offset of the next directory behind the last one.
    const quint64 end = directory + 2 + *count * kEntrySize;
    const quint64 withNext = isInside(end, 4) ? end + 4 : end;
    if (entry.at + kEntrySize > withNext) // the cleared values overlapped the directory
        return false;
    const auto first = m_bytes.begin();
    std::copy(first + qsizetype(entry.at + kEntrySize), first + qsizetype(withNext),
              first + qsizetype(entry.at));
    std::fill_n(first + qsizetype(withNext - kEntrySize), qsizetype(kEntrySize), '\0');
    setTwo(directory, quint16(*count - 1));
    return true;
}

// Calls `take` with the offset of each directory except that of the place (GPS). False when one
// cannot be read.
template<typename Take>
bool ExifDirectory::eachDirectory(Take take)
{
    if (m_first == 0)
        return false;
    QList<quint32> open{m_first};
    QList<quint32> seen;
    while (!open.isEmpty()) {
        const quint32 at = open.takeFirst();
        if (at == 0 || seen.contains(at))
            continue;
        if (seen.size() == kMostDirectories)
            return false;
        seen.append(at);
        const auto count = two(at);
        const quint64 end = at + 2 + count.value_or(0) * kEntrySize;
        if (!count || end > quint64(m_bytes.size()))
            return false;
        for (quint64 one = at + 2; one < end; one += kEntrySize) {
            const Entry held = *entry(quint32(one));
            if (held.tag == kExifTag || held.tag == kInterop)
                open.append(held.value);
        }
        open.append(four(end).value_or(0));
        if (!take(at))
            return false;
    }
    return true;
}

bool ExifDirectory::removePlaceFrom(quint32 directory)
{
    static const quint16 places[] = {kGps, kXmpTag, kIptc, kPhotoshopTag};
    for (quint32 i = 0; i < two(directory).value_or(0);) {
        const auto held = entry(quint32(directory + 2 + i * kEntrySize));
        if (!held)
            return false;
        if (std::ranges::find(places, held->tag) == std::end(places)) {
            ++i;
            continue;
        }
        const bool isCleared = held->tag == kGps ? clearDirectory(held->value) : clearValue(*held);
        if (!isCleared || !removeEntry(directory, *held))
            return false;
    }
    return true;
}

bool ExifDirectory::removePlace()
{
    return eachDirectory([this](quint32 directory) { return removePlaceFrom(directory); });
}

bool ExifDirectory::setUpright()
{
    return eachDirectory([this](quint32 directory) {
        for (quint32 i = 0; i < *two(directory); ++i) {
            const auto held = entry(quint32(directory + 2 + i * kEntrySize));
            if (held && held->tag == kOrientation)
                setTwo(held->at + 8, 1);
        }
        return true;
    });
}

} // namespace Exchange
