#include "storage/file/newfilelayout.h"

#include "storage/database/digests.h"
#include "storage/database/query.h"

using namespace Qt::StringLiterals;
using System::Result;

namespace Storage {

namespace {

const auto kIndexes = uR"(
    SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid
)"_s;

// Makes free pages in which later rows are stored, before the indexes. SQLite reuses free pages
// before it adds pages at the end, and first the page that was freed last. So rows that fill a page
// each are inserted and then removed, those at the beginning last.
const auto kRoom = u"CREATE TABLE room (id INTEGER PRIMARY KEY, bytes BLOB)"_s;
const auto kFill = u"INSERT INTO room VALUES (%1, zeroblob(4000))"_s;
const auto kFree = u"DELETE FROM room WHERE id = %1"_s;
const auto kLastOfRoom = u"DROP TABLE room"_s;
constexpr int kPagesOfRoom = 64;

struct Index
{
    QString name;
    QString sql;
};

Result<void> layOut(const QSqlDatabase &db)
{
    QList<Index> indexes;
    auto read = eachRow(run(db, kIndexes), [&indexes](const QSqlQuery &row) {
        indexes.append({row.value(u"name"_s).toString(), row.value(u"sql"_s).toString()});
    });
    if (!read)
        return read;
    QStringList steps;
    for (const Index &index : std::as_const(indexes))
        steps.append(u"DROP INDEX "_s + index.name);
    steps.append(kRoom);
    for (int page = 1; page <= kPagesOfRoom; ++page)
        steps.append(kFill.arg(page));
    for (const Index &index : std::as_const(indexes))
        steps.append(index.sql);
    for (int page = kPagesOfRoom; page > 0; --page)
        steps.append(kFree.arg(page));
    steps.append(kLastOfRoom);
    for (const QString &step : std::as_const(steps)) {
        if (const auto done = run(db, step); !done)
            return done.error();
    }
    return {};
}

} // namespace

// Rewrites the file's page layout: free pages first, indexes last. No rows change, so the digests
// stay valid.
Result<void> layOutNewFile(const QSqlDatabase &db)
{
    if (auto begun = run(db, u"BEGIN IMMEDIATE"_s); !begun)
        return begun.error();
    const DigestState digests = digestState(db);
    auto done = layOut(db);
    if (done)
        done = takeOverDigests(db, digests);
    if (done) {
        const auto committed = run(db, u"COMMIT"_s);
        return committed ? Result<void>() : committed.error();
    }
    static_cast<void>(run(db, u"ROLLBACK"_s));
    return done;
}

} // namespace Storage
