#include "storage/database/digests.h"

#include "storage/database/databaseheader.h"
#include "storage/database/query.h"
#include "storage/database/rawfile.h"
#include "storage/database/rawhandle.h"
#include "storage/database/rowcursor.h"

#include <QtEndian>

#include <sqlite3.h>

#include <array>

using namespace Qt::StringLiterals;
using System::Result;

// SQLite's header declares these functions only where it was built with the preupdate hook, and the
// library may lack them at run time: weak symbols are null then.
#if defined(__GNUC__)
extern "C" {
__attribute__((weak)) void *sqlite3_preupdate_hook(sqlite3 *,
                                                   void (*)(void *, sqlite3 *, int, const char *,
                                                            const char *, sqlite3_int64,
                                                            sqlite3_int64),
                                                   void *);
__attribute__((weak)) int sqlite3_preupdate_old(sqlite3 *, int, sqlite3_value **);
__attribute__((weak)) int sqlite3_preupdate_new(sqlite3 *, int, sqlite3_value **);
__attribute__((weak)) int sqlite3_preupdate_count(sqlite3 *);
}
#endif

namespace Storage {

namespace {

const auto kNotedCounter = u"SELECT change_counter FROM document WHERE id = 1"_s;
const auto kNoteCounter = u"UPDATE document SET change_counter = :counter WHERE id = 1"_s;
const auto kDigests = u"SELECT name, rows, sum FROM digest"_s;
const auto kNoDigests = u"DELETE FROM digest"_s;
const auto kKeepDigest = uR"(
    INSERT INTO digest (name, rows, sum) VALUES (:name, :rows, :sum)
    ON CONFLICT (name) DO UPDATE SET rows = excluded.rows, sum = excluded.sum
)"_s;

// The bytes of what is kept as evidence are guarded by their own SHA-256.
const auto kSummedTables = uR"(
    SELECT name FROM sqlite_schema
     WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT IN ('digest', 'content_part')
     ORDER BY name
)"_s;

bool hasDigest(QByteArrayView table)
{
    return table != "digest" && table != "content_part" && !table.startsWith("sqlite_");
}

bool canFollow()
{
#if defined(__GNUC__)
    static const bool can = sqlite3_compileoption_used("ENABLE_PREUPDATE_HOOK") != 0
                            && sqlite3_preupdate_hook && sqlite3_preupdate_old
                            && sqlite3_preupdate_new && sqlite3_preupdate_count;
    return can;
#else
    return false;
#endif
}

// The change counter of the file's header.
struct Writes
{
    quint32 count = 0;
    bool areCounted = true; // not in WAL mode
};

// None for a database that is not a file.
std::optional<Writes> writesOf(const QSqlDatabase &db)
{
    sqlite3 *handle = rawHandle(db);
    const char *name = sqlite3_db_filename(handle, "main");
    sqlite3_file *file = rawFile(handle);
    if (!name || !*name || !file || !file->pMethods)
        return std::nullopt;
    // An empty file has no header yet, and begins at 0.
    std::array<uchar, DatabaseHeader::kSize> header{};
    const int code = file->pMethods->xRead(file, header.data(), int(header.size()), 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return std::nullopt;
    return Writes{qFromBigEndian<quint32>(header.data() + DatabaseHeader::kChangeCounterAt),
                  !DatabaseHeader::isInWalMode(header.data())};
}

Result<void> noteCounter(const QSqlDatabase &db, std::optional<quint32> counter)
{
    const QVariant value = counter ? QVariant(qint64(*counter)) : QVariant();
    const auto noted = run(db, kNoteCounter, {{u":counter"_s, value}});
    return noted ? Result<void>() : noted.error();
}

// The change counter that the file will have after the transaction under way, or the next one when
// there is none.
std::optional<quint32> nextCounter(const QSqlDatabase &db)
{
    const auto writes = writesOf(db);
    return writes && writes->areCounted ? std::optional(writes->count + 1) : std::nullopt;
}

Result<void> noteNextCounter(const QSqlDatabase &db)
{
    return noteCounter(db, nextCounter(db));
}

Result<RowSum> sumOf(const QSqlDatabase &db, const QString &table, RowHasher &hasher)
{
    // NOT INDEXED: an index that happens to hold all columns is not what is to be summed up. The
    // name is one of the schema's own, so it needs no quoting.
    const QByteArray name = table.toUtf8();
    const QByteArray sql = "SELECT * FROM \"" + name + "\" NOT INDEXED";
    RowSum sum;
    const auto read = eachRow(
        RowCursor::open(rawHandle(db), sql.constData(), fileOf(db)), [&](const RowCursor &row) {
            sum.add(hasher.hash(name, row.columnCount(),
                                [&row](int column) { return row.value(column).raw(); }));
        });
    return read ? Result<RowSum>(sum) : read.error();
}

Result<QHash<QString, RowSum>> digestsIn(const QSqlDatabase &db)
{
    QHash<QString, RowSum> digests;
    const auto read = eachRow(run(db, kDigests), [&digests](const QSqlQuery &row) {
        digests.insert(row.value(u"name"_s).toString(), RowSum(row.value(u"rows"_s).toLongLong(),
                                                               row.value(u"sum"_s).toByteArray()));
    });
    return read ? Result<QHash<QString, RowSum>>(digests) : read.error();
}

Result<void> keepDigest(const QSqlDatabase &db, const QString &table, const RowSum &sum)
{
    const auto kept = run(
        db, kKeepDigest, {{u":name"_s, table}, {u":rows"_s, sum.rows()}, {u":sum"_s, sum.bytes()}});
    return kept ? Result<void>() : kept.error();
}

Result<QStringList> tablesIn(const QSqlDatabase &db)
{
    QStringList tables;
    const auto read = eachRow(run(db, kSummedTables), [&tables](const QSqlQuery &row) {
        tables.append(row.value(u"name"_s).toString());
    });
    return read ? Result<QStringList>(tables) : read.error();
}

struct TableSum
{
    QString table = {};
    RowSum sum = {};
};

Result<QList<TableSum>> sumsOfTables(const QSqlDatabase &db)
{
    const auto tables = tablesIn(db);
    if (!tables)
        return tables.error();
    RowHasher hasher;
    QList<TableSum> sums;
    for (const QString &table : *tables) {
        const auto sum = sumOf(db, table, hasher);
        if (!sum)
            return sum.error();
        sums.append({table, *sum});
    }
    return sums;
}

Result<void> sumAllTables(const QSqlDatabase &db)
{
    if (auto cleared = run(db, kNoDigests); !cleared)
        return cleared.error();
    const auto sums = sumsOfTables(db);
    if (!sums)
        return sums.error();
    for (const TableSum &one : *sums) {
        if (auto kept = keepDigest(db, one.table, one.sum); !kept)
            return kept;
    }
    return {};
}

} // namespace

DigestState digestState(const QSqlDatabase &db)
{
    const auto writes = canFollow() ? writesOf(db) : std::nullopt;
    const auto noted = writes ? firstValue(db, kNotedCounter) : QVariant();
    if (!writes || !noted)
        return DigestState::None;
    if (noted->isNull())
        return DigestState::Missing;
    return writes->areCounted && noted->toLongLong() == qint64(writes->count)
               ? DigestState::Valid
               : DigestState::Outdated;
}

Result<void> makeDigests(const QSqlDatabase &db)
{
    auto made = sumAllTables(db);
    return made ? noteNextCounter(db) : made;
}

Result<void> makeDigestsFor(const QSqlDatabase &target, const QSqlDatabase &db)
{
    auto made = sumAllTables(db);
    return made ? noteCounter(db, nextCounter(target)) : made;
}

Result<void> takeOverDigests(const QSqlDatabase &copy, DigestState original)
{
    if (!firstValue(copy, kNotedCounter))
        return {}; // the file is of a format without digests
    switch (original) {
    case DigestState::Valid: return noteNextCounter(copy);
    case DigestState::None: return makeDigests(copy);
    default: return noteCounter(copy, std::nullopt);
    }
}

Result<QString> tableWithOtherRows(const QSqlDatabase &db)
{
    if (digestState(db) != DigestState::Valid)
        return QString();
    auto digests = digestsIn(db);
    if (!digests)
        return digests.error();
    const auto sums = sumsOfTables(db);
    if (!sums)
        return sums.error();
    for (const TableSum &one : *sums) {
        if (!digests->contains(one.table) || digests->take(one.table) != one.sum)
            return one.table;
    }
    return digests->isEmpty() ? QString() : digests->cbegin().key();
}

DigestKeeper::DigestKeeper(const QSqlDatabase &db)
    : m_db(db)
{}

#if defined(__GNUC__)

std::unique_ptr<DigestKeeper> DigestKeeper::follow(const QSqlDatabase &db)
{
    if (!canFollow())
        return nullptr;
    std::unique_ptr<DigestKeeper> keeper(new DigestKeeper(db));
    const auto taken = [](void *self, sqlite3 *, int operation, const char *database,
                          const char *table, sqlite3_int64, sqlite3_int64) {
        if (qstrcmp(database, "main") == 0)
            static_cast<DigestKeeper *>(self)->take(operation, table);
    };
    sqlite3_preupdate_hook(rawHandle(db), taken, keeper.get());
    return keeper;
}

void DigestKeeper::stop()
{
    if (sqlite3 *handle = rawHandle(m_db))
        sqlite3_preupdate_hook(handle, nullptr, nullptr);
}

void DigestKeeper::take(int operation, QByteArrayView table)
{
    m_hasWritten = true;
    if (!hasDigest(table))
        return;
    sqlite3 *handle = rawHandle(m_db);
    const int columns = sqlite3_preupdate_count(handle);
    RowSum &change = m_changes[table.toByteArray()];
    const auto rowOf = [&](int (*value)(sqlite3 *, int, sqlite3_value **)) {
        const auto hash = m_hasher.hash(table, columns, [&](int column) {
            sqlite3_value *held = nullptr;
            return value(handle, column, &held) == SQLITE_OK ? held : nullptr;
        });
        m_isLost = m_isLost || hash.isEmpty();
        return hash;
    };
    if (operation != SQLITE_INSERT)
        change.remove(rowOf(sqlite3_preupdate_old));
    if (operation != SQLITE_DELETE)
        change.add(rowOf(sqlite3_preupdate_new));
}

#else

std::unique_ptr<DigestKeeper> DigestKeeper::follow(const QSqlDatabase &)
{
    return nullptr;
}

void DigestKeeper::stop() {}

void DigestKeeper::take(int, QByteArrayView) {}

#endif

DigestKeeper::~DigestKeeper()
{
    stop();
}

Result<void> DigestKeeper::store()
{
    stop();
    if (!m_hasWritten)
        return {};
    if (m_isLost)
        return makeDigests(m_db);
    const auto digests = digestsIn(m_db);
    if (!digests)
        return digests.error();
    for (auto [table, change] : m_changes.asKeyValueRange()) {
        const QString name = QString::fromUtf8(table);
        RowSum sum = digests->value(name);
        sum.add(change);
        if (auto kept = keepDigest(m_db, name, sum); !kept)
            return kept;
    }
    return noteNextCounter(m_db);
}

} // namespace Storage
