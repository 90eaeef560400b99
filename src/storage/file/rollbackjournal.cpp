#include "storage/file/rollbackjournal.h"

#include "storage/database/databaseheader.h"

#include <QFile>
#include <QtEndian>

#include <optional>

// https://www.sqlite.org/fileformat2.html#the_rollback_journal
namespace Storage {

namespace {

constexpr qint64 kJournalHeaderSize = 28;
constexpr quint32 kUntilTheEnd = 0xffffffff;

const QByteArray kMagic = QByteArray::fromHex("d9d505f920a163d7");

std::optional<quint32> journalNumberAt(QFile &file, qint64 place)
{
    quint32 bigEndian = 0;
    if (!file.seek(place) || file.read(reinterpret_cast<char *>(&bigEndian), 4) != 4)
        return std::nullopt;
    return qFromBigEndian(bigEndian);
}

struct Segment
{
    quint32 records = 0;
    qint64 sectorSize = 0;
    qint64 pageSize = 0;
};

std::optional<Segment> segmentAt(QFile &file, qint64 place)
{
    if (!file.seek(place) || file.read(kMagic.size()) != kMagic)
        return std::nullopt;
    const auto records = journalNumberAt(file, place + 8);
    const auto sectorSize = journalNumberAt(file, place + 20);
    const auto pageSize = journalNumberAt(file, place + 24);
    if (!pageSize || *sectorSize < kJournalHeaderSize || *sectorSize > 65536 || *pageSize < 512
        || *pageSize > 65536)
        return std::nullopt;
    return Segment{.records = *records, .sectorSize = *sectorSize, .pageSize = *pageSize};
}

// The change counter in the journal's copy of the file's first page; none when that page is not in
// it.
std::optional<quint32> counterIn(QFile &file)
{
    qint64 place = 0;
    while (const auto segment = segmentAt(file, place)) {
        place += segment->sectorSize;
        for (quint32 i = 0; segment->records == kUntilTheEnd || i < segment->records; ++i) {
            const auto page = journalNumberAt(file, place);
            if (!page)
                return std::nullopt;
            if (*page == 1)
                return journalNumberAt(file, place + 4 + DatabaseHeader::kChangeCounterAt);
            place += 4 + segment->pageSize + 4;
        }
        place = (place + segment->sectorSize - 1) / segment->sectorSize * segment->sectorSize;
    }
    return std::nullopt;
}

} // namespace

bool mayBeJournalOf(const QString &journal, quint32 changeCounter)
{
    QFile file(journal);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const auto before = counterIn(file);
    return !before || *before == changeCounter || *before + 1 == changeCounter;
}

} // namespace Storage
