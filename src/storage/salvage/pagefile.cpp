#include "storage/salvage/pagefile.h"

#include "storage/database/databaseheader.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace Storage {

namespace {

constexpr int kUsualPageSize = 4096;
constexpr int kDeepestTree = 24;
constexpr qint64 kLongestPayload = 64 * 1024 * 1024;

constexpr uchar kTableInterior = 5;
constexpr uchar kTableLeaf = 13;
constexpr uchar kIndexInterior = 2;
constexpr uchar kIndexLeaf = 10;

uchar byteAt(QByteArrayView bytes, qsizetype at)
{
    return uchar(bytes[at]);
}

quint32 numberAt(QByteArrayView bytes, qsizetype at)
{
    return at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.data() + at) : 0;
}

quint16 shortAt(QByteArrayView bytes, qsizetype at)
{
    return at + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.data() + at) : 0;
}

// Reads a number of 1 to 9 bytes and moves `at` behind it; none beyond the end.
std::optional<qint64> variableNumber(QByteArrayView bytes, qsizetype &at)
{
    constexpr int kMostBytes = 9;
    quint64 number = 0;
    for (int i = 0; i < kMostBytes; ++i) {
        if (at >= bytes.size())
            return std::nullopt;
        const uchar byte = byteAt(bytes, at++);
        if (i == kMostBytes - 1)
            return qint64(number << 8 | byte);
        number = number << 7 | (byte & 0x7f);
        if (byte < 0x80)
            break;
    }
    return qint64(number);
}

// The length in bytes of a value of this serial type; −1 for an invalid type.
qint64 lengthOf(qint64 type)
{
    constexpr int kLengths[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, -1, -1};
    if (type < 0)
        return -1;
    return type < 12 ? kLengths[type] : (type - 12) / 2;
}

qint64 integerOf(QByteArrayView bytes)
{
    quint64 number = !bytes.isEmpty() && byteAt(bytes, 0) >= 0x80 ? ~quint64(0) : 0;
    for (const char byte : bytes)
        number = number << 8 | uchar(byte);
    return qint64(number);
}

StoredValue valueOf(qint64 type, QByteArrayView bytes)
{
    constexpr int kReal = 7;
    constexpr int kZero = 8;
    constexpr int kOne = 9;
    if (type == 0)
        return {};
    if (type == kReal)
        return {.type = StoredValue::Type::Real,
                .real = std::bit_cast<double>(qFromBigEndian<quint64>(bytes.data()))};
    if (type == kZero || type == kOne)
        return {.type = StoredValue::Type::Integer, .integer = type - kZero};
    if (type < kReal)
        return {.type = StoredValue::Type::Integer, .integer = integerOf(bytes)};
    return {.type = type % 2 ? StoredValue::Type::Text : StoredValue::Type::Blob,
            .bytes = bytes.toByteArray()};
}

// Returns the record's values; none unless it ends exactly where its header says.
std::optional<QList<StoredValue>> valuesOf(QByteArrayView record)
{
    qsizetype at = 0;
    const auto headerEnd = variableNumber(record, at);
    if (!headerEnd || *headerEnd < at || *headerEnd > record.size())
        return std::nullopt;
    qsizetype body = qsizetype(*headerEnd);
    QList<StoredValue> values;
    while (at < *headerEnd) {
        const auto type = variableNumber(record.first(*headerEnd), at);
        const qint64 length = type ? lengthOf(*type) : -1;
        if (length < 0 || length > record.size() - body)
            return std::nullopt;
        values.append(valueOf(*type, record.sliced(body, length)));
        body += length;
    }
    return body == record.size() ? std::optional(values) : std::nullopt;
}

bool isLeaf(uchar type)
{
    return type == kTableLeaf || type == kIndexLeaf;
}

bool isOfTree(uchar type, PageFile::Tree kind)
{
    return kind == PageFile::Tree::Table ? type == kTableLeaf || type == kTableInterior
                                         : type == kIndexLeaf || type == kIndexInterior;
}

qsizetype headerOf(quint32 page)
{
    return page == 1 ? DatabaseHeader::kSize : 0;
}

} // namespace

PageFile::PageFile(QByteArrayView bytes)
    : m_bytes(bytes)
{
    const int said = shortAt(bytes, 16) == 1 ? 65536 : shortAt(bytes, 16);
    const bool isPossible = said >= 512 && std::has_single_bit(unsigned(said));
    m_pageSize = hasHeader() && isPossible ? said : kUsualPageSize;
    const int reserved = hasHeader() && bytes.size() > 20 ? byteAt(bytes, 20) : 0;
    m_usable = m_pageSize - reserved >= 480 ? m_pageSize - reserved : m_pageSize;
    m_pages = quint32((bytes.size() + m_pageSize - 1) / m_pageSize);
    m_isUsed.resize(size_t(m_pages) + 1);
    noteFreePages();
}

bool PageFile::hasHeader() const
{
    return m_bytes.startsWith(QByteArrayView("SQLite format 3\0", 16));
}

quint32 PageFile::headerNumber(int at) const
{
    return hasHeader() ? numberAt(m_bytes, at) : 0;
}

QByteArrayView PageFile::page(quint32 number) const
{
    if (number < 1 || number > m_pages)
        return {};
    const qsizetype at = qsizetype(number - 1) * m_pageSize;
    return m_bytes.sliced(at, std::min<qsizetype>(m_usable, m_bytes.size() - at));
}

void PageFile::noteFreePages()
{
    quint32 trunk = headerNumber(32);
    for (quint32 seen = 0; trunk != 0 && seen < m_pages; ++seen) {
        const QByteArrayView held = page(trunk);
        if (held.size() < 8 || m_isUsed[trunk])
            return;
        m_isUsed[trunk] = true;
        const quint32 leaves = std::min<quint32>(numberAt(held, 4), quint32(held.size()) / 4 - 2);
        for (quint32 i = 0; i < leaves; ++i) {
            const quint32 leaf = numberAt(held, 8 + qsizetype(i) * 4);
            if (leaf > 1 && leaf <= m_pages)
                m_isUsed[leaf] = true;
        }
        trunk = numberAt(held, 0);
    }
}

int PageFile::read(quint32 root, Tree kind, const Take &take)
{
    m_lost = 0;
    readPage(root, kind, 0, take);
    return m_lost;
}

void PageFile::readPage(quint32 number, Tree kind, int depth, const Take &take)
{
    const QByteArrayView held = page(number);
    const qsizetype header = headerOf(number);
    if (depth > kDeepestTree || held.size() < header + 12 || m_isUsed[number]
        || !isOfTree(byteAt(held, header), kind)) {
        ++m_lost;
        return;
    }
    m_isUsed[number] = true;
    readCells(number, kind, depth, take);
}

void PageFile::readCells(quint32 number, Tree kind, int depth, const Take &take)
{
    const QByteArrayView held = page(number);
    const qsizetype header = headerOf(number);
    const bool hasRows = isLeaf(byteAt(held, header)) || kind == Tree::Index;
    const bool leadsOn = !isLeaf(byteAt(held, header));
    const qsizetype pointers = header + (leadsOn ? 12 : 8);
    const int cells = shortAt(held, header + 3);
    for (int i = 0; i < cells; ++i) {
        const qsizetype pointer = pointers + qsizetype(i) * 2;
        qsizetype at = pointer + 2 <= held.size() ? shortAt(held, pointer) : 0;
        if (at < pointers || at + 4 > held.size()) {
            ++m_lost;
            continue;
        }
        if (leadsOn) {
            readPage(numberAt(held, at), kind, depth + 1, take);
            at += 4;
        }
        if (!hasRows)
            continue;
        if (const auto row = leafRow(held, at, kind))
            take(*row);
        else
            ++m_lost;
    }
    if (leadsOn)
        readPage(numberAt(held, header + 8), kind, depth + 1, take);
}

std::optional<StoredRow> PageFile::leafRow(QByteArrayView held, qsizetype at, Tree kind)
{
    const auto length = variableNumber(held, at);
    const auto rowid = kind == Tree::Table ? variableNumber(held, at) : std::optional<qint64>(0);
    if (!length || !rowid || *length < 1
        || *length > std::min(kLongestPayload, qint64(m_bytes.size())))
        return std::nullopt;
    const auto record = payload(held, at, *length, kind);
    auto values = record ? valuesOf(*record) : std::nullopt;
    if (!values)
        return std::nullopt;
    return StoredRow{*rowid, *std::move(values)};
}

// The length of the part of a long payload that is on the page itself, by the file format's
// formula.
std::optional<QByteArray> PageFile::payload(QByteArrayView held, qsizetype at, qint64 length,
                                            Tree kind)
{
    const qint64 most = kind == Tree::Table ? m_usable - 35 : (m_usable - 12) * 64 / 255 - 23;
    const qint64 fewest = (m_usable - 12) * 32 / 255 - 23;
    const qint64 even = fewest + (length - fewest) % (m_usable - 4);
    const qint64 here = length <= most ? length : even <= most ? even : fewest;
    if (here > held.size() - at)
        return std::nullopt;
    QByteArray whole = held.sliced(at, here).toByteArray();
    if (here == length)
        return whole;
    return appendOverflow(whole, numberAt(held, at + here), length) ? std::optional(whole)
                                                                    : std::nullopt;
}

bool PageFile::appendOverflow(QByteArray &payload, quint32 first, qint64 length)
{
    QList<quint32> pages;
    for (quint32 next = first; payload.size() < length;) {
        const QByteArrayView held = page(next);
        if (held.size() < 5 || m_isUsed[next] || pages.size() > length / (m_usable - 4) + 1)
            return false;
        const qint64 wanted = std::min<qint64>(length - payload.size(), m_usable - 4);
        if (held.size() - 4 < wanted)
            return false;
        payload.append(held.sliced(4, wanted));
        pages.append(next);
        next = numberAt(held, 0);
    }
    for (const quint32 page : std::as_const(pages))
        m_isUsed[page] = true;
    return true;
}

void PageFile::readLost(const TakeAny &take)
{
    for (quint32 number = 1; number <= m_pages; ++number) {
        const QByteArrayView held = page(number);
        const qsizetype header = headerOf(number);
        if (m_isUsed[number] || held.size() < header + 12)
            continue;
        const uchar type = byteAt(held, header);
        const Tree kind = isOfTree(type, Tree::Table) ? Tree::Table : Tree::Index;
        if (!isOfTree(type, kind) || type == kTableInterior)
            continue;
        m_isUsed[number] = true;
        const auto takeRow = [&take, kind](const StoredRow &row) { take(kind, row); };
        // Overflow and child pages are not followed: each unused page is visited by this loop
        // itself.
        readCells(number, kind, 0, takeRow);
    }
}

} // namespace Storage
