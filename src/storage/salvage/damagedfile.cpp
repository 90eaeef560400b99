#include "storage/salvage/damagedfile.h"

#include "storage/database/databaseheader.h"
#include "storage/database/migrations.h"
#include "storage/database/query.h"
#include "storage/database/rawfile.h"
#include "storage/file/filecopy.h"
#include "storage/file/fileplace.h"
#include "storage/file/inspection.h"
#include "storage/file/rollbackjournal.h"
#include "system/sidefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using System::Result;

namespace Storage {

namespace {

const auto kLookAt = u"SELECT count(*) FROM sqlite_schema"_s;

bool isPlainFile(const QString &path)
{
    const QFileInfo info(path);
    return info.isFile() && !info.isSymLink();
}

// Rolls back, in the copy, an unfinished change of a killed program, as far as SQLite can.
void recover(const QString &original, const QString &copy, quint32 changeCounter)
{
    bool isThere = false;
    const QString journal = original + System::kJournalEnding;
    if (isPlainFile(journal) && mayBeJournalOf(journal, changeCounter))
        isThere = QFile::copy(journal, copy + System::kJournalEnding);
    if (isPlainFile(original + System::kWalEnding))
        isThere = QFile::copy(original + System::kWalEnding, copy + System::kWalEnding) || isThere;
    if (!isThere)
        return;
    if (const auto connection = Connection::open(copy, Connection::Mode::ReadWrite))
        static_cast<void>(firstValue(connection->db(), kLookAt));
}

quint32 headerNumberAt(const QByteArray &bytes, int at)
{
    return PageFile(bytes).headerNumber(at);
}

bool isInteger(const StoredValue &value)
{
    return value.type == StoredValue::Type::Integer;
}

bool isText(const StoredValue &value)
{
    return value.type == StoredValue::Type::Text;
}

} // namespace

DamagedFile::DamagedFile(QString path, QByteArray content)
    : m_path(std::move(path))
    , m_content(std::move(content))
{}

Result<DamagedFile> DamagedFile::open(const QString &path)
{
    const auto place = findFile(path);
    if (!place)
        return place.error();
    const auto connection = Connection::open(place->path, Connection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    const QTemporaryDir folder; // for this user only
    const QString copy = folder.filePath(u"copy"_s);
    QFile file(copy);
    if (!folder.isValid() || !copyBytes(rawFile(connection->handle()), copy)
        || !file.open(QIODevice::ReadOnly))
        return notCopiedTo(QDir::tempPath(), place->path);
    recover(place->path, copy,
            headerNumberAt(file.read(DatabaseHeader::kSize), DatabaseHeader::kChangeCounterAt));
    file.seek(0); // drops what was read ahead of the header before the change was rolled back
    DamagedFile damaged(place->path, file.readAll());
    if (int(headerNumberAt(damaged.m_content, DatabaseHeader::kFormatAt)) > newestFormat())
        return madeByNewer(place->path);
    return damaged;
}

void DamagedFile::gather(Gathering &gathering)
{
    PageFile pages(m_content);
    const auto schema = readSchema(pages);
    readDigests(pages, schema);
    readTables(pages, schema, gathering);
    readIndexes(pages, schema);
    noteComplete(gathering);
    if (m_complete.size() == gathering.tables().size())
        return;
    readLost(pages, gathering);
    addFromIndexes(gathering);
    noteComplete(gathering);
}

QList<DamagedFile::SchemaEntry> DamagedFile::readSchema(PageFile &pages)
{
    constexpr int kColumns = 5;
    QList<SchemaEntry> schema;
    if (!pages.hasHeader())
        return schema;
    pages.read(1, PageFile::Tree::Table, [&schema](const StoredRow &row) {
        if (row.values.size() == kColumns && isInteger(row.values[3]))
            schema.append(
                {row.values[0].bytes, row.values[1].bytes, quint32(row.values[3].integer)});
    });
    return schema;
}

// Reads the digests. They are valid only when the stored change counter is the file's.
void DamagedFile::readDigests(PageFile &pages, const QList<SchemaEntry> &schema)
{
    for (const SchemaEntry &entry : schema) {
        if (entry.name == "digest") {
            pages.read(entry.root, PageFile::Tree::Index, [this](const StoredRow &row) {
                if (row.values.size() == 3 && isText(row.values[0]) && isInteger(row.values[1]))
                    m_digests.insert(row.values[0].bytes,
                                     RowSum(row.values[1].integer, row.values[2].bytes));
            });
        } else if (entry.name == "sqlite_sequence") {
            pages.read(entry.root, PageFile::Tree::Table, [this](const StoredRow &row) {
                if (row.values.size() == 2 && isText(row.values[0]) && isInteger(row.values[1]))
                    m_lastIds.insert(row.values[0].bytes, row.values[1].integer);
            });
        }
    }
}

void DamagedFile::readTables(PageFile &pages, const QList<SchemaEntry> &schema,
                             Gathering &gathering)
{
    constexpr int kCounterColumn = 3;
    // Flipped bits refuse a few rows. Each kept one is tried with hundreds of other values, and a
    // hostile file could have millions.
    constexpr qsizetype kMostRefused = 2000;
    for (const SchemaEntry &entry : schema) {
        const auto &tables = gathering.tables();
        const auto shape = std::ranges::find(tables, entry.name, &TableShape::name);
        if (entry.type != "table" || shape == tables.cend())
            continue;
        const auto kind = shape->hasRowid ? PageFile::Tree::Table : PageFile::Tree::Index;
        int refused = 0;
        const int lost = pages.read(entry.root, kind, [&](StoredRow row) {
            const bool fits = shape->take(kind, row);
            const auto outcome = fits ? gathering.add(*shape, row.values, Origin::File)
                                      : Gathering::Outcome::Refused;
            if (outcome != Gathering::Outcome::Taken) {
                ++refused;
                if (fits && outcome == Gathering::Outcome::Refused && entry.name != "content_part"
                    && m_refused.size() < kMostRefused)
                    m_refused.append({entry.name, row.values});
                return;
            }
            if (entry.name == "document" && row.values.size() > kCounterColumn)
                m_doDigestsCount = row.values[kCounterColumn].integer
                                   == pages.headerNumber(DatabaseHeader::kChangeCounterAt);
        });
        if (lost + refused == 0)
            m_read.insert(entry.name);
    }
}

// Reads all indexes, so that their pages are marked as used and not taken for lost ones.
void DamagedFile::readIndexes(PageFile &pages, const QList<SchemaEntry> &schema)
{
    for (const SchemaEntry &entry : schema) {
        if (entry.type != "index" || entry.root == 0)
            continue;
        pages.read(entry.root, PageFile::Tree::Index, [&](const StoredRow &row) {
            if (entry.name == "sqlite_autoindex_plan_1" && row.values.size() == 2)
                m_years.insert(row.values[1].integer, row.values[0].integer);
            else if (entry.name == "sqlite_autoindex_roster_1"
                     || entry.name == "assignment_by_roster")
                m_indexRows.append(row);
        });
    }
}

// The last ids that were assigned, where the header is lost that leads to their table.
QHash<QByteArray, qint64> DamagedFile::lastIdsIn(const QList<LostRow> &rows,
                                                 const Gathering &gathering)
{
    QHash<QByteArray, qint64> ids;
    for (const auto &[kind, row] : rows) {
        const bool isSequence = kind == PageFile::Tree::Table && row.values.size() == 2
                                && isText(row.values[0]) && isInteger(row.values[1]);
        if (!isSequence)
            continue;
        const QByteArray &name = row.values[0].bytes;
        const auto isIt = [&name](const TableShape &table) { return table.name == name; };
        if (std::ranges::any_of(gathering.tables(), isIt))
            ids[name] = std::max(ids[name], row.values[1].integer);
    }
    return ids;
}

// Adds the rows on unused pages, those of the history first: rows that it says were removed are not
// lost, and are left out.
void DamagedFile::readLost(PageFile &pages, Gathering &gathering)
{
    QList<LostRow> rows;
    pages.readLost([&rows](PageFile::Tree kind, const StoredRow &row) {
        rows.append({kind, row});
    });
    if (m_lastIds.isEmpty())
        m_lastIds = lastIdsIn(rows, gathering);
    for (const char *name : {"history", "reversal"}) {
        const TableShape &table = gathering.table(name);
        for (const LostRow &lost : std::as_const(rows)) {
            StoredRow row = lost.row;
            if (!isComplete(name) && table.take(lost.kind, row))
                gathering.add(table, row.values, Origin::File);
        }
    }
    const auto known = gathering.knowledge();
    for (const LostRow &lost : std::as_const(rows)) {
        if (!addLost(gathering, lost, known))
            m_indexRows.append(lost.row);
    }
}

// Adds a row to the first table that its values fit: the page does not say which table it belonged
// to.
bool DamagedFile::addLost(Gathering &gathering, const LostRow &lost,
                          const HistoryKnowledge &known) const
{
    for (const TableShape &table : gathering.tables()) {
        StoredRow row = lost.row;
        if (isComplete(table.name) || !table.take(lost.kind, row)
            || known.saysIsRemoved(table.name, lost.row.rowid))
            continue;
        if (gathering.add(table, row.values, Origin::File) != Gathering::Outcome::Refused)
            return true;
    }
    return false;
}

// Adds rows of roster and assignment from their indexes, which hold all their columns.
void DamagedFile::addFromIndexes(Gathering &gathering) const
{
    for (const StoredRow &row : m_indexRows) {
        const auto &held = row.values;
        if (held.size() == 3 && isText(held[0]) && isText(held[1]) && isInteger(held[2])
            && !isComplete("roster"))
            gathering.add(gathering.table("roster"), {held[2], held[0], held[1]}, Origin::File);
        else if (held.size() == 4 && isInteger(held[0]) && isInteger(held[1]) && isText(held[2])
                 && isInteger(held[3]) && !isComplete("assignment"))
            gathering.add(gathering.table("assignment"), {held[1], held[2], held[3], held[0]},
                          Origin::File);
    }
}

std::optional<qint64> DamagedFile::expected(QByteArrayView table) const
{
    const auto held = digest(table);
    return held ? std::optional(held->rows()) : std::nullopt;
}

std::optional<RowSum> DamagedFile::digest(QByteArrayView table) const
{
    const auto held = m_digests.constFind(table.toByteArray());
    return m_doDigestsCount && held != m_digests.cend() ? std::optional(*held) : std::nullopt;
}

void DamagedFile::noteComplete(const Gathering &gathering)
{
    for (const TableShape &table : gathering.tables()) {
        const auto wanted = expected(table.name);
        const qint64 held = gathering.added(table.name, Origin::File);
        if (wanted ? *wanted == held : m_read.contains(table.name))
            m_complete.insert(table.name);
    }
}

} // namespace Storage
