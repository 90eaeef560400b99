#include "support/catch.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QElapsedTimer>
#include <QFile>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using System::Error;

namespace {

// A good file's copy with `sql` done to it is refused in a sentence with `words`, and left as it
// is.
void checkRefused(const QByteArray &sql, const QString &words, bool isThorough = false)
{
    CAPTURE(sql.left(200).toStdString());
    const PlanFolder folder;
    folder.make();
    REQUIRE(executeRaw(folder.path(), sql));
    const Snapshot before = snapshotOf(folder.path());
    QElapsedTimer clock;
    clock.start();
    PlanFile::OpenOptions options = folder.options();
    options.isThorough = isThorough;
    const auto file = PlanFile::open(folder.path(), options);
    CHECK(clock.elapsed() < 5000);
    if (file)
        FAIL("it was opened");
    CAPTURE(file.error().message, file.error().detail);
    CHECK(file.error().message.contains(words));
    CHECK(file.error().message.contains(u"计划.yaodian"_s));
    CHECK(snapshotOf(folder.path()) == before);
}

} // namespace

TEST_CASE("tables that are not ours are refused, and nothing in them is executed", "[hostile]")
{
    const auto words = u"has other tables"_s;
    checkRefused(
        "CREATE VIEW v AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c",
        words);
    checkRefused("CREATE TRIGGER t AFTER UPDATE ON node BEGIN DELETE FROM progress_note; END",
                 words);
    checkRefused("CREATE VIRTUAL TABLE v USING fts5(text)", words);
    checkRefused(
        "ALTER TABLE node ADD COLUMN bomb TEXT GENERATED ALWAYS AS (hex(zeroblob(400000000))) VIRTUAL",
        words);
    checkRefused("CREATE TABLE extra (id INTEGER)", words);
    checkRefused("CREATE INDEX i ON node (title) WHERE length(hex(zeroblob(1000))) > 0", words);
    checkRefused("CREATE INDEX i ON node (upper(title))", words);
    checkRefused("DROP TABLE left_out", words);
    checkRefused("DROP INDEX progress_note_by_node", words);
    checkRefused("ANALYZE", words);
    checkRefused(
        "UPDATE sqlite_schema SET sql = replace(sql, 'percent BETWEEN 1 AND 99', 'percent BETWEEN 1 AND 999') WHERE name = 'node'",
        words);
    checkRefused("UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'plan'",
                 words);
}

TEST_CASE("tables beyond number are given up on in time", "[hostile]")
{
    checkRefused(
        "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 50000)"
        " INSERT INTO sqlite_schema SELECT 'table', 't' || n, 't' || n, 2, 'CREATE TABLE t' || n || ' (a)' FROM c",
        u"pen an earlier version"_s);
    rusage used = {};
    getrusage(RUSAGE_SELF, &used);
    INFO(used.ru_maxrss << " KB with the sanitizers' share");
    CHECK(used.ru_maxrss < 1500000);
}

TEST_CASE("a file in another encoding is refused", "[hostile]")
{
    const PlanFolder folder;
    folder.make();
    QByteArray content = readFile(folder.path());
    content[59] = 2; // UTF-16
    writeFile(folder.path(), content);
    CHECK(folder.refusal().message.contains(u"计划.yaodian"_s));
}

TEST_CASE("values of another type than their column's are refused", "[hostile]")
{
    // A STRICT table takes none of these; so it is not one for a while.
    const auto refuse = [](const QByteArray &table, const QByteArray &change,
                           const QString &words) {
        CAPTURE(change.toStdString());
        const PlanFolder folder;
        folder.make();
        const QByteArray which = " WHERE name = '" + table + "'";
        REQUIRE(executeRaw(folder.path(),
                           "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')')" + which));
        REQUIRE(executeRaw(folder.path(), "UPDATE " + table + " SET " + change));
        REQUIRE(
            executeRaw(folder.path(), "UPDATE sqlite_schema SET sql = sql || ' STRICT'" + which));
        const Snapshot before = snapshotOf(folder.path());
        const Error error = folder.refusal();
        CAPTURE(error.message);
        CHECK((error.message.contains(words) || error.message.contains(u"is damaged"_s)));
        CHECK(snapshotOf(folder.path()) == before);
    };
    refuse("node", "title = x'4142' WHERE id = 2", u"not text"_s);
    refuse("node", "parent_id = 'one' WHERE id = 2", u"not a whole number"_s);
    refuse("node", "position = 0.5 WHERE id = 2", u"not a whole number"_s);
    refuse("node", "percent = 1e999 WHERE percent IS NOT NULL", u"not a whole number"_s);
    refuse("progress_note", "text = x'e58588' WHERE id = 1", u"not text"_s);
    refuse("progress_note", "happened_on = 20210601 WHERE id = 1", u"is not a day"_s);
    refuse("progress_note", "attendance = 'twenty' WHERE id = 1", u"not a whole number"_s);
    refuse("plan", "year = -1e999", u"not a whole number"_s);
    refuse("roster", "name = x'00' WHERE id = 1", u"not text"_s);
}

TEST_CASE("rows that this program could not have written are refused", "[hostile]")
{
    SECTION("texts")
    {
        checkRefused("UPDATE node SET title = CAST(x'414200' || x'43' AS TEXT) WHERE id = 2",
                     u"is no character"_s);
        checkRefused("UPDATE node SET text = CAST(x'e5' AS TEXT) WHERE id = 2",
                     u"is no character"_s);
        checkRefused("UPDATE node SET text = CAST(x'c080' AS TEXT) WHERE id = 2",
                     u"is no character"_s);
        checkRefused("UPDATE node SET text = CAST(x'eda080' AS TEXT) WHERE id = 2",
                     u"is no character"_s);
        checkRefused("UPDATE node SET text = CAST(x'f4908080' AS TEXT) WHERE id = 2",
                     u"is no character"_s);
        checkRefused("UPDATE node SET text = CAST(x'41ff' AS TEXT) WHERE id = 2",
                     u"is no character"_s);
        // Among Chinese, where one is looked at together with the next: an overlong one, a
        // surrogate, one cut short.
        checkRefused(
            "UPDATE node SET text = CAST(x'e58588e58588e08080e58588' AS TEXT) WHERE id = 2",
            u"is no character"_s);
        checkRefused(
            "UPDATE node SET text = CAST(x'e58588eda080e58588e58588' AS TEXT) WHERE id = 2",
            u"is no character"_s);
        checkRefused(
            "UPDATE node SET text = CAST(x'e58588e58541e58588e58588' AS TEXT) WHERE id = 2",
            u"is no character"_s);
        checkRefused("UPDATE node SET text = CAST(x'e58588e58588e58588e585' AS TEXT) WHERE id = 2",
                     u"is no character"_s);
        checkRefused("UPDATE progress_note SET text = CAST(x'00' AS TEXT) WHERE id = 1",
                     u"progress_note.text"_s);
        checkRefused("UPDATE progress_note SET author = CAST(x'ff' AS TEXT) WHERE id = 1",
                     u"progress_note.author"_s);
        checkRefused("UPDATE left_out SET reason = CAST(x'ff' AS TEXT)", u"left_out.reason"_s);
        checkRefused("UPDATE roster SET name = CAST(x'ff' AS TEXT) WHERE id = 1", u"roster.name"_s);
        checkRefused("UPDATE plan SET preamble = CAST(x'80' AS TEXT)", u"plan.preamble"_s);
        checkRefused("UPDATE node SET title = printf('%.*c', 1000001, 'x') WHERE id = 2",
                     u"too long"_s);
        checkRefused("UPDATE progress_note SET text = printf('%.*c', 100001, 'x') WHERE id = 1",
                     u"too long"_s);
        checkRefused(
            "UPDATE progress_note SET text = '中' || replace(printf('%.*c', 100000, 'x'), 'x', '文') WHERE id = 1",
            u"too long"_s);
        checkRefused("UPDATE progress_note SET text = '' WHERE id = 1", u"empty"_s);
        checkRefused("UPDATE plan SET title = ''", u"empty"_s);
    }
    SECTION("days, moments and words")
    {
        for (const auto *day :
             {"0000-01-01", "9999-12-31", "1899-12-31", "2021-02-29", "2021-13-01", "2021-1-1",
              "2021-01-01 ", "garbage", "", "２０２１-01-01"}) {
            checkRefused("UPDATE progress_note SET happened_on = '" + QByteArray(day)
                             + "' WHERE id = 1",
                         u"is not a day"_s);
        }
        checkRefused("UPDATE node SET completed_on = '2021-05-99' WHERE status = 'done'",
                     u"is not a day"_s);
        checkRefused("UPDATE plan SET issued_on = 'spring'", u"is not a day"_s);
        for (const auto *moment :
             {"2021-06-01", "2021-06-01 08:30:00", "2021-06-01T24:00:00Z", "2021-06-01T08:60:00Z"})
            checkRefused("UPDATE progress_note SET written_at = '" + QByteArray(moment)
                             + "' WHERE id = 1",
                         u"moment"_s);
        checkRefused("UPDATE node SET status = 'finished' WHERE id = 2",
                     u"none of those allowed"_s);
        checkRefused("UPDATE node SET kind = 'task' WHERE id = 2", u"none of those allowed"_s);
        checkRefused("UPDATE plan SET numbering = ''", u"none of those allowed"_s);
        checkRefused("UPDATE document SET uuid = '../../../../../../../../etc/passwd..'",
                     u"own number"_s);
    }
    SECTION("numbers")
    {
        checkRefused("UPDATE plan SET year = 20210", u"out of range"_s);
        checkRefused("UPDATE plan SET closed = 2", u"out of range"_s);
        checkRefused("UPDATE progress_note SET attendance = -1 WHERE id = 1", u"out of range"_s);
        checkRefused("UPDATE node SET percent = 100 WHERE percent IS NOT NULL", u"out of range"_s);
        checkRefused("UPDATE node SET position = -1 WHERE id = 2", u"out of range"_s);
        checkRefused("UPDATE progress_note SET id = 9223372036854775807 WHERE id = 1",
                     u"out of range"_s);
        checkRefused("UPDATE progress_note SET id = -5 WHERE id = 1", u"out of range"_s);
        checkRefused("UPDATE sqlite_sequence SET seq = 9223372036854775807 WHERE name = 'node'",
                     u"out of range"_s);
        checkRefused("UPDATE sqlite_sequence SET seq = 1e999 WHERE name = 'node'",
                     u"not a whole number"_s);
        checkRefused("UPDATE sqlite_sequence SET seq = 'many' WHERE name = 'node'",
                     u"not a whole number"_s);
    }
    SECTION("standings")
    {
        checkRefused("UPDATE node SET percent = 50 WHERE status = 'done'", u"percentage"_s);
        checkRefused("UPDATE node SET completed_on = NULL WHERE status = 'done'", u"the day"_s);
        checkRefused("UPDATE node SET completed_on = '2021-01-01' WHERE status = 'in_progress'",
                     u"the day"_s);
        checkRefused(
            "UPDATE node SET status = 'cancelled', percent = NULL WHERE status = 'in_progress'",
            u"reason"_s);
        checkRefused("UPDATE node SET cancel_reason = 'x' WHERE status = 'done'", u"reason"_s);
        checkRefused(
            "UPDATE node SET status = 'cancelled', percent = NULL, cancel_reason = char(0x3000) WHERE status = 'in_progress'",
            u"empty"_s);
    }
}

TEST_CASE("rows of reports that this program could not have written are refused", "[hostile]")
{
    const QByteArray choice =
        "INSERT INTO report_choice VALUES (1, 1, 1, 1, 1, 0, '', '', NULL, 0);";
    checkRefused("INSERT INTO wording VALUES (1, 'year', 'preface', NULL, '', '')",
                 u"none of those allowed"_s);
    checkRefused("INSERT INTO wording VALUES (1, 'year', 'node/3', 2, '', '')",
                 u"none of those allowed"_s);
    checkRefused("INSERT INTO wording VALUES (1, 'year', 'node/99', 99, '', '')", u"not there"_s);
    checkRefused("INSERT INTO wording VALUES (9, 'year', 'title', NULL, '', '')", u"not there"_s);
    checkRefused("INSERT INTO wording VALUES (1, '', 'title', NULL, '', '')", u"wording.period"_s);
    checkRefused("INSERT INTO wording VALUES (1, 'year', 'title', NULL, CAST(x'ff' AS TEXT), '')",
                 u"wording.text"_s);
    checkRefused(choice + "UPDATE report_choice SET sealed = 2", u"out of range"_s);
    checkRefused(choice + "UPDATE report_choice SET signed_on = 'soon'", u"is not a day"_s);
    checkRefused(choice + "INSERT INTO report_omission VALUES (1, 'node/99', 99)", u"not there"_s);
    checkRefused("INSERT INTO report_choice VALUES (9, 1, 1, 1, 1, 0, '', '', NULL, 0)",
                 u"not there"_s);
}

TEST_CASE("rows that refer to nothing are refused, in every column that refers", "[hostile]")
{
    checkRefused("UPDATE node SET plan_id = 9 WHERE id = 2", u"not there"_s);
    checkRefused("UPDATE node SET parent_id = 99 WHERE id = 2", u"not there"_s);
    checkRefused("UPDATE node SET carried_from = 99 WHERE id = 2", u"not there"_s);
    checkRefused("UPDATE left_out SET plan_id = 9", u"not there"_s);
    checkRefused("UPDATE assignment SET node_id = 99 WHERE node_id = 2", u"not there"_s);
    checkRefused("UPDATE assignment SET roster_id = 99 WHERE node_id = 2 AND role = 'lead'",
                 u"not there"_s);
    checkRefused("UPDATE progress_note SET node_id = 99 WHERE id = 1", u"not there"_s);
    checkRefused(
        "UPDATE assignment SET roster_id = (SELECT id FROM roster WHERE kind = 'department') WHERE role = 'owner' AND node_id = 2 AND position = 0",
        u"owners are persons"_s);
    checkRefused("DELETE FROM document", u"missing"_s);
}

TEST_CASE("outlines that are no trees are refused", "[hostile]")
{
    const auto circle = u"circle or is too deep"_s;
    checkRefused("UPDATE node SET parent_id = id WHERE id = 2", circle);
    checkRefused(
        "UPDATE node SET parent_id = 3 WHERE id = 2; UPDATE node SET parent_id = 2 WHERE id = 3",
        circle);
    checkRefused(
        "INSERT INTO node (id, plan_id, parent_id, position, kind, number, title, text, deadline, status)"
        " SELECT 100 + value, 1, CASE value WHEN 0 THEN NULL ELSE 99 + value END, 50, 'item', '', 'x', '', '', 'not_started'"
        " FROM (WITH RECURSIVE c(value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM c WHERE value < 32) SELECT value FROM c)",
        circle);
    checkRefused("UPDATE node SET position = 0 WHERE parent_id = 1",
                 u"two items stand in one place"_s);
    checkRefused(
        "INSERT INTO plan SELECT 2, 2022, title, '', '', '', NULL, '', '', 'mixed', 0 FROM plan;"
        "UPDATE node SET plan_id = 2 WHERE id = 3",
        u"another plan"_s);
}

TEST_CASE("an outline of as many levels as there may be opens", "[hostile]")
{
    const PlanFolder folder;
    folder.make();
    REQUIRE(executeRaw(
        folder.path(),
        "INSERT INTO node (id, plan_id, parent_id, position, kind, number, title, text, deadline, status)"
        " SELECT 100 + value, 1, CASE value WHEN 0 THEN NULL ELSE 99 + value END, 50, 'item', '', 'x', '', '', 'not_started'"
        " FROM (WITH RECURSIVE c(value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM c WHERE value < 31) SELECT value FROM c)"));
    CHECK(dump(*folder.open()).count(u"node "_s) == 8 + 32);
}

TEST_CASE("the history's rows are looked at when a thorough check is asked for", "[hostile]")
{
    checkRefused("UPDATE history SET new_value = CAST(x'ff' AS TEXT) WHERE id = 2",
                 u"history.new_value"_s, true);
    checkRefused("UPDATE history SET written_at = 'then' WHERE id = 2", u"history.written_at"_s,
                 true);
    checkRefused("UPDATE history SET edit = 9223372036854775807 WHERE id = 2", u"history.edit"_s,
                 true);
}
