#include "domain/plan/limits.h"

#include "storage/database/connection.h"
#include "storage/database/query.h"
#include "support/catch.h"
#include "support/planfiles.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::Connection;

namespace {

// Whether the tables take a row that `sql` writes with :limit set to `limit`.
bool isTaken(const Connection &connection, const QString &sql, qint64 limit)
{
    return bool(Storage::run(connection.db(), sql, {{u":limit"_s, limit}}));
}

// SQL that sets a text column to as many letters as :limit says.
QString lettersIn(const QString &table, const QString &column)
{
    return u"UPDATE %1 SET %2 = printf('%.*c', :limit, 'x') WHERE rowid = 1"_s.arg(table, column);
}

const auto kSetAttendance = u"UPDATE progress_note SET attendance = :limit WHERE id = 1"_s;
const auto kSetFigure = uR"(
    INSERT OR REPLACE INTO named_figure (note_id, roster_id, position, number, unit)
    VALUES (1, 1, 0, :limit, '')
)"_s;
const auto kSetUnit = uR"(
    INSERT OR REPLACE INTO named_figure (note_id, roster_id, position, number, unit)
    VALUES (1, 1, 0, 1, printf('%.*c', :limit, 'x'))
)"_s;

Connection connectionToNewFile(const PlanFolder &folder)
{
    folder.make();
    auto connection = Connection::open(folder.path(), Connection::Mode::ReadWrite);
    REQUIRE(connection);
    return *std::move(connection);
}

} // namespace

TEST_CASE("the limits that tables repeat are those of limits.h", "[limits]")
{
    const PlanFolder folder;
    const Connection connection = connectionToNewFile(folder);
    const std::pair<QString, qint64> limits[] = {
        {lettersIn(u"progress_note"_s, u"text"_s), kLongestNote},
        {lettersIn(u"progress_note"_s, u"author"_s), kLongestName},
        {lettersIn(u"roster"_s, u"name"_s), kLongestName},
        {lettersIn(u"history"_s, u"author"_s), kLongestName},
        {lettersIn(u"node"_s, u"deadline"_s), kLongestDeadline},
        {lettersIn(u"node"_s, u"number"_s), kLongestNumber},
        {lettersIn(u"node"_s, u"title"_s), kLongestHeading},
        {lettersIn(u"plan"_s, u"title"_s), kLongestHeading},
        {lettersIn(u"node"_s, u"text"_s), kLongestText},
        {lettersIn(u"node"_s, u"difficulty"_s), kLongestText},
        {kSetAttendance, kLargestAttendance},
        {kSetFigure, kLargestFigure},
    };
    for (const auto &[sql, limit] : limits) {
        CAPTURE(sql, limit);
        CHECK(isTaken(connection, sql, limit));
        CHECK_FALSE(isTaken(connection, sql, limit + 1));
    }
}

TEST_CASE("the tables take what may be typed", "[limits]")
{
    const PlanFolder folder;
    const Connection connection = connectionToNewFile(folder);
    CHECK(isTaken(connection, lettersIn(u"node"_s, u"title"_s), kLongestTitle));
    CHECK(isTaken(connection, lettersIn(u"node"_s, u"text"_s), kLongestNote));
    CHECK(isTaken(connection, lettersIn(u"node"_s, u"difficulty"_s), kLongestNote));
    CHECK(isTaken(connection, lettersIn(u"plan"_s, u"organisation"_s), kLongestName));
    CHECK(isTaken(connection, lettersIn(u"roster"_s, u"name"_s), kLongestFigureName));
    CHECK(isTaken(connection, kSetUnit, kLongestFigureUnit));
}
