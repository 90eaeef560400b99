#include "domain/file/salvagereport.h"
#include "domain/plan/edit.h"
#include "domain/text/dates.h"
#include "storage/salvage/salvage.h"
#include "storage/salvagednames.h"
#include "support/catch.h"
#include "support/evidencesample.h"
#include "support/planfiles.h"

#include <QDir>
#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using Storage::salvage;

namespace {

// A plan file with every kind of row, and no earlier version of it.
void makeFull(const PlanFolder &folder, const QByteArray &evidence = randomBytes(100, 1))
{
    const auto file = folder.make(2, 3, 1);
    const NodeId item = itemsOf(*file).first();
    const NewEvidence given = newEvidence(u"照片.bin"_s, evidence);
    REQUIRE(file->apply(adding(item, {}, given), u"王丽"_s, now(), {given.content}));
    REQUIRE(store(*file, {NoteChange{.to = ProgressNote{.node = item,
                                                        .happenedOn = {2021, 5, 4},
                                                        .text = u"收到征文46篇、摄影作品9件"_s,
                                                        .figures = {{u"征文"_s, 46, u"篇"_s},
                                                                    {u"摄影作品"_s, 9, u"件"_s}},
                                                        .author = u"王丽"_s,
                                                        .writtenAt = now()}}}));
    QDir(folder.backupFolder()).removeRecursively();
}

QStringList titlesIn(const PlanFile &file)
{
    QStringList titles;
    const auto plans = file.plans().plans();
    REQUIRE(plans);
    for (const PlanDetails &plan : *plans) {
        const auto content = file.plans().content(plan.id);
        REQUIRE(content);
        for (const Node &node : content->nodes)
            titles.append(node.number + node.title);
    }
    return titles;
}

int countNotes(const PlanFile &file)
{
    int notes = 0;
    const auto plans = file.plans().plans();
    REQUIRE(plans);
    for (const PlanDetails &plan : *plans) {
        const auto figures = file.progress().figures(plan.id);
        REQUIRE(figures);
        for (const NoteFigures &one : *figures)
            notes += one.notes;
    }
    return notes;
}

// Salvages the file after `sql` has made it break a rule. Returns the new file, which keeps all
// rules and has every section, item and note of the old one; and what salvage said.
std::unique_ptr<PlanFile> salvaged(const PlanFolder &folder, const QByteArray &sql,
                                   SalvageReport *said = nullptr)
{
    REQUIRE(QFile::copy(folder.path(), folder.path(kDamaged)));
    REQUIRE(executeRaw(folder.path(kDamaged), sql));
    // SQLite does not look for broken CHECKs in a file that it opens for reading only.
    PlanFile::OpenOptions looking = folder.options();
    looking.access = PlanFile::Access::Look;
    const auto broken = PlanFile::open(folder.path(kDamaged), looking);
    CHECK_FALSE((broken && (*broken)->check()));
    const auto report = salvage(folder.path(kDamaged), folder.path(kNew), QDate(2026, 6, 1),
                                folder.options());
    if (!report)
        FAIL(report.error().message.toStdString() << " / " << report.error().detail.toStdString());
    if (said)
        *said = *report;
    auto file = folder.open(kNew);
    const auto valid = file->check(Storage::Depth::Indexes);
    if (!valid)
        FAIL(valid.error().message.toStdString() << " / " << valid.error().detail.toStdString());
    const auto before = folder.open();
    const QStringList titles = titlesIn(*file);
    for (const QString &title : titlesIn(*before))
        CHECK(titles.contains(title));
    CHECK(countNotes(*file) == countNotes(*before));
    return file;
}

void checkSalvaged(const QByteArray &sql)
{
    CAPTURE(sql.toStdString());
    const PlanFolder folder;
    makeFull(folder);
    const auto file = salvaged(folder, sql);
    CHECK(store(*file, noteAdded(itemsOf(*file).last(), u"走访"_s)));
    CHECK(file->check());
}

const QByteArray kBeyond = "9223372036854775807";
const auto kLostWords = u"(its words are lost)"_s;
const auto kLostPlace = u"Saved, but its place in the plan is lost"_s;

// The lost rows of two plans, and all that tells which years they were of.
const QByteArray kTwoPlansLost =
    "DELETE FROM history; DELETE FROM plan;"
    "UPDATE node SET plan_id = 7 WHERE (SELECT max(id) FROM node WHERE parent_id IS NULL)"
    " IN (id, parent_id);";

QList<int> yearsOf(const PlanFile &file)
{
    QList<int> years;
    const auto plans = file.plans().plans();
    REQUIRE(plans);
    for (const PlanDetails &plan : *plans)
        years.append(plan.year);
    return years;
}

// Salvages the file after `sql` has been done to it, with nothing to compare it with.
std::unique_ptr<PlanFile> rest(const PlanFolder &folder, const QByteArray &sql,
                               SalvageReport *said = nullptr)
{
    REQUIRE(executeRaw(folder.path(), sql));
    const auto report = salvage(folder.path(), folder.path(kNew), QDate(2026, 6, 1),
                                folder.options());
    if (!report)
        FAIL(report.error().message.toStdString() << " / " << report.error().detail.toStdString());
    if (said)
        *said = *report;
    auto file = folder.open(kNew);
    CHECK(file->check(Storage::Depth::Indexes));
    return file;
}

} // namespace

TEST_CASE("an item that was cancelled for a blank reason stays cancelled when it is salvaged",
          "[salvage]")
{
    const PlanFolder folder;
    makeFull(folder);
    const auto file = salvaged(
        folder,
        "UPDATE node SET status = 'cancelled', percent = NULL, cancel_reason = char(0x3000, 0x2003)"
        " WHERE status = 'in_progress'");
    const auto content = file->plans().content(file->plans().plans()->first().id);
    REQUIRE(content);
    int cancelled = 0;
    for (const Node &node : content->nodes) {
        if (node.status.kind() != StatusKind::Cancelled)
            continue;
        ++cancelled;
        CHECK(node.status.cancelReason() == kLostWords);
    }
    CHECK(cancelled == 4);
}

TEST_CASE("a number that no row may hold does not keep salvage from the rest", "[salvage]")
{
    checkSalvaged("UPDATE node SET position = " + kBeyond + " WHERE id = 2");
    checkSalvaged("UPDATE progress_note SET id = -5 WHERE id = 1");
    checkSalvaged("UPDATE assignment SET position = " + kBeyond
                  + " WHERE node_id = 2 AND role = 'owner' AND position = 0");
    checkSalvaged("UPDATE assignment SET position = " + kBeyond
                  + " - position WHERE node_id = 2 AND role = 'owner'");
    checkSalvaged("UPDATE left_out SET position = " + kBeyond);
    checkSalvaged("UPDATE left_out SET line = " + kBeyond);
    checkSalvaged("UPDATE named_figure SET position = " + kBeyond);
    checkSalvaged("UPDATE history SET edit = " + kBeyond + " WHERE id = 2");
    checkSalvaged("UPDATE history SET edit = " + kBeyond);
    checkSalvaged("UPDATE sqlite_sequence SET seq = " + kBeyond + " WHERE name = 'node'");
    checkSalvaged("UPDATE sqlite_sequence SET seq = -1 WHERE name = 'node'");
    checkSalvaged("UPDATE history SET node_id = " + kBeyond + ", note_id = " + kBeyond
                  + ", plan_id = " + kBeyond
                  + " WHERE id = (SELECT max(id) FROM history); UPDATE node SET parent_id = 99"
                    " WHERE id = 2");
}

TEST_CASE("a node whose place no row may hold is put where it can be", "[salvage]")
{
    const QStringList first{u"1、第1部分"_s, u"1.组织开展活动1"_s, u"2.组织开展活动2"_s,
                            u"3.组织开展活动3"_s};
    const QStringList second{u"2、第2部分"_s, u"1.组织开展活动1"_s, u"2.组织开展活动2"_s,
                             u"3.组织开展活动3"_s};
    const QStringList withoutFirst{first[0], first[2], first[3]};
    const QList<std::pair<QByteArray, QStringList>> cases{
        // Behind those that are in their places.
        {"UPDATE node SET position = " + kBeyond + " WHERE id = 2",
         withoutFirst + QStringList{first[1]} + second},
        {"UPDATE node SET position = 0 WHERE id = 3", first + second},
        // At the top, behind the section with the same position.
        {"UPDATE node SET parent_id = 0 WHERE id = 2",
         withoutFirst + QStringList{first[1]} + second},
        {"UPDATE node SET parent_id = 7, position = 9 WHERE id = 5;"
         "UPDATE node SET parent_id = 6, position = 9 WHERE id = 7",
         first + second},
        {"UPDATE node SET parent_id = 3 WHERE id = 2; UPDATE node SET parent_id = 2 WHERE id = 3",
         QStringList{first[0], first[3], first[1], first[2]} + second},
        // In the plan of its section, in its place.
        {"UPDATE node SET plan_id = 0 WHERE id = 2", first + second}};
    for (const auto &[sql, titles] : cases) {
        CAPTURE(sql.toStdString());
        const PlanFolder folder;
        makeFull(folder);
        const auto file = salvaged(folder, sql);
        CHECK(titlesIn(*file) == titles);
        const auto content = file->plans().content(PlanId{1});
        REQUIRE(content);
        CHECK(content->nodes.size() == 8);
        CHECK(content->details == folder.open()->plans().content(PlanId{1})->details);
    }
}

TEST_CASE("what refers to a lost row gets it back from the history", "[salvage]")
{
    const PlanFolder folder;
    makeFull(folder);
    const PlanContent whole = *folder.open()->plans().content(PlanId{1});
    SECTION("a section")
    {
        const auto file = salvaged(folder, "DELETE FROM node WHERE id = 5");
        CHECK(file->plans().content(PlanId{1}).value() == whole);
    }
    SECTION("an item, with names that are nowhere else, in a section of its own")
    {
        const auto file = salvaged(folder, "DELETE FROM node WHERE id = 2;"
                                           "DELETE FROM assignment WHERE node_id = 2;"
                                           "DELETE FROM roster WHERE name IN ('李强0', '团委')");
        const auto nodes = file->plans().content(PlanId{1})->nodes;
        REQUIRE(nodes.size() == 9);
        CHECK(nodes[7].title == kLostPlace);
        CHECK(nodes[7].kind == NodeKind::Section);
        CHECK(nodes[7].parent == NodeId{});
        Node item = nodes[8];
        CHECK(item.parent == nodes[7].id);
        item.parent = whole.nodes[1].parent;
        CHECK(item == whole.nodes[1]);
        CHECK(item.owners == QStringList{u"王丽"_s, u"李强0"_s});
        CHECK(file->progress().notesOf(NodeId{2}).value()
              == folder.open()->progress().notesOf(NodeId{2}).value());
    }
    SECTION("all items, when the plan is lost too, in one of the year of their notes")
    {
        const auto file = rest(folder, "DELETE FROM node; DELETE FROM plan");
        CHECK(yearsOf(*file) == QList{2021});
        CHECK(file->plans().plans()->first().title == kLostWords);
        QStringList titles{kLostPlace};
        for (const Node &node : whole.nodes) {
            if (node.kind == NodeKind::Item)
                titles.append(node.number + node.title);
        }
        CHECK(titlesIn(*file) == titles);
    }
    SECTION("an item of which only evidence is left, in a plan of the present year")
    {
        const auto file = rest(folder, "DELETE FROM node; DELETE FROM plan;"
                                       "DELETE FROM named_figure; DELETE FROM progress_note");
        CHECK(yearsOf(*file) == QList{2026});
        CHECK(titlesIn(*file) == QStringList{kLostPlace, u"1.组织开展活动1"_s});
    }
    SECTION("a plan, with its title")
    {
        const auto file = rest(folder, "DELETE FROM plan");
        CHECK(yearsOf(*file) == QList{2021});
        CHECK(file->plans().plans()->first().title == u"2021年工作要点"_s);
        CHECK(titlesIn(*file).size() == 8);
    }
}

TEST_CASE("a file whose own entry is lost or is none gets another", "[salvage]")
{
    for (const QByteArray sql : {"DELETE FROM document", "UPDATE document SET uuid = '../etc'",
                                 "UPDATE document SET uuid = upper(uuid)"}) {
        CAPTURE(sql.toStdString());
        const PlanFolder folder;
        makeFull(folder);
        const QString uuid = folder.open()->uuid();
        const auto file = salvaged(folder, sql);
        CHECK_FALSE(QUuid::fromString(file->uuid()).isNull());
        CHECK(file->uuid() != uuid);
        CHECK(file->uuid() == file->uuid().toLower());
    }
}

TEST_CASE("a reference to a row that there cannot be does not keep salvage from the rest",
          "[salvage]")
{
    for (const QByteArray &id : {QByteArray("-7"), QByteArray("0"), kBeyond}) {
        checkSalvaged("UPDATE node SET parent_id = " + id + " WHERE id = 2");
        checkSalvaged("UPDATE node SET plan_id = " + id + " WHERE id = 2");
        checkSalvaged("UPDATE node SET plan_id = " + id);
        checkSalvaged("UPDATE node SET carried_from = " + id + " WHERE id = 2");
        checkSalvaged("UPDATE progress_note SET node_id = " + id + " WHERE id = 1");
        checkSalvaged("UPDATE evidence SET node_id = " + id);
        checkSalvaged("UPDATE assignment SET roster_id = " + id + " WHERE node_id = 2");
        checkSalvaged("UPDATE named_figure SET roster_id = " + id + " WHERE position = 0");
    }
}

TEST_CASE("a name of another kind does not keep salvage from the rest", "[salvage]")
{
    checkSalvaged("UPDATE assignment SET roster_id ="
                  " (SELECT id FROM roster WHERE kind = 'figure' LIMIT 1)"
                  " WHERE node_id = 2 AND role = 'lead'");
    checkSalvaged("UPDATE assignment SET roster_id ="
                  " (SELECT id FROM roster WHERE kind = 'figure' LIMIT 1)"
                  " WHERE node_id = 2 AND role = 'owner' AND position = 0");
    checkSalvaged("UPDATE named_figure SET roster_id ="
                  " (SELECT id FROM roster WHERE kind = 'person' LIMIT 1) WHERE position = 0");
}

TEST_CASE("evidence whose size or parts are told wrongly is salvaged whole", "[salvage][evidence]")
{
    const QByteArray bytes = randomBytes(1500000, 1); // two parts
    for (const QByteArray sql :
         {"UPDATE evidence SET size = 7", "UPDATE content SET size = 7",
          "UPDATE content SET size = 0",
          "UPDATE content_part SET position = position + 1 WHERE position = 1",
          "UPDATE content_part SET position = 9223372036854775807"
          " WHERE position = 1"}) {
        CAPTURE(sql.toStdString());
        const PlanFolder folder;
        makeFull(folder, bytes);
        const auto file = salvaged(folder, sql);
        const NodeId item = itemsOf(*file).first();
        const auto evidence = file->evidence().ofNode(item)->ofNodes.value(item);
        REQUIRE(evidence.size() == 1);
        CHECK(evidence.first().size == bytes.size());
        CHECK(contentOf(*file, evidence.first()) == bytes);
    }
}

TEST_CASE("evidence that is damaged is named with its place, and the rest is kept",
          "[salvage][evidence]")
{
    const PlanFolder folder;
    makeFull(folder); // evidence of 100 bytes on the first item
    const NewEvidence list = newEvidence(u"名单.bin"_s, randomBytes(200, 2));
    const NewEvidence notice = newEvidence(u"通知.bin"_s, randomBytes(300, 3));
    {
        const auto file = folder.open();
        REQUIRE(file->apply(adding({}, NoteId{2}, list) + adding(NodeId{4}, {}, notice), u"王丽"_s,
                            now(), {list.content, notice.content}));
    }
    QDir(folder.backupFolder()).removeRecursively();
    SalvageReport report;
    const auto file = rest(folder,
                           "UPDATE content_part SET bytes = zeroblob(length(bytes))"
                           " WHERE length(bytes) < 300",
                           &report);
    CHECK(report.lostEvidence == QStringList{u"照片.bin"_s, u"名单.bin"_s});
    CHECK(report.lostPlaces == QStringList{u"1.组织开展活动1"_s, u"2021-01-01 2.组织开展活动2"_s});
    CHECK_FALSE(report.isWhole());
    CHECK(report.table(u"evidence"_s).fromFile == 3);
    CHECK(report.table(u"content"_s).fromFile == 1);
    CHECK(report.table(u"content_part"_s).rows() == 1);
    CHECK(file->contents().sums().value() == QStringList{notice.content.sha256});
    const auto kept = file->evidence().ofNode(NodeId{4})->ofNodes.value(NodeId{4});
    REQUIRE(kept.size() == 1);
    CHECK(contentOf(*file, kept.first()) == randomBytes(300, 3));
}

TEST_CASE(
    "a row with a value that its table refuses is salvaged with another, and said to be doubtful",
    "[salvage]")
{
    const std::pair<QString, QByteArray> rows[] = {
        {u"node"_s, "percent = 50 WHERE status = 'done'"},
        {u"node"_s, "percent = 100 WHERE percent IS NOT NULL"},
        {u"node"_s, "completed_on = NULL WHERE status = 'done'"},
        {u"node"_s, "completed_on = '2021-05-99' WHERE status = 'done'"},
        {u"node"_s, "completed_on = 'May' WHERE status = 'done'"},
        {u"node"_s, "completed_on = '2021-01-01' WHERE status = 'in_progress'"},
        {u"node"_s, "status = 'cancelled', percent = NULL WHERE status = 'in_progress'"},
        {u"node"_s, "cancel_reason = 'x' WHERE status = 'done'"},
        {u"node"_s, "status = 'finished' WHERE id = 2"},
        {u"node"_s, "kind = 'task' WHERE id = 2"},
        {u"node"_s, "position = -1 WHERE id = 1"},
        {u"node"_s, "text = text || CAST(x'e5' AS TEXT) WHERE id = 2"},
        {u"progress_note"_s, "happened_on = '2021-02-30' WHERE id = 1"},
        {u"progress_note"_s, "written_at = '2021-06-01' WHERE id = 1"},
        {u"progress_note"_s, "attendance = -1 WHERE id = 1"},
        {u"progress_note"_s, "highlight = 2 WHERE id = 1"},
        {u"progress_note"_s, "text = '' WHERE id = 1"},
        {u"progress_note"_s, "text = CAST(x'41ff42' AS TEXT) WHERE id = 1"},
        {u"plan"_s, "closed = 2"},
        {u"plan"_s, "numbering = ''"},
        {u"plan"_s, "issued_on = 'spring'"},
        {u"evidence"_s, "type = ''"},
        {u"evidence"_s, "added_at = 'yesterday'"},
        {u"evidence"_s, "note_id = 1"},
    };
    for (const auto &[table, change] : rows) {
        CAPTURE(table, change.toStdString());
        const PlanFolder folder;
        makeFull(folder);
        SalvageReport report;
        const auto file = salvaged(
            folder, "DELETE FROM history; UPDATE " + table.toUtf8() + " SET " + change, &report);
        CHECK(report.table(table).isDoubtful);
        CHECK(report.table(u"evidence"_s).rows() == 1);
    }
}

TEST_CASE("an item keeps its status where another value of it is refused", "[salvage]")
{
    const auto statusAfter = [](const QByteArray &sql) {
        const PlanFolder folder;
        makeFull(folder);
        const auto file = salvaged(folder, sql);
        const auto content = file->plans().content(file->plans().plans()->first().id);
        REQUIRE(content);
        return content->nodes.at(1).status;
    };
    const QByteArray without = "DELETE FROM history; UPDATE node SET ";
    CHECK(statusAfter(without + "percent = 50 WHERE id = 2").kind() == StatusKind::Done);
    CHECK(statusAfter(without + "completed_on = '2021-02-30' WHERE id = 2")
          == ItemStatus::done({2021, 2, 28}));
    // The history has the right one.
    CHECK(statusAfter("UPDATE node SET status = 'finished' WHERE id = 2")
          == ItemStatus::done({2021, 5, 4}));
}

TEST_CASE("notes of years for which there are no plans are salvaged", "[salvage]")
{
    checkSalvaged("DELETE FROM plan; UPDATE progress_note SET happened_on = '1900-01-01'");
    // The years next to them that plans can have.
    const PlanFolder folder;
    makeFull(folder);
    const auto file = salvaged(folder, kTwoPlansLost
                                           + "UPDATE progress_note SET happened_on = '1900-01-01'");
    CHECK(yearsOf(*file) == QList{kFirstPlanYear + 1, kFirstPlanYear});
}

TEST_CASE("two plans that are lost, with all that tells their years, get a year each", "[salvage]")
{
    const PlanFolder folder;
    makeFull(folder);
    const auto file = salvaged(folder, kTwoPlansLost);
    const auto plans = *file->plans().plans();
    REQUIRE(plans.size() == 2);
    CHECK(yearsOf(*file) == QList{2021, 2020}); // that of the notes, and the one before
    for (const PlanDetails &plan : plans) {
        CHECK(plan.title == kLostWords);
        CHECK_FALSE(plan.closed);
        CHECK(file->plans().content(plan.id)->nodes.size() == 4);
    }
}

TEST_CASE("a note keeps its words but for bytes that are no text", "[salvage]")
{
    for (const QByteArray bytes : {"41ff42", "410042", "41ff4200"}) {
        CAPTURE(bytes.toStdString());
        const PlanFolder folder;
        makeFull(folder);
        const auto file = salvaged(folder, "DELETE FROM history; UPDATE progress_note SET text = "
                                           "CAST(x'"
                                               + bytes + "' AS TEXT) WHERE id = 1");
        const auto note = *file->progress().note(NoteId{1});
        REQUIRE(note);
        CHECK(note->text == (bytes.endsWith("00") ? u"A\uFFFDB\uFFFD"_s : u"A\uFFFDB"_s));
    }
}

TEST_CASE("of thousands of refused rows only the first are tried with other values", "[salvage]")
{
    const PlanFolder folder;
    makeFull(folder);
    REQUIRE(QFile::copy(folder.path(), folder.path(kDamaged)));
    REQUIRE(
        executeRaw(folder.path(kDamaged),
                   "DELETE FROM history; WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL"
                   " SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO progress_note"
                   " (id, node_id, happened_on, text, attendance, highlight, author, written_at)"
                   " SELECT id + 1000 * i, node_id, '2021-02-30', text, attendance, highlight,"
                   " author, written_at FROM progress_note, n WHERE id = 1"));
    REQUIRE(salvage(folder.path(kDamaged), folder.path(kNew), QDate(2026, 6, 1), folder.options()));
    const int before = countNotes(*folder.open());
    CHECK(countNotes(*folder.open(kNew)) == before + 2000);
}
