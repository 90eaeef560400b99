#include "storage/salvage/salvage.h"

#include "domain/plan/edit.h"
#include "domain/plan/subtree.h"
#include "storage/salvage/gathering.h"
#include "storage/salvage/pagefile.h"
#include "storage/salvagednames.h"
#include "support/catch.h"
#include "support/evidencesample.h"
#include "support/plandump.h"
#include "support/planfiles.h"
#include "support/randomedits.h"

#include <QDir>
#include <QFile>

#include <iostream>
#include <random>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::Gathering;
using Storage::PlanFile;
using Storage::salvage;
using System::Error;

namespace {

constexpr int kPage = 4096;
const QDate kSalvageDay(2021, 9, 30);

// The texts of all notes. Each note has a different one.
QSet<QString> noteTextsIn(const PlanFile &file)
{
    QSet<QString> texts;
    const auto plans = file.plans().plans();
    REQUIRE(plans);
    for (const PlanDetails &plan : *plans) {
        const auto notes = file.progress().notesOfPlan(plan.id);
        REQUIRE(notes);
        for (const auto &list : *notes) {
            for (const ProgressNote &note : list)
                texts.insert(note.text);
        }
    }
    return texts;
}

// A plan with a year's notes, no two alike, written one by one as people do.
std::unique_ptr<PlanFile> yearOfNotes(const PlanFolder &folder, int notes)
{
    auto file = folder.make(4, 10, 0);
    const auto items = itemsOf(*file);
    for (int i = 0; i < notes; ++i) {
        const QString text =
            u"第%1次活动：在会议室召开座谈会，老同志与师生代表共同学习，并到社区走访慰问。"_s.arg(
                i);
        REQUIRE(store(*file, noteAdded(items[i * 7 % items.size()], text)));
    }
    return file;
}

// The share of the notes `wanted` that salvage finds in a file with this content. Also checks the
// new file.
double salvagedShare(const PlanFolder &folder, const QByteArray &content,
                     const QSet<QString> &wanted)
{
    writeFile(folder.path(kDamaged), content);
    QFile::remove(folder.path(kNew));
    const Snapshot before = snapshotOf(folder.path(kDamaged));
    const auto report = salvage(folder.path(kDamaged), folder.path(kNew), kSalvageDay,
                                folder.options());
    if (!report) {
        UNSCOPED_INFO(report.error().message.toStdString() << report.error().detail.toStdString());
        return 0;
    }
    const Snapshot after = snapshotOf(folder.path(kDamaged));
    CHECK((after.content == before.content && after.rights == before.rights));
    const auto file = folder.open(kNew);
    const auto valid = file->check(Storage::Depth::Indexes);
    if (!valid)
        UNSCOPED_INFO(valid.error().message.toStdString() << valid.error().detail.toStdString());
    CHECK(valid);
    return double((noteTextsIn(*file) & wanted).size()) / double(wanted.size());
}

// The first line in which they differ; empty if they are the same.
std::string difference(const QString &one, const QString &other)
{
    const QStringList lines = one.split(u'\n');
    const QStringList others = other.split(u'\n');
    for (qsizetype i = 0; i < std::max(lines.size(), others.size()); ++i) {
        if (lines.value(i) != others.value(i))
            return (lines.value(i) + u" / "_s + others.value(i)).toStdString();
    }
    return {};
}

QByteArray junk(std::mt19937 &random, qsizetype length)
{
    QByteArray bytes(length, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random());
    return bytes;
}

} // namespace

TEST_CASE("salvage of an undamaged file keeps everything", "[salvage]")
{
    const PlanFolder folder;
    const auto file = yearOfNotes(folder, 60);
    REQUIRE(store(
        *file, {PlanChange{.to = std::make_shared<const PlanContent>(sampleContent(2022, 1, 3))}}));
    const auto report = salvage(folder.path(), folder.path(kNew), kSalvageDay, folder.options());
    if (!report)
        FAIL(report.error().message.toStdString() << report.error().detail.toStdString());
    CHECK(report->isWhole());
    CHECK(report->path == folder.path(kNew));
    CHECK(report->table(u"progress_note"_s).fromFile == 60);
    CHECK(report->table(u"node"_s).fromFile == 44 + 4);
    CHECK(report->table(u"plan"_s).fromFile == 2);
    for (const SalvagedTable &table : report->tables) {
        CAPTURE(table.name);
        CHECK(table.rows() == table.fromFile);
        CHECK(table.missing == 0);
        CHECK_FALSE(table.isDoubtful);
    }
    CHECK(report->guessedPlaces.isEmpty());
    CHECK(report->lostEvidence.isEmpty());
    const auto salvaged = folder.open(kNew);
    CHECK(difference(dump(*salvaged), dump(*file)) == "");
    CHECK(salvaged->uuid() == file->uuid());
    CHECK(salvaged->check(Storage::Depth::Indexes));
    CHECK(store(*salvaged, noteAdded(itemsOf(*salvaged).first(), u"走访"_s)));
}

TEST_CASE("from a file with one page of junk nearly all notes are salvaged",
          "[salvage][reliability]")
{
    const PlanFolder folder;
    const QSet<QString> notes = noteTextsIn(*yearOfNotes(folder, 400));
    REQUIRE(notes.size() == 400);
    QDir(folder.backupFolder()).removeRecursively(); // only the file itself can be used
    const QByteArray whole = readFile(folder.path());
    std::mt19937 random(1);
    const int trials = shortened(200);
    int good = 0;
    double least = 1;
    for (int i = 0; i < trials; ++i) {
        QByteArray damaged = whole;
        const auto page = qsizetype(random() % quint32(whole.size() / kPage));
        damaged.replace(page * kPage, kPage, junk(random, kPage));
        const double share = salvagedShare(folder, damaged, notes);
        if (share < 0.99)
            UNSCOPED_INFO("page " << page + 1 << ": " << share);
        good += share >= 0.99;
        least = std::min(least, share);
    }
    std::cout << "one junk page: at least 99 % of notes in " << good << " of " << trials
              << " trials, at least " << least * 100 << " % in all\n";
    CHECK(good * 100 >= trials * 95);
}

TEST_CASE("from a file that was cut short most notes are salvaged", "[salvage][reliability]")
{
    const PlanFolder folder;
    const QSet<QString> notes = noteTextsIn(*yearOfNotes(folder, 400));
    QDir(folder.backupFolder()).removeRecursively();
    const QByteArray whole = readFile(folder.path());
    for (const int percent : {90, 70}) {
        const double share = salvagedShare(folder, whole.left(whole.size() * percent / 100), notes);
        std::cout << "cut to " << percent << " %: " << share * 100 << " % of notes\n";
        CHECK(share >= (percent == 90 ? 0.86 : 0.4));
    }
}

TEST_CASE("whatever is damaged, what is salvaged is a plan file that keeps all rules",
          "[salvage][reliability]")
{
    const PlanFolder folder;
    const auto notes = noteTextsIn(*yearOfNotes(folder, 100));
    const QByteArray whole = readFile(folder.path());
    std::mt19937 random(2);
    for (int i = 0; i < (isFull() ? 300 : 20); ++i) {
        QByteArray damaged = whole;
        for (int spot = 0; spot < 1 + i % 20; ++spot) {
            const auto length = qsizetype(1 + random() % 2000);
            const auto at = qsizetype(random() % quint32(whole.size() - length));
            damaged.replace(at, length, junk(random, length));
        }
        CAPTURE(i);
        CHECK(salvagedShare(folder, damaged, notes) > 0.2);
    }
}

TEST_CASE("a version fills what the file lost, and the history says what came after it",
          "[salvage]")
{
    const PlanFolder folder;
    QString content;
    {
        const auto file = yearOfNotes(folder, 50);
        REQUIRE_FALSE(file->backups().versions().isEmpty());
        const auto items = itemsOf(*file);
        REQUIRE(store(*file, retitled(*file, items[3], u"后来改的名"_s)));
        const auto note = file->progress().notesOf(items[7])->first();
        REQUIRE(store(*file, {NoteChange{.from = note}}));
        content = dump(*file);
    }
    // Overwrites the pages of the outline and of the notes, and the root pages of these tables.
    QByteArray damaged = readFile(folder.path());
    for (qsizetype at = kPage; at < damaged.size(); at += kPage) {
        const QByteArray page = damaged.mid(at, kPage);
        const bool isHistory = page.contains("happened_on");
        if (!isHistory && (page.contains("组织开展活动") || page.contains("座谈会")))
            damaged.replace(at, kPage, QByteArray(kPage, '\0'));
    }
    writeFile(folder.path(kDamaged), damaged);
    // Earlier versions are found by the file's uuid, also if it lies in another folder.
    const auto report = salvage(folder.path(kDamaged), folder.path(kNew), kSalvageDay,
                                folder.options());
    if (!report)
        FAIL(report.error().message.toStdString() << report.error().detail.toStdString());
    CHECK(report->version);
    CHECK(report->table(u"node"_s).fromVersion > 30);
    CHECK(report->table(u"progress_note"_s).fromHistory > 40);
    CHECK(report->isWhole());
    CHECK(difference(dump(*folder.open(kNew)), content) == "");
}

TEST_CASE("a value with a flipped bit is corrected if another record proves it, and else reported",
          "[salvage]")
{
    const PlanFolder folder;
    QString content;
    {
        const auto file = yearOfNotes(folder, 50);
        content = dump(*file);
    }
    const auto flipped = [&folder](const QByteArray &from, const QByteArray &to) {
        QByteArray bytes = readFile(folder.path());
        int flips = 0;
        for (qsizetype at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) {
            const QByteArray page = bytes.mid(at / kPage * kPage, kPage);
            if (page.contains("\"text\"")) // a page of the history
                continue;
            bytes.replace(at, from.size(), to);
            ++flips;
            break; // the next places are in an index
        }
        REQUIRE(flips == 1);
        writeFile(folder.path(kDamaged), bytes);
        CHECK_FALSE(folder.open(kDamaged)->check());
        QFile::remove(folder.path(kNew));
        const auto report = salvage(folder.path(kDamaged), folder.path(kNew), kSalvageDay,
                                    folder.options());
        REQUIRE(report);
        return *report;
    };
    SECTION("a note's text that the history has")
    {
        QDir(folder.backupFolder()).removeRecursively();
        CHECK(flipped("第33次活动", "第33次活劧").isWhole());
        CHECK(difference(dump(*folder.open(kNew)), content) == "");
    }
    SECTION("a name that a version has")
    {
        CHECK(flipped("李强1", "李强9").isWhole());
        CHECK(difference(dump(*folder.open(kNew)), content) == "");
    }
    SECTION("a name that is stored nowhere else")
    {
        QDir(folder.backupFolder()).removeRecursively();
        const auto report = flipped("李强1", "李强9");
        CHECK_FALSE(report.isWhole());
        CHECK(report.table(u"roster"_s).isDoubtful);
        CHECK(folder.open(kNew)->check());
    }
}

TEST_CASE("a plan whose year nothing tells is one of the year in which it is salvaged", "[salvage]")
{
    const PlanFolder folder;
    folder.make(2, 2, 0).reset();
    QDir(folder.backupFolder()).removeRecursively();
    REQUIRE(executeRaw(folder.path(), "DELETE FROM history"));
    REQUIRE(executeRaw(folder.path(), "DELETE FROM plan"));
    const auto report = salvage(folder.path(), folder.path(kNew), QDate(2031, 5, 4),
                                folder.options());
    REQUIRE(report);
    const auto plans = folder.open(kNew)->plans().plans();
    REQUIRE(plans);
    REQUIRE(plans->size() == 1);
    CHECK(plans->first().year == 2031);
}

TEST_CASE("an item whose row is lost is restored at its place", "[salvage]")
{
    const PlanFolder folder;
    QString content;
    {
        const auto file = yearOfNotes(folder, 20);
        const PlanContent plan = *file->plans().content(file->plans().plans()->first().id);
        const auto place = [&](NodeId parent, int row) {
            return NodePlace{.plan = plan.details.id, .parent = parent, .row = row};
        };
        QList<NodeId> sections;
        for (const Node &node : plan.nodes) {
            if (node.parent == NodeId{})
                sections.append(node.id);
        }
        const auto items = itemsOf(*file);
        REQUIRE(store(*file, {MoveChange{.node = items[2],
                                         .from = place(sections[0], 2),
                                         .to = place(sections[3], 1)}}));
        REQUIRE(store(*file,
                      {MoveChange{.node = sections[3], .from = place({}, 3), .to = place({}, 0)}}));
        REQUIRE(store(*file, {SubtreeChange{.from = std::make_shared<const Subtree>(
                                                **file->subtrees().subtree(items[5]))}}));
        content = dump(*file);
    }
    QDir(folder.backupFolder()).removeRecursively();
    const QByteArray whole = readFile(folder.path());
    int pages = 0;
    for (qsizetype at = kPage; at < whole.size(); at += kPage) {
        const QByteArray page = whole.mid(at, kPage);
        if (!page.contains("推进青少年思想道德教育") || page.contains("lead_department"))
            continue;
        ++pages;
        QByteArray damaged = whole;
        damaged.replace(at, kPage, QByteArray(kPage, '\xa5'));
        writeFile(folder.path(kDamaged), damaged);
        QFile::remove(folder.path(kNew));
        const auto report = salvage(folder.path(kDamaged), folder.path(kNew), kSalvageDay,
                                    folder.options());
        REQUIRE(report);
        CHECK(report->table(u"node"_s).fromHistory > 0);
        CHECK(report->guessedPlaces.isEmpty());
        CHECK(report->isWhole());
        CHECK(difference(dump(*folder.open(kNew)), content) == "");
    }
    CHECK(pages > 0);
}

TEST_CASE("an item whose place is not known is put by its number, or else named", "[salvage]")
{
    const PlanFolder folder;
    const bool isNumbered = GENERATE(true, false);
    {
        const auto file = folder.make(2, 30, 0);
        const auto items = itemsOf(*file);
        const PlanId plan = file->plans().plans()->first().id;
        const QString text = subtreeText(**file->subtrees().subtree(items[3]));
        const QString other = subtreeText(**file->subtrees().subtree(items[9]));
        REQUIRE(executeRaw(folder.path(), "DELETE FROM history"));
        for (const auto &[node, words] : {std::pair(items[3], text), std::pair(items[9], other)})
            REQUIRE(executeRaw(
                folder.path(),
                u"INSERT INTO history (edit, written_at, author, plan_id, node_id, field, new_value)"
                " VALUES (900, '2021-06-01T08:30:00Z', '王丽', %1, %2, 'tree', '%3')"_s
                    .arg(qint64(plan))
                    .arg(qint64(node))
                    .arg(words)
                    .toUtf8()));
        if (!isNumbered)
            REQUIRE(executeRaw(folder.path(), "UPDATE node SET number = ''"));
        REQUIRE(executeRaw(folder.path(),
                           u"DELETE FROM node WHERE id IN (%1, %2)"_s.arg(qint64(items[3]))
                               .arg(qint64(items[9]))
                               .toUtf8()));
    }
    QDir(folder.backupFolder()).removeRecursively();
    // An unreadable page, without which salvage would not look for lost rows.
    QByteArray damaged = readFile(folder.path());
    const auto at = damaged.lastIndexOf("推进青少年思想道德教育") / kPage * kPage;
    damaged.replace(at, kPage, QByteArray(kPage, '\xa5'));
    writeFile(folder.path(kDamaged), damaged);
    const auto report = salvage(folder.path(kDamaged), folder.path(kNew), kSalvageDay,
                                folder.options());
    REQUIRE(report);
    CHECK_FALSE(report->isWhole());
    QStringList guessed = report->guessedPlaces;
    guessed.sort();
    const QStringList lost{u"10.组织开展活动10"_s, u"4.组织开展活动4"_s};
    CHECK(guessed == (isNumbered ? QStringList() : lost));
    QStringList headings; // of the section that they were in
    const auto file = folder.open(kNew);
    const auto content = file->plans().content(file->plans().plans()->first().id);
    REQUIRE(content);
    for (const Node &node : content->nodes) {
        if (node.parent == NodeId{1})
            headings.append(node.number + node.title);
    }
    for (const QString &one : lost) {
        const qsizetype place = headings.indexOf(one);
        REQUIRE(place >= 0);
        if (isNumbered)
            CHECK(place == one.section(u'.', 0, 0).toInt() - 1);
        else
            CHECK(place >= headings.size() - 2);
    }
}

TEST_CASE("notes whose item is lost are put on an item made for them", "[salvage]")
{
    const PlanFolder folder;
    const auto notes = noteTextsIn(*yearOfNotes(folder, 30));
    QDir(folder.backupFolder()).removeRecursively();
    QByteArray damaged = readFile(folder.path());
    for (qsizetype at = kPage; at < damaged.size(); at += kPage) {
        if (damaged.mid(at, kPage).contains("推进青少年思想道德教育"))
            damaged.replace(at, kPage, QByteArray(kPage, '\0'));
    }
    CHECK(salvagedShare(folder, damaged, notes) == 1);
    const auto report = salvage(folder.path(kDamaged), folder.path(u"again"_s), kSalvageDay,
                                folder.options());
    REQUIRE(report);
    CHECK(report->table(u"node"_s).madeUp > 20);
    CHECK(report->table(u"node"_s).missing > 20);
    CHECK_FALSE(report->isWhole());
    CHECK(dump(*folder.open(u"again"_s)).contains(u"its place in the plan is lost"_s));
}

TEST_CASE("salvage rolls an unfinished change back in a copy of its own", "[salvage]")
{
    const PlanFolder folder;
    const QString content = dump(*folder.make());
    QDir(folder.backupFolder()).removeRecursively();
    const QByteArray before = readFile(folder.path());
    sqlite3 *writer = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(folder.path()).constData(), &writer) == SQLITE_OK);
    // So small a cache that pages are written before the change is finished.
    REQUIRE(sqlite3_exec(writer,
                         "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;"
                         "UPDATE plan SET title = '半途';"
                         "UPDATE node SET title = '半途', text = printf('%.*c', 9000, 'x');"
                         "UPDATE progress_note SET text = printf('%.*c', 9000, 'x')",
                         nullptr, nullptr, nullptr)
            == SQLITE_OK);
    // As after a power loss: the file and its journal as they are now.
    REQUIRE(QFile::copy(folder.path(), folder.path(kDamaged)));
    REQUIRE(QFile::copy(folder.path() + u"-journal"_s, folder.path(kDamaged) + u"-journal"_s));
    sqlite3_close(writer);
    const QByteArray torn = readFile(folder.path(kDamaged));
    REQUIRE((torn != before));
    const QByteArray journal = readFile(folder.path(kDamaged) + u"-journal"_s);

    REQUIRE(salvage(folder.path(kDamaged), folder.path(kNew), kSalvageDay, folder.options()));
    CHECK(difference(dump(*folder.open(kNew)), content) == "");
    CHECK((readFile(folder.path(kDamaged)) == torn));
    CHECK((readFile(folder.path(kDamaged) + u"-journal"_s) == journal));
}

TEST_CASE("salvage reads items from the history that are stored there in pieces", "[salvage]")
{
    const PlanFolder folder;
    QString content;
    {
        const auto file = yearOfNotes(folder, 30);
        content = dump(*file);
        const auto plan = file->plans().content(file->plans().plans()->first().id);
        const QString row =
            u"INSERT INTO history (edit, written_at, author, plan_id, node_id, field, new_value)"
            " VALUES (900, '2021-06-01T08:30:00Z', '王丽', %1, %2, '%3', '%4')"_s;
        for (const Node &node : plan->nodes) {
            if (node.parent != NodeId{})
                continue;
            const QString text = subtreeText(**file->subtrees().subtree(node.id));
            for (const auto &[field, words] :
                 {std::pair(u"content"_s, text.left(700)), std::pair(u"content"_s, text.mid(700)),
                  std::pair(u"tree"_s, u"{}"_s)})
                REQUIRE(executeRaw(folder.path(), row.arg(qint64(plan->details.id))
                                                      .arg(qint64(node.id))
                                                      .arg(field, words)
                                                      .toUtf8()));
        }
    }
    QDir(folder.backupFolder()).removeRecursively();
    QByteArray damaged = readFile(folder.path());
    for (qsizetype at = kPage; at < damaged.size(); at += kPage) {
        const QByteArray page = damaged.mid(at, kPage);
        if (page.contains("推进青少年思想道德教育") && !page.contains("lead_department"))
            damaged.replace(at, kPage, QByteArray(kPage, '\0'));
    }
    writeFile(folder.path(kDamaged), damaged);
    const auto report = salvage(folder.path(kDamaged), folder.path(kNew), kSalvageDay,
                                folder.options());
    REQUIRE(report);
    CHECK(report->table(u"node"_s).fromHistory > 10);
    CHECK(report->table(u"node"_s).madeUp == 0);
    CHECK(dump(*folder.open(kNew)).count(u"推进青少年思想道德教育"_s)
          == content.count(u"推进青少年思想道德教育"_s));
}

TEST_CASE("a file that lost its first page is salvaged by the form of its rows", "[salvage]")
{
    const PlanFolder folder;
    const auto notes = noteTextsIn(*yearOfNotes(folder, 100));
    QDir(folder.backupFolder()).removeRecursively();
    const QByteArray whole = readFile(folder.path());
    CHECK(salvagedShare(folder, QByteArray(kPage, 'x') + whole.mid(kPage), notes) == 1);
}

TEST_CASE("salvage refuses a file that is not a plan file, and a target that exists", "[salvage]")
{
    const PlanFolder folder;
    folder.make().reset();
    QDir(folder.backupFolder()).removeRecursively();
    writeFile(folder.path(u"text"_s), QByteArray("只是一段文字\n").repeated(2000));
    writeFile(folder.path(u"empty"_s), "");
    for (const QString &name : {u"text"_s, u"empty"_s}) {
        const auto report = salvage(folder.path(name), folder.path(kNew), kSalvageDay,
                                    folder.options());
        REQUIRE_FALSE(report);
        CHECK(report.error().message.contains(name));
        CHECK_FALSE(QFile::exists(folder.path(kNew)));
    }
    CHECK_FALSE(
        salvage(folder.path(u"nowhere"_s), folder.path(kNew), kSalvageDay, folder.options()));
    writeFile(folder.path(kNew), "taken");
    CHECK_FALSE(salvage(folder.path(), folder.path(kNew), kSalvageDay, folder.options()));
    CHECK(readFile(folder.path(kNew)) == "taken");
    QByteArray newer = readFile(folder.path());
    newer[63] = char(Storage::newestFormat() + 1);
    writeFile(folder.path(u"newer"_s), newer);
    const auto refused = salvage(folder.path(u"newer"_s), folder.path(u"other"_s), kSalvageDay,
                                 folder.options());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"newer version"_s));
}

TEST_CASE("reading pages ends when they point in a circle or nowhere", "[salvage]")
{
    const PlanFolder folder;
    yearOfNotes(folder, 100).reset();
    const QByteArray whole = readFile(folder.path());
    std::mt19937 random(3);
    for (int i = 0; i < shortened(2000); ++i) {
        QByteArray damaged = whole;
        for (int spot = 0; spot < 200; ++spot)
            damaged[qsizetype(random() % quint32(whole.size()))] = char(random() % 16);
        Storage::PageFile pages(damaged);
        qsizetype rows = 0;
        const auto take = [&rows](const Storage::StoredRow &row) { rows += row.values.size(); };
        for (quint32 root = 1; root < 40; ++root)
            pages.read(root, Storage::PageFile::Tree(root % 2), take);
        pages.readLost(
            [&take](Storage::PageFile::Tree, const Storage::StoredRow &row) { take(row); });
        CHECK(rows > 0);
    }
}

TEST_CASE("salvage does not restore what had been replaced by putting back an older version",
          "[salvage]")
{
    const PlanFolder folder;
    const auto items = itemsOf(*yearOfNotes(folder, 60));
    {
        const auto file = folder.open();
        const auto add = [&](const QString &text, int minutes) {
            return file->apply(noteAdded(items[0], text), u"王丽"_s, now().addSecs(minutes * 60));
        };
        REQUIRE(add(u"从前的"_s, 0));
        REQUIRE(add(u"弄错的甲"_s, 40)); // the version from before it is kept
        REQUIRE(add(u"弄错的乙"_s, 80));
        const auto versions = file->backups().versions();
        REQUIRE(file->putBack(versions[1], u"王丽"_s, now().addSecs(90 * 60)));
        REQUIRE(add(u"后来的"_s, 95));
        const auto texts = noteTextsIn(*file);
        REQUIRE((texts.contains(u"从前的"_s) && !texts.contains(u"弄错的甲"_s)));
    }
    const bool isEndLost = GENERATE(false, true); // whether the end of the history is damaged
    CAPTURE(isEndLost);
    QByteArray damaged = readFile(folder.path());
    for (qsizetype at = kPage; at < damaged.size(); at += kPage) {
        const QByteArray page = damaged.mid(at, kPage);
        const bool isHistory = page.contains("happened_on") || page.contains("restored");
        if (isHistory ? isEndLost && page.contains("restored") : page.contains("从前的"))
            damaged.replace(at, kPage, QByteArray(kPage, '\0'));
    }
    writeFile(folder.path(kDamaged), damaged);
    const auto report = salvage(folder.path(kDamaged), folder.path(kNew), kSalvageDay,
                                folder.options());
    REQUIRE(report);
    REQUIRE(report->version);
    const auto texts = noteTextsIn(*folder.open(kNew));
    CHECK(texts.contains(u"从前的"_s));
    CHECK_FALSE(texts.contains(u"弄错的甲"_s));
    CHECK_FALSE(texts.contains(u"弄错的乙"_s));
}

TEST_CASE("salvage takes out of a copy's version only what the file had too", "[salvage]")
{
    const PlanFolder folder;
    const auto items = itemsOf(*folder.make(1, 3, 1));
    const auto copied = u"副本.yaodian"_s;
    REQUIRE(QFile::copy(folder.path(), folder.path(copied)));
    {
        const auto copy = folder.open(copied);
        const auto noted = store(*copy, noteAdded(items[1], u"弄错的"_s));
        REQUIRE(noted);
        REQUIRE(store(*copy, retitled(*copy, items[2], u"错改的"_s)));
        REQUIRE(store(*copy, opposite(*noted))); // the version from before it is kept
        const auto versions = copy->backups().versions();
        REQUIRE(versions.size() == 2);
        REQUIRE(QFile::remove(versions.last().path));
    }
    const bool hasGoneOn = GENERATE(false, true); // whether the file is longer than the version
    CAPTURE(hasGoneOn);
    const auto file = folder.open();
    for (int i = 0; hasGoneOn && i < 5; ++i)
        REQUIRE(store(*file, noteAdded(items[0], u"第%1次走访"_s.arg(i))));
    for (const EarlierVersion &own : file->backups().versionsOf(file->path()))
        REQUIRE(QFile::remove(own.path));
    // The header is lost, and the rows of the outline are.
    QByteArray damaged = readFile(folder.path());
    for (qsizetype at = 0; at < damaged.size(); at += kPage) {
        const QByteArray page = damaged.mid(at, kPage);
        if (at == 0 || (page.contains("组织开展活动") && !page.contains("happened_on")))
            damaged.replace(at, kPage, QByteArray(kPage, '\0'));
    }
    writeFile(folder.path(kDamaged), damaged);
    const auto report = salvage(folder.path(kDamaged), folder.path(kNew), kSalvageDay,
                                folder.options());
    REQUIRE(report);
    CHECK(report->version);
    CHECK(report->table(u"node"_s).fromVersion > 0);
    const auto salvaged = folder.open(kNew);
    CHECK(noteTextsIn(*salvaged) == noteTextsIn(*file));
    CHECK(itemsOf(*salvaged) == items);
    CHECK(salvaged->plans().node(items[2])->title == u"组织开展活动3"_s);
    CHECK(*salvaged->history().nextEdit() == *file->history().nextEdit());
}

TEST_CASE("salvage does not bring back a note whose undoing the history has lost", "[salvage]")
{
    const PlanFolder folder;
    QSet<QString> notes;
    {
        const auto file = folder.make(1, 3, 1);
        notes = noteTextsIn(*file);
        const auto noted = store(*file, noteAdded(itemsOf(*file).first(), u"弄错的"_s));
        REQUIRE(noted);
        const qint64 edit = *file->history().nextEdit() - 1;
        REQUIRE(file->apply(opposite(*noted), u"王丽"_s, now(), {}, edit));
    }
    REQUIRE(executeRaw(folder.path(),
                       "DELETE FROM history WHERE edit = (SELECT max(edit) FROM reversal)"));
    QByteArray damaged = readFile(folder.path());
    for (qsizetype at = kPage; at < damaged.size(); at += kPage) {
        const QByteArray page = damaged.mid(at, kPage);
        if (page.contains("会议室") && !page.contains("happened_on"))
            damaged.replace(at, kPage, QByteArray(kPage, '\0'));
    }
    writeFile(folder.path(kDamaged), damaged);
    const auto report = salvage(folder.path(kDamaged), folder.path(kNew), kSalvageDay,
                                folder.options());
    REQUIRE(report);
    CHECK(report->version); // it has the note
    CHECK(noteTextsIn(*folder.open(kNew)) == notes);
}

TEST_CASE("salvage takes evidence from beside the versions when its pages are damaged",
          "[salvage][evidence]")
{
    const PlanFolder folder;
    const NodeId item = itemsOf(*folder.make(1, 2, 1)).first();
    const QByteArray bytes = randomBytes(300000, 1);
    const NewEvidence given = newEvidence(u"照片.bin"_s, bytes);
    QString whole;
    {
        const auto file = folder.open();
        REQUIRE(file->apply(adding(item, {}, given), u"王丽"_s, now(), {given.content}));
        REQUIRE(file->apply(noteAdded(item, u"走访"_s), u"王丽"_s, now().addDays(1)));
        whole = dumpWithEvidence(*file);
    }
    QByteArray damaged = readFile(folder.path());
    const auto at = damaged.indexOf(bytes.mid(100000, 500)) / kPage * kPage;
    damaged.replace(at, 3 * kPage, QByteArray(3 * kPage, 'x'));
    // The evidence's own row is overwritten too; the history still has it.
    for (qsizetype page = kPage; page < damaged.size(); page += kPage) {
        const QByteArray held = damaged.mid(page, kPage);
        if (held.contains("照片.bin") && !held.contains("added_at"))
            damaged.replace(page, kPage, QByteArray(kPage, '\0'));
    }
    writeFile(folder.path(kDamaged), damaged);
    SECTION("with the versions")
    {
        const auto report = salvage(folder.path(kDamaged), folder.path(kNew), kSalvageDay,
                                    folder.options());
        REQUIRE(report);
        CHECK(report->lostEvidence.isEmpty());
        CHECK(report->isWhole());
        const auto file = folder.open(kNew);
        CHECK(dumpWithEvidence(*file) == whole);
        CHECK(contentOf(*file, file->evidence().ofNode(item)->ofNodes.value(item).first())
              == bytes);
    }
    SECTION("without the versions it is reported by its name")
    {
        QDir(folder.backupFolder()).removeRecursively();
        const auto report = salvage(folder.path(kDamaged), folder.path(kNew), kSalvageDay,
                                    folder.options());
        REQUIRE(report);
        CHECK(report->lostEvidence == QStringList{u"照片.bin"_s});
        CHECK_FALSE(report->isWhole());
        CHECK(folder.open(kNew)->check());
    }
}

TEST_CASE("notes are salvaged from a year's file that lost its last quarter", "[salvage]")
{
    const PlanFolder folder;
    const QSet<QString> notes = noteTextsIn(*yearOfNotes(folder, 60));
    QDir(folder.backupFolder()).removeRecursively();
    const QByteArray whole = readFile(folder.path());
    CHECK(whole.size() < 450'000);
    for (const int percent : {90, 75}) {
        const double share = salvagedShare(folder, whole.left(whole.size() * percent / 100), notes);
        std::cout << "a year's file cut to " << percent << " %: " << share * 100 << " % of notes\n";
        CHECK(share == 1);
    }
}

TEST_CASE("salvage fails where a list of what was gathered could not be read", "[salvage]")
{
    const PlanFolder folder;
    writeFile(folder.path(kNew), {});
    auto gathering = Gathering::begin(folder.path(kNew), folder.path(kNew));
    REQUIRE(gathering);
    SECTION("row by row")
    {
        gathering->each(u"SELECT id FROM lost"_s, [](const QSqlQuery &) { FAIL(); });
        CHECK(gathering->finish().error().detail.contains(u"lost"));
    }
    SECTION("or a value")
    {
        CHECK(gathering->value(u"SELECT id FROM lost"_s).isNull());
        CHECK(gathering->finish().error().detail.contains(u"lost"));
    }
    SECTION("or set; a value that the table refuses leaves the old one")
    {
        gathering->execute("INSERT INTO roster (kind, name) VALUES ('person', '王芳')");
        const auto name = u"UPDATE roster SET kind = :kind"_s;
        gathering->set(name, {{u":kind"_s, u"nobody"_s}});
        CHECK(gathering->value(u"SELECT kind FROM roster"_s).toString() == u"person");
        gathering->set(u"UPDATE lost SET kind = :kind"_s, {{u":kind"_s, u"person"_s}});
        CHECK(gathering->finish().error().detail.contains(u"lost"));
    }
}
