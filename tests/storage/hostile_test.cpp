#include "domain/plan/limits.h"
#include "storage/database/connection.h"
#include "storage/database/query.h"
#include "support/catch.h"
#include "support/plandump.h"
#include "support/planfiles.h"
#include "system/processortime.h"

#include <QElapsedTimer>
#include <QFile>

#include <atomic>
#include <future>

#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using System::Error;

namespace {

// Checks that a copy of a good file to which `sql` was done is refused on opening, in a sentence
// that contains `words`, and is not changed.
void checkRefusedAfter(const QByteArray &sql, const QString &words)
{
    CAPTURE(sql.left(200).toStdString());
    const PlanFolder folder;
    folder.make();
    REQUIRE(executeRaw(folder.path(), sql));
    const Snapshot before = snapshotOf(folder.path());
    const qint64 began = System::processorTime();
    const Error error = folder.refusal();
    CHECK(System::processorTime() - began < 5000);
    CAPTURE(error.message, error.detail);
    CHECK(error.message.contains(words));
    CHECK(error.message.contains(u"计划.yaodian"_s));
    CHECK(snapshotOf(folder.path()) == before);
}

// Checks that the file, some rows of which break a rule, is shown as far as it can be read, but is
// not written: the sentence why contains `words`, and the file does not change.
void checkNotWritten(const PlanFolder &folder, const QString &words)
{
    const Snapshot before = snapshotOf(folder.path());
    QElapsedTimer clock;
    clock.start();
    Error error;
    {
        auto file = PlanFile::open(folder.path(), folder.options());
        if (file) {
            CHECK_FALSE(dump(**file).isEmpty());
            const auto stored = store(**file, noteAdded(NodeId{2}, u"走访"_s));
            if (stored)
                FAIL("it was written");
            error = stored.error();
            CHECK(error.reason == Error::Reason::ReadOnly);
            CHECK((*file)->isReadOnly());
            CHECK((*file)->whyReadOnly() == error.message);
            CHECK((*file)->check(Storage::Depth::Indexes).error().message == error.message);
            CHECK((*file)->backups().versions().isEmpty());
        } else {
            error = file.error();
            CHECK(error.reason == Error::Reason::Damaged);
        }
    }
    CHECK(clock.elapsed() < 5000);
    CAPTURE(error.message, error.detail);
    CHECK(error.message.contains(words));
    CHECK(error.message.contains(u"计划.yaodian"_s));
    CHECK(error.message.contains(u"left untouched"_s));
    CHECK(snapshotOf(folder.path()) == before);
}

void checkNotWritten(const QByteArray &sql, const QString &words)
{
    CAPTURE(sql.left(200).toStdString());
    const PlanFolder folder;
    folder.make();
    REQUIRE(executeRaw(folder.path(), sql));
    checkNotWritten(folder, words);
}

} // namespace

TEST_CASE("a file with a foreign schema is refused, and nothing in it is executed", "[hostile]")
{
    const auto words = u"has other tables"_s;
    checkRefusedAfter(
        "CREATE VIEW v AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c",
        words);
    checkRefusedAfter("CREATE TRIGGER t AFTER UPDATE ON node BEGIN DELETE FROM progress_note; END",
                      words);
    checkRefusedAfter("CREATE VIRTUAL TABLE v USING fts5(text)", words);
    checkRefusedAfter(
        "ALTER TABLE node ADD COLUMN bomb TEXT GENERATED ALWAYS AS (hex(zeroblob(400000000))) VIRTUAL",
        words);
    checkRefusedAfter("CREATE TABLE extra (id INTEGER)", words);
    checkRefusedAfter("CREATE INDEX i ON node (title) WHERE length(hex(zeroblob(1000))) > 0",
                      words);
    checkRefusedAfter("CREATE INDEX i ON node (upper(title))", words);
    checkRefusedAfter("DROP TABLE left_out", words);
    checkRefusedAfter("DROP INDEX progress_note_by_node", words);
    checkRefusedAfter("ANALYZE", words);
    checkRefusedAfter(
        "UPDATE sqlite_schema SET sql = replace(sql, 'percent BETWEEN 1 AND 99', 'percent BETWEEN 1 AND 999') WHERE name = 'node'",
        words);
    checkRefusedAfter(
        "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'plan'", words);
}

TEST_CASE(
    "a file with fifty thousand tables is refused within five seconds and without much memory",
    "[hostile]")
{
    checkRefusedAfter(
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
    content[59] = 2; // the header now says that texts are UTF-16
    writeFile(folder.path(), content);
    CHECK(folder.refusal().message.contains(u"计划.yaodian"_s));
}

TEST_CASE("a file is not written if a value has another type than its column", "[hostile]")
{
    // A STRICT table refuses such values, so the table is made an ordinary one while they are put
    // in.
    const auto spoil = [](const QByteArray &table, const QByteArray &change, const QString &words) {
        CAPTURE(change.toStdString());
        const PlanFolder folder;
        folder.make();
        const QByteArray which = " WHERE name = '" + table + "'";
        REQUIRE(executeRaw(folder.path(),
                           "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')')" + which));
        REQUIRE(executeRaw(folder.path(), "UPDATE " + table + " SET " + change));
        REQUIRE(
            executeRaw(folder.path(), "UPDATE sqlite_schema SET sql = sql || ' STRICT'" + which));
        checkNotWritten(folder, words);
    };
    spoil("node", "title = x'4142' WHERE id = 2", u"left untouched"_s);
    spoil("node", "parent_id = 'one' WHERE id = 2", u"left untouched"_s);
    spoil("node", "position = 0.5 WHERE id = 2", u"left untouched"_s);
    spoil("node", "percent = 1e999 WHERE percent IS NOT NULL", u"left untouched"_s);
    spoil("progress_note", "text = x'e58588' WHERE id = 1", u"left untouched"_s);
    spoil("progress_note", "happened_on = 20210601 WHERE id = 1", u"is not a valid date"_s);
    spoil("progress_note", "attendance = 'twenty' WHERE id = 1", u"left untouched"_s);
    spoil("plan", "year = -1e999", u"left untouched"_s);
    spoil("roster", "name = x'00' WHERE id = 1", u"left untouched"_s);
}

TEST_CASE("a file is not written if a row has a text that this program would not store",
          "[hostile]")
{
    checkNotWritten("UPDATE node SET title = CAST(x'414200' || x'43' AS TEXT) WHERE id = 2",
                    u"not valid text"_s);
    checkNotWritten("UPDATE node SET text = CAST(x'e5' AS TEXT) WHERE id = 2", u"not valid text"_s);
    checkNotWritten("UPDATE node SET text = CAST(x'c080' AS TEXT) WHERE id = 2",
                    u"not valid text"_s);
    checkNotWritten("UPDATE node SET text = CAST(x'eda080' AS TEXT) WHERE id = 2",
                    u"not valid text"_s);
    checkNotWritten("UPDATE node SET text = CAST(x'f4908080' AS TEXT) WHERE id = 2",
                    u"not valid text"_s);
    checkNotWritten("UPDATE node SET text = CAST(x'41ff' AS TEXT) WHERE id = 2",
                    u"not valid text"_s);
    // Invalid bytes between Chinese characters, which are checked several at a time: an
    // overlong sequence, a surrogate, and one that is cut short.
    checkNotWritten("UPDATE node SET text = CAST(x'e58588e58588e08080e58588' AS TEXT) WHERE id = 2",
                    u"not valid text"_s);
    checkNotWritten("UPDATE node SET text = CAST(x'e58588eda080e58588e58588' AS TEXT) WHERE id = 2",
                    u"not valid text"_s);
    checkNotWritten("UPDATE node SET text = CAST(x'e58588e58541e58588e58588' AS TEXT) WHERE id = 2",
                    u"not valid text"_s);
    checkNotWritten("UPDATE node SET text = CAST(x'e58588e58588e58588e585' AS TEXT) WHERE id = 2",
                    u"not valid text"_s);
    checkNotWritten("UPDATE progress_note SET text = CAST(x'00' AS TEXT) WHERE id = 1",
                    u"not valid text"_s);
    checkNotWritten("UPDATE progress_note SET author = CAST(x'ff' AS TEXT) WHERE id = 1",
                    u"not valid text"_s);
    checkNotWritten("UPDATE left_out SET reason = CAST(x'ff' AS TEXT)", u"not valid text"_s);
    checkNotWritten("UPDATE roster SET name = CAST(x'ff' AS TEXT) WHERE id = 1",
                    u"not valid text"_s);
    checkNotWritten("UPDATE plan SET preamble = CAST(x'80' AS TEXT)", u"not valid text"_s);
    checkNotWritten("UPDATE node SET title = printf('%.*c', 1000001, 'x') WHERE id = 2",
                    u"is not allowed there"_s);
    checkNotWritten("UPDATE progress_note SET text = printf('%.*c', 100001, 'x') WHERE id = 1",
                    u"is not allowed there"_s);
    checkNotWritten(
        "UPDATE progress_note SET text = '中' || replace(printf('%.*c', 100000, 'x'), 'x', '文') WHERE id = 1",
        u"is not allowed there"_s);
    checkNotWritten("UPDATE progress_note SET text = '' WHERE id = 1", u"is not allowed there"_s);
    checkNotWritten("UPDATE plan SET title = ''", u"is not allowed there"_s);
}

TEST_CASE("a file is not written if a row has a day or word that this program would not store",
          "[hostile]")
{
    for (const auto *day : {"0000-01-01", "9999-12-31", "1899-12-31", "2021-02-29", "2021-13-01",
                            "2021-1-1", "2021-01-01 ", "garbage", "", "２０２１-01-01"}) {
        checkNotWritten("UPDATE progress_note SET happened_on = '" + QByteArray(day)
                            + "' WHERE id = 1",
                        u"is not a valid date"_s);
    }
    checkNotWritten("UPDATE node SET completed_on = '2021-05-99' WHERE id = 2",
                    u": the day “2021-05-99” at “1.组织开展活动1” is not a valid date from 1900 to "
                    "2200; open an earlier version of it."_s);
    checkNotWritten("UPDATE plan SET issued_on = 'spring'",
                    u": the day “spring” at “2021年工作要点” is not a valid date"_s);
    checkNotWritten("UPDATE progress_note SET happened_on = '2201-01-01' WHERE id = 2",
                    u": the day “2201-01-01” at “2.组织开展活动2” is not a valid date"_s);
    checkNotWritten("UPDATE progress_note SET written_at = 'then' WHERE id = 2",
                    u": the time “then” at “2.组织开展活动2” is not a valid date and time;"_s);
    for (const auto *moment :
         {"2021-06-01", "2021-06-01 08:30:00", "2021-06-01T24:00:00Z", "2021-06-01T08:60:00Z"})
        checkNotWritten("UPDATE progress_note SET written_at = '" + QByteArray(moment)
                            + "' WHERE id = 1",
                        u"is not a valid date and time"_s);
    checkNotWritten("UPDATE node SET status = 'finished' WHERE id = 2", u"is not allowed there"_s);
    checkNotWritten("UPDATE node SET kind = 'task' WHERE id = 2", u"is not allowed there"_s);
    checkNotWritten("UPDATE plan SET numbering = ''", u"is not allowed there"_s);
    checkNotWritten("UPDATE document SET uuid = '../../../../../../../../etc/passwd..'",
                    u"the file's own entry"_s);
}

TEST_CASE(
    "a file is not written if a row has a value that is not allowed there or out of range, and up to three such rows are named",
    "[hostile]")
{
    checkNotWritten("UPDATE plan SET year = 20210", u"is not allowed there"_s);
    checkNotWritten("UPDATE plan SET closed = 2", u"is not allowed there"_s);
    checkNotWritten("UPDATE progress_note SET highlight = 2 WHERE id = 1",
                    u"is not allowed there"_s);
    checkNotWritten("UPDATE node SET difficulty = CAST(x'ff' AS TEXT) WHERE id = 2",
                    u"bytes that are not valid text"_s);
    // Three are named, and more are not.
    const auto note = u"the note of 2021-01-01 on “%1.组织开展活动%1”"_s;
    const QString three = note.arg(1) + u", "_s + note.arg(2) + u", "_s + note.arg(3);
    checkNotWritten("UPDATE progress_note SET attendance = -1 WHERE id = 2",
                    u": "_s + note.arg(2) + u" holds a value that is not allowed there;"_s);
    checkNotWritten("UPDATE progress_note SET attendance = -1 WHERE id <= 3",
                    u": "_s + three + u" holds a value that is not allowed there;"_s);
    checkNotWritten("UPDATE progress_note SET attendance = -1 WHERE id <= 4",
                    u": a progress note holds a value that is not allowed there;"_s);
    checkNotWritten("UPDATE node SET percent = 100 WHERE percent IS NOT NULL",
                    u"is not allowed there"_s);
    checkNotWritten("UPDATE node SET position = -1 WHERE id = 2", u"is not allowed there"_s);
    checkNotWritten("UPDATE progress_note SET id = 9223372036854775807 WHERE id = 1",
                    u": the number 9223372036854775807 of “a progress note” is out of range;"_s);
    checkNotWritten("UPDATE progress_note SET id = -5 WHERE id = 1",
                    u": the number -5 of “a progress note” is out of range;"_s);
    checkNotWritten("UPDATE node SET position = 9007199254740992 WHERE id = 2",
                    u": the number 9007199254740992 of “1.组织开展活动1” is out of range;"_s);
    checkNotWritten(
        "UPDATE left_out SET line = 9007199254740992",
        u": the number 9007199254740992 of “a line that was left out” is out of range;"_s);
    checkNotWritten("UPDATE sqlite_sequence SET seq = 9223372036854775807 WHERE name = 'node'",
                    u"out of range"_s);
    checkNotWritten("UPDATE sqlite_sequence SET seq = 9007199254740992 WHERE name = 'node'",
                    u": the number 9007199254740992 of “a section or an item” is out of range;"_s);
    const QByteArray figure =
        "INSERT INTO roster (kind, name) VALUES ('figure', '征文');"
        "INSERT INTO named_figure (note_id, roster_id, position, number, unit)"
        " SELECT 1, id, %1, 1, %2 FROM roster WHERE kind = 'figure'";
    checkNotWritten(QByteArray(figure).replace("%1", "9007199254740992").replace("%2", "''"),
                    u": the number 9007199254740992 of “征文” is out of range;"_s);
    checkNotWritten(QByteArray(figure).replace("%1", "0").replace("%2", "CAST(x'ff' AS TEXT)"),
                    u": a figure of a note contains bytes that are not valid text;"_s);
    checkNotWritten("UPDATE sqlite_sequence SET seq = 1e999 WHERE name = 'node'",
                    u"out of range"_s);
    checkNotWritten("UPDATE sqlite_sequence SET seq = 'many' WHERE name = 'node'",
                    u"out of range"_s);
}

TEST_CASE("a file is not written if a row has a status that this program would not store",
          "[hostile]")
{
    checkNotWritten("UPDATE node SET percent = 50 WHERE status = 'done'",
                    u"is not allowed there"_s);
    checkNotWritten("UPDATE node SET completed_on = NULL WHERE status = 'done'",
                    u"is not allowed there"_s);
    checkNotWritten("UPDATE node SET completed_on = '2021-01-01' WHERE status = 'in_progress'",
                    u"is not allowed there"_s);
    checkNotWritten(
        "UPDATE node SET status = 'cancelled', percent = NULL WHERE status = 'in_progress'",
        u"is not allowed there"_s);
    checkNotWritten("UPDATE node SET cancel_reason = 'x' WHERE status = 'done'",
                    u"is not allowed there"_s);
    checkNotWritten(
        "UPDATE node SET status = 'cancelled', percent = NULL, cancel_reason = char(0x3000) WHERE status = 'in_progress'",
        u"without a reason"_s);
}

TEST_CASE("a file is not written if a row of reports has a value that this program would not store",
          "[hostile]")
{
    const QByteArray choice =
        "INSERT INTO report_choice VALUES (1, 1, 1, 1, 1, 0, '', '', NULL, 0, 'prose', 0, 0, 1, 0, '', '', 0, 0);";
    checkNotWritten("INSERT INTO wording VALUES (1, 'year', 'preface', NULL, '', '')",
                    u"is not allowed there"_s);
    checkNotWritten("INSERT INTO wording VALUES (1, 'year', 'node/3', 2, '', '')",
                    u"is not allowed there"_s);
    checkNotWritten("INSERT INTO wording VALUES (1, 'year', 'node/99', 99, '', '')",
                    u"refers to something that is not there"_s);
    checkNotWritten("INSERT INTO wording VALUES (9, 'year', 'title', NULL, '', '')",
                    u"refers to something that is not there"_s);
    checkNotWritten("INSERT INTO wording VALUES (1, '', 'title', NULL, '', '')",
                    u"is not allowed there"_s);
    checkNotWritten(
        "INSERT INTO wording VALUES (1, 'year', 'title', NULL, CAST(x'ff' AS TEXT), '')",
        u"not valid text"_s);
    checkNotWritten(choice + "UPDATE report_choice SET sealed = 2", u"is not allowed there"_s);
    checkNotWritten(choice + "UPDATE report_choice SET style = 'verse'", u"is not allowed there"_s);
    checkNotWritten(choice + "UPDATE report_choice SET all_notes = 7", u"is not allowed there"_s);
    checkNotWritten(choice + "UPDATE report_choice SET contact = CAST(x'ff' AS TEXT)",
                    u"the choices for the reports contains bytes that are not valid text"_s);
    checkNotWritten(choice + "UPDATE report_choice SET signed_on = 'soon'",
                    u"is not a valid date"_s);
    checkNotWritten(choice + "INSERT INTO report_omission VALUES (1, 'node/99', 99)",
                    u"refers to something that is not there"_s);
    const QByteArray next =
        "INSERT INTO plan SELECT 2, 2022, title, '', '', '', NULL, '', '', 'mixed', 0 FROM plan;";
    const auto foreign =
        u": “1.组织开展活动1” belongs to another plan than the paragraph about it;"_s;
    checkNotWritten(next + "INSERT INTO wording VALUES (2, 'year', 'node/2', 2, '', '')", foreign);
    checkNotWritten(next + choice
                        + "UPDATE report_choice SET plan_id = 2;"
                          "INSERT INTO report_omission VALUES (2, 'node/2', 2)",
                    foreign);
    checkNotWritten(
        "INSERT INTO report_choice VALUES (9, 1, 1, 1, 1, 0, '', '', NULL, 0, 'prose', 0, 0, 1, 0, '', '', 0, 0)",
        u"refers to something that is not there"_s);
}

TEST_CASE("a file is not written if a row refers to one that does not exist, in any column",
          "[hostile]")
{
    checkNotWritten("UPDATE node SET plan_id = 9 WHERE id = 2",
                    u"refers to something that is not there"_s);
    checkNotWritten("UPDATE node SET parent_id = 99 WHERE id = 2",
                    u"refers to something that is not there"_s);
    checkNotWritten("UPDATE node SET carried_from = 99 WHERE id = 2",
                    u"refers to something that is not there"_s);
    checkNotWritten("UPDATE left_out SET plan_id = 9", u"refers to something that is not there"_s);
    checkNotWritten("UPDATE assignment SET node_id = 99 WHERE node_id = 2",
                    u"refers to something that is not there"_s);
    checkNotWritten("UPDATE assignment SET roster_id = 99 WHERE node_id = 2 AND role = 'lead'",
                    u"refers to something that is not there"_s);
    checkNotWritten("UPDATE progress_note SET node_id = 99 WHERE id = 1",
                    u"refers to something that is not there"_s);
    checkNotWritten(
        "UPDATE assignment SET roster_id = (SELECT id FROM roster WHERE kind = 'department') WHERE role = 'owner' AND node_id = 2 AND position = 0",
        u"owners are persons"_s);
    checkNotWritten("DELETE FROM document", u"the file's own entry"_s);
}

TEST_CASE("a file is not written if its outline is not a tree", "[hostile]")
{
    const auto circle = u"stands under itself or too deep"_s;
    checkNotWritten("UPDATE node SET parent_id = id WHERE id = 2", circle);
    checkNotWritten(
        "UPDATE node SET parent_id = 3 WHERE id = 2; UPDATE node SET parent_id = 2 WHERE id = 3",
        circle);
    checkNotWritten(
        "INSERT INTO node (id, plan_id, parent_id, position, kind, number, title, text, deadline, status)"
        " SELECT 100 + value, 1, CASE value WHEN 0 THEN NULL ELSE 99 + value END, 50, 'item', '', 'x', '', '', 'not_started'"
        " FROM (WITH RECURSIVE c(value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM c WHERE value < 32) SELECT value FROM c)",
        circle);
    checkNotWritten("UPDATE node SET position = 0 WHERE parent_id = 1",
                    u"stand in the same place"_s);
    checkNotWritten(
        "INSERT INTO plan SELECT 2, 2022, title, '', '', '', NULL, '', '', 'mixed', 0 FROM plan;"
        "UPDATE node SET plan_id = 2 WHERE id = 3",
        u"belongs to another plan"_s);
}

TEST_CASE("a file with days and numbers at their limits is valid", "[hostile]")
{
    const PlanFolder folder;
    folder.make();
    REQUIRE(executeRaw(
        folder.path(),
        "UPDATE progress_note SET happened_on = '1900-01-01' WHERE id = 1;"
        "UPDATE progress_note SET happened_on = '2200-12-31' WHERE id = 2;"
        "UPDATE node SET percent = 1 WHERE id = 3; UPDATE node SET percent = 99 WHERE id = 4;"
        "UPDATE progress_note SET id = 9007199254740991 WHERE id = 6"));
    const auto file = folder.open();
    CHECK(file->check(Storage::Depth::Indexes));
    CHECK(file->isChecked());
    CHECK_FALSE(file->violation());
    CHECK(file->progress().notesOf(NodeId{2})->first().happenedOn == QDate(1900, 1, 1));
    CHECK(file->plans().node(NodeId{4})->status == ItemStatus::inProgress(99));
}

TEST_CASE("a file with an outline of the greatest depth opens", "[hostile]")
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

TEST_CASE("rows of the history are checked like all others", "[hostile]")
{
    checkNotWritten("UPDATE history SET new_value = CAST(x'ff' AS TEXT) WHERE id = 2",
                    u"not valid text"_s);
    checkNotWritten("UPDATE history SET written_at = 'then' WHERE id = 2",
                    u"is not a valid date and time"_s);
    const auto number = u": the number %1 of “an entry of the history” is out of range;"_s;
    checkNotWritten("UPDATE history SET edit = 9223372036854775807 WHERE id = 2",
                    number.arg(u"9223372036854775807"_s));
    checkNotWritten("UPDATE history SET id = -5 WHERE id = 2", number.arg(-5));
}

TEST_CASE("a file is shown and not written if a section is under an item", "[hostile]")
{
    const QByteArray change = "UPDATE node SET parent_id = 2, position = 7 WHERE id = 5";
    checkNotWritten(change, u"the section “2、第2部分” stands under the item “1.组织开展活动1”"_s);
    checkNotWritten("UPDATE node SET kind = 'section' WHERE id = 3;"
                    "UPDATE node SET kind = 'item' WHERE id = 1",
                    u"stands under the item"_s);
    const PlanFolder folder;
    const QString content = dump(*folder.make());
    REQUIRE(executeRaw(folder.path(), change));
    CHECK(dump(*folder.open()).count(u"node "_s) == content.count(u"node "_s));
}

TEST_CASE("a file with an invalid row is shown and can be copied, and is read-only once checked",
          "[hostile]")
{
    const PlanFolder folder;
    const QString content = dump(*folder.make());
    REQUIRE(executeRaw(folder.path(),
                       "UPDATE progress_note SET happened_on = '2021-02-30' WHERE id = 1"));
    const auto file = folder.open();
    CHECK_FALSE(file->isReadOnly());
    CHECK(file->progress().notesOf(NodeId{2})->first().happenedOn.isNull());
    CHECK(file->saveCopy(folder.path(u"copy"_s)));
    CHECK(dump(*folder.open(u"copy"_s)).count(u"note "_s) == content.count(u"note "_s));
    const auto valid = file->check();
    REQUIRE_FALSE(valid);
    CHECK(valid.error().message.contains(u"the day “2021-02-30” at “1.组织开展活动1”"_s));
    CHECK(file->isReadOnly());
}

TEST_CASE("the background check calls back when it has ended, and an edit waits for it",
          "[hostile]")
{
    const PlanFolder folder;
    folder.make();
    std::promise<void> ended;
    SECTION("nothing is wrong")
    {
        const auto file = folder.open();
        file->startCheck([&ended] { ended.set_value(); });
        REQUIRE(store(*file, noteAdded(NodeId{2}, u"走访"_s)));
        ended.get_future().wait();
        CHECK(file->check());
    }
    SECTION("a rule is broken")
    {
        REQUIRE(executeRaw(folder.path(), "UPDATE node SET percent = 0 WHERE id = 3"));
        const auto file = folder.open();
        file->startCheck([&ended] { ended.set_value(); });
        CHECK_FALSE(store(*file, noteAdded(NodeId{2}, u"走访"_s)));
        ended.get_future().wait();
        CHECK(file->isReadOnly());
    }
    SECTION("the file is closed meanwhile")
    {
        auto file = folder.open();
        file->startCheck([] {});
        file.reset();
        CHECK(store(*folder.open(), noteAdded(NodeId{2}, u"走访"_s)));
    }
}

TEST_CASE("a row that cannot be read does not keep other rows from being read", "[hostile]")
{
    const PlanFolder folder;
    folder.make();
    REQUIRE(executeRaw(folder.path(),
                       "UPDATE progress_note SET happened_on = 'spring' WHERE node_id = 2;"
                       "UPDATE plan SET numbering = numbering"));
    const auto file = folder.open();
    CHECK(file->plans().content(PlanId{1}));
    CHECK(file->progress().notesOf(NodeId{2}).error().reason == Error::Reason::Damaged);
    CHECK(file->progress().notesOf(NodeId{3})->size() == 1);
    for (const QByteArray column : {"kind", "status"}) {
        REQUIRE(executeRaw(folder.path(), "UPDATE node SET " + column + " = 'x' WHERE id = 3"));
        CHECK(file->plans().content(PlanId{1}).error().message.contains(u"组织开展活动2"_s));
        REQUIRE(executeRaw(folder.path(), "UPDATE node SET kind = 'item', status = 'not_started',"
                                          " percent = NULL WHERE id = 3"));
    }
    CHECK(file->plans().content(PlanId{1}));
}

TEST_CASE("a value is read if a valid file can hold it, and refused by name otherwise", "[hostile]")
{
    const PlanFolder folder;
    folder.make();
    const auto file = folder.open();
    const auto filled = [](const QByteArray &column, int length) {
        return column + " = printf('%.*c', " + QByteArray::number(length) + ", 'x')";
    };
    const QByteArray done = "status = 'done', percent = NULL, completed_on = ";
    const QByteArray cancelled = "status = 'cancelled', percent = NULL, cancel_reason = ";
    const QList<std::pair<QByteArray, bool>> nodes{
        {"percent = 0", false},
        {"percent = 1", true},
        {"percent = 99", true},
        {"percent = 100", false},
        {"percent = NULL", true},
        {done + "'2021-02-31'", true},
        {done + "'2021-02-32'", false},
        {done + "'2021-13-01'", false},
        {done + "'May'", false},
        {cancelled + "'x'", true},
        {cancelled + "' '", false},
        {filled("title", 2 * kLongestHeading), true},
        {filled("title", 2 * kLongestHeading + 1), false}};
    const QByteArray restored =
        "UPDATE node SET title = '组织开展活动2', status = 'in_progress', percent = 40,"
        " completed_on = NULL, cancel_reason = NULL WHERE id = 3;";
    for (const auto &[change, isReadable] : nodes) {
        CAPTURE(change.left(60).toStdString());
        REQUIRE(
            executeRaw(folder.path(), restored + "UPDATE node SET " + change + " WHERE id = 3"));
        const auto node = file->plans().node(NodeId{3});
        CHECK(node.has_value() == isReadable);
        CHECK(file->plans().content(PlanId{1}).has_value() == isReadable);
        CHECK(file->plans().nodesUnder(NodeId{1}).has_value() == isReadable);
        CHECK(file->plans().node(NodeId{4}));
        if (!node && !change.startsWith("title"))
            CHECK(node.error().message
                  == u"“计划.yaodian” was left untouched, because what it holds for "
                     "“2.组织开展活动2” cannot be read; open an earlier version of it."_s);
    }
    for (const int length : {2 * kLongestNote, 2 * kLongestNote + 1}) {
        const bool isReadable = length == 2 * kLongestNote;
        REQUIRE(executeRaw(folder.path(),
                           "UPDATE progress_note SET " + filled("text", length) + " WHERE id = 3"));
        CHECK(file->progress().note(NoteId{3}).has_value() == isReadable);
        CHECK(file->progress().notesUnder(NodeId{1}).has_value() == isReadable);
    }
    for (const QByteArray change : {"year = 20210", "numbering = 'x'", "issued_on = 'spring'"}) {
        CAPTURE(change.toStdString());
        REQUIRE(executeRaw(folder.path(), "UPDATE plan SET year = 2021, numbering = 'mixed',"
                                          " issued_on = NULL; UPDATE plan SET "
                                              + change));
        CHECK(file->plans().plans().error().reason == Error::Reason::Damaged);
        CHECK(file->plans().content(PlanId{1}).error().reason == Error::Reason::Damaged);
    }
}

TEST_CASE("a slow disk or a busy machine is not taken for damage", "[hostile]")
{
    const auto count = [](int most) {
        return u"WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
               "SELECT count(*) AS rows FROM n"_s.arg(most);
    };
    const auto connection = Storage::Connection::openInMemory();
    REQUIRE(connection);
    const Storage::TimeLimit limit(connection->handle(), 300);
    // A pause that must not count as the query's time, as when a disk has to wake up.
    usleep(600'000);
    CHECK(Storage::firstValue(connection->db(), count(20000)));
    const auto endless = Storage::firstValue(connection->db(), count(2'000'000'000));
    REQUIRE_FALSE(endless);
    CHECK(endless.error().reason == Error::Reason::Damaged);
}

TEST_CASE("a check that is cancelled ends at once, and does not end what comes after", "[hostile]")
{
    const auto counting =
        u"WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
        "SELECT count(*) AS rows FROM n"_s;
    const auto connection = Storage::Connection::openInMemory();
    REQUIRE(connection);
    std::atomic<bool> isCancelled = false;
    {
        const Storage::TimeLimit limit(connection->handle(), 60000, &isCancelled);
        CHECK(Storage::firstValue(connection->db(), counting));
        isCancelled = true;
        CHECK_FALSE(Storage::firstValue(connection->db(), counting));
    }
    CHECK(Storage::firstValue(connection->db(), counting)->toInt() == 20000);
}

TEST_CASE("what a file's schema says is not executed on any connection", "[hostile]")
{
    const PlanFolder folder;
    folder.make();
    auto file = Storage::Connection::open(folder.path(), Storage::Connection::Mode::ReadWrite);
    REQUIRE(file);
    REQUIRE(file->makeDurable());
    const auto temporary = Storage::Connection::openTemporary(folder.path());
    REQUIRE(temporary);
    for (const auto *connection :
         std::initializer_list<const Storage::Connection *>{&*file, &*temporary}) {
        const auto setting = [connection](int which) {
            int held = -1;
            sqlite3_db_config(connection->handle(), which, -1, &held);
            return held;
        };
        CHECK(setting(SQLITE_DBCONFIG_DEFENSIVE) == 1);
        CHECK(setting(SQLITE_DBCONFIG_ENABLE_FKEY) == 1);
        for (const int off : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER,
                              SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER,
                              SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION})
            CHECK(setting(off) == 0);
        const auto valueOf = [connection](const QString &pragma) {
            return Storage::firstValue(connection->db(), u"PRAGMA "_s + pragma)->toInt();
        };
        CHECK(valueOf(u"cell_size_check"_s) == 1);
        CHECK(valueOf(u"foreign_keys"_s) == 1);
        CHECK_FALSE(Storage::run(connection->db(), u"ATTACH '' AS other"_s));
    }
    // A change is on the disk before it is told of, and so is the journal's removal.
    CHECK(Storage::firstValue(file->db(), u"PRAGMA synchronous"_s)->toInt() == 3);
    CHECK(Storage::firstValue(file->db(), u"PRAGMA mmap_size"_s)->toInt() == 0);
}
