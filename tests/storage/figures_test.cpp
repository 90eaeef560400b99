#include "domain/plan/noteedits.h"
#include "domain/year/figures/figuresums.h"
#include "storage/file/cleancopy.h"
#include "storage/salvage/salvage.h"
#include "support/catch.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QFile>

#include <sqlite3.h>

#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;

namespace {

const QList<NamedFigure> kFigures{{u"征文"_s, 46, u"篇"_s}, {u"五老"_s, 12, {}}};

ProgressNote noteWithFigures(NodeId node, const QList<NamedFigure> &figures,
                             QDate day = QDate(2021, 3, 18))
{
    return {.node = node,
            .happenedOn = day,
            .text = u"征集征文"_s,
            .figures = figures,
            .author = u"王丽"_s,
            .writtenAt = now()};
}

// Runs another program's query on the file; returns its rows in order, each as one line.
QStringList rowsOf(const QString &path, const char *sql)
{
    QStringList rows;
    sqlite3 *db = nullptr;
    REQUIRE(sqlite3_open_v2(QFile::encodeName(path).constData(), &db, SQLITE_OPEN_READONLY, nullptr)
            == SQLITE_OK);
    const auto take = [](void *taken, int count, char **values, char **) {
        QStringList cells;
        for (int i = 0; i < count; ++i)
            cells.append(QString::fromUtf8(values[i]));
        static_cast<QStringList *>(taken)->append(cells.join(u'|'));
        return 0;
    };
    CHECK(sqlite3_exec(db, sql, take, &rows, nullptr) == SQLITE_OK);
    sqlite3_close(db);
    return rows;
}

QString lineOf(const QString &part, const FigureSum &sum)
{
    QStringList cells{part, sum.key.name, sum.key.unit};
    for (const qint64 quarter : sum.now.quarters)
        cells.append(QString::number(quarter));
    cells.append(QString::number(sum.now.outside));
    return cells.join(u'|');
}

QStringList linesOf(const PlanFigures &figures)
{
    QStringList lines;
    for (const FigureSum &sum : figures.all)
        lines.append(lineOf(u"all"_s, sum));
    for (const auto &section : figures.sections) {
        for (const FigureSum &sum : section.sums)
            lines.append(lineOf(u"section %1"_s.arg(qint64(section.node)), sum));
    }
    for (const auto &node : figures.nodes) {
        for (const FigureSum &sum : node.sums)
            lines.append(lineOf(u"node %1"_s.arg(qint64(node.node)), sum));
    }
    lines.sort();
    return lines;
}

const char *const kByHand = R"(
    WITH RECURSIVE top (id, top) AS (
        SELECT id, id FROM node WHERE parent_id IS NULL AND plan_id = (SELECT max(id) FROM plan)
         UNION ALL
        SELECT node.id, top FROM top JOIN node ON node.parent_id = top.id
    ), counted AS (
        SELECT top.id AS node, top, roster.name AS name, unit, number,
               CASE WHEN substr(happened_on, 1, 4) <> '2021' THEN 0
                    ELSE (CAST(substr(happened_on, 6, 2) AS INTEGER) + 2) / 3 END AS quarter
          FROM named_figure
          JOIN roster ON roster.id = roster_id
          JOIN progress_note ON progress_note.id = note_id
          JOIN top ON top.id = node_id
    ), parts AS (
        SELECT 'all' AS part, * FROM counted
         UNION ALL SELECT 'section ' || top, * FROM counted
         UNION ALL SELECT 'node ' || node, * FROM counted
    )
    SELECT part, name, unit,
           sum(number * (quarter = 1)), sum(number * (quarter = 2)), sum(number * (quarter = 3)),
           sum(number * (quarter = 4)), sum(number * (quarter = 0))
      FROM parts GROUP BY part, name, unit
)";

// An edit that adds notes with figures of every kind to nodes of the plan.
Edit randomNotes(std::mt19937 &random, const PlanContent &content)
{
    const auto below = [&random](int bound) { return int(random() % unsigned(bound)); };
    const QString names[] = {u"征文"_s, u"宣讲"_s, u"五老"_s, u"捐款"_s};
    const QString units[] = {u"篇"_s, u"场"_s, {}};
    Edit edit;
    for (int count = below(30); count > 0; --count) {
        QList<NamedFigure> figures;
        for (const QString &name : names) {
            if (below(2) == 0)
                figures.append(
                    {name, below(5) == 0 ? 1000000000000 : below(1000), units[below(3)]});
        }
        const Node &node = content.nodes[below(int(content.nodes.size()))];
        edit.append(NoteChange{
            .to = noteWithFigures(node.id, figures, QDate(2020, 12, 1).addDays(below(430)))});
    }
    return edit;
}

} // namespace

TEST_CASE("a note's figures can be stored, corrected and removed, and are restored", "[figures]")
{
    const PlanFolder folder;
    auto file = folder.make(1, 2, 0);
    const auto items = itemsOf(*file);
    const QString empty = dump(*file);
    const auto added = store(*file, {NoteChange{.to = noteWithFigures(items[0], kFigures)}});
    REQUIRE(added);
    const ProgressNote note = file->progress().notesOf(items[0])->first();
    CHECK(note.figures == kFigures);
    CHECK(*file->progress().note(note.id) == note);
    CHECK(file->progress().notesOfPlan(file->plans().plans()->first().id)->value(items[0]).first()
          == note);
    CHECK(noteOfText(*file->history().entriesOf(items[0])->first().newValue)->figures == kFigures);

    ProgressNote other = note;
    other.figures = {{u"五老"_s, 0, u"人"_s}, {u"宣讲"_s, 5, u"场"_s}};
    other.node = items[1]; // the figures move with their note
    const auto corrected = store(*file, {NoteChange{.from = note, .to = other}});
    REQUIRE(corrected);
    CHECK(file->progress().notesOf(items[1])->first() == other);
    const QString after = dump(*file);
    const auto removed = store(*file, {NoteChange{.from = other}});
    REQUIRE(removed);
    CHECK(rowsOf(file->path(), "SELECT count(*) FROM named_figure") == QStringList{u"0"_s});
    REQUIRE(store(*file, opposite(*removed)));
    CHECK(dump(*file) == after);
    REQUIRE(store(*file, opposite(*corrected)));
    CHECK(file->progress().notesOf(items[0])->first().figures == kFigures);
    REQUIRE(store(*file, opposite(*added)));
    CHECK(dump(*file) == empty);
    CHECK(file->check(Storage::Depth::Indexes));
}

TEST_CASE("a figure that another program has changed is in conflict", "[figures]")
{
    const PlanFolder folder;
    auto file = folder.make(1, 1, 0);
    const NodeId item = itemsOf(*file).first();
    REQUIRE(store(*file, {NoteChange{.to = noteWithFigures(item, kFigures)}}));
    const ProgressNote note = file->progress().notesOf(item)->first();
    ProgressNote theirs = note;
    theirs.figures[0].number = 47;
    REQUIRE(store(*folder.open(), {NoteChange{.from = note, .to = theirs}}));
    ProgressNote ours = note;
    ours.text = u"征集征文46篇"_s;
    const auto done = store(*file, {NoteChange{.from = note, .to = ours}});
    REQUIRE_FALSE(done);
    CHECK(done.error().reason == System::Error::Reason::Conflict);
}

TEST_CASE("the names of figures are kept in the roster with their latest unit", "[figures]")
{
    const PlanFolder folder;
    auto file = folder.make(1, 1, 0);
    const NodeId item = itemsOf(*file).first();
    REQUIRE(store(*file, {NoteChange{.to = noteWithFigures(item, kFigures)}}));
    REQUIRE(store(*file, {NoteChange{.to = noteWithFigures(item, {{u"五老"_s, 3, u"人"_s}})}}));
    const QList<FigureKey> known{{u"五老"_s, u"人"_s}, {u"征文"_s, u"篇"_s}};
    CHECK(*file->roster().figures() == known);
    CHECK_FALSE(file->roster().people()->contains(u"征文"_s));
    CHECK_FALSE(file->roster().departments()->contains(u"征文"_s));

    // A copy for others keeps only the figures' names that are in use.
    REQUIRE(store(*file, {NoteChange{.from = file->progress().notesOf(item)->first()}}));
    REQUIRE(file->saveCopy(folder.path(u"copy"_s)));
    REQUIRE(Storage::cleanForOthers(folder.path(u"copy"_s), {}));
    CHECK(*folder.open(u"copy"_s)->roster().figures() == QList<FigureKey>{{u"五老"_s, u"人"_s}});
    CHECK(folder.open(u"copy"_s)->check(Storage::Depth::Indexes));
}

TEST_CASE("a removed item is restored with the figures of its notes", "[figures]")
{
    const PlanFolder folder;
    auto file = folder.make(1, 2, 0);
    const NodeId item = itemsOf(*file).first();
    REQUIRE(store(*file, {NoteChange{.to = noteWithFigures(item, kFigures)}}));
    const QString before = dump(*file);
    const auto tree = file->subtrees().subtree(item);
    REQUIRE((tree && *tree));
    const auto removed = store(*file,
                               {SubtreeChange{.from = std::make_shared<const Subtree>(**tree)}});
    REQUIRE(removed);
    CHECK(dump(*file) != before);
    REQUIRE(store(*file, opposite(*removed)));
    CHECK(dump(*file) == before);
}

TEST_CASE("the sums of figures equal SQL by hand on random files", "[figures][reliability]")
{
    std::mt19937 random(15);
    const int trials = Tests::isFull() ? 1000 : 20;
    int figures = 0;
    for (int trial = 0; trial < trials; ++trial) {
        CAPTURE(trial);
        const PlanFolder folder;
        auto file = PlanFile::create(folder.path(), folder.options());
        REQUIRE(file);
        const PlanContent made = sampleContent(2021, 1 + int(random() % 4), 1 + int(random() % 4));
        REQUIRE(store(**file, {PlanChange{.to = std::make_shared<const PlanContent>(made)}}));
        const PlanId plan = (*file)->plans().plans()->first().id;
        const auto content = (*file)->plans().content(plan);
        REQUIRE(store(**file, randomNotes(random, *content)));
        const Outline outline(*content);
        const QStringList sums = linesOf(
            planFigures(outline, *(*file)->progress().notesOfPlan(plan)));
        QStringList byHand = rowsOf(folder.path(), kByHand);
        byHand.sort();
        REQUIRE(sums == byHand);
        figures += int(sums.size());
    }
    CHECK(figures > 10 * trials);
}

TEST_CASE("figures that a damaged file lost are salvaged from its history", "[figures][salvage]")
{
    const PlanFolder folder;
    QString whole;
    {
        auto file = folder.make(2, 4, 0);
        for (int i = 0; i < 40; ++i)
            REQUIRE(
                store(*file, {NoteChange{.to = noteWithFigures(itemsOf(*file)[i % 8], kFigures)}}));
        whole = dump(*file);
    }
    const auto roots = rowsOf(folder.path(), "SELECT rootpage FROM sqlite_schema"
                                             " WHERE tbl_name = 'named_figure'");
    REQUIRE(roots.size() == 2);
    QByteArray content = readFile(folder.path());
    for (const QString &root : roots)
        content.replace((root.toInt() - 1) * 4096, 4096, QByteArray(4096, '\x55'));
    QFile::remove(folder.path());
    writeFile(folder.path(u"damaged"_s), content);
    const auto report = Storage::salvage(folder.path(u"damaged"_s), folder.path(u"new"_s),
                                         QDate(2021, 9, 30),
                                         {.backupFolder = folder.path(u"none"_s)});
    REQUIRE(report);
    const auto salvaged = folder.open(u"new"_s);
    CHECK(salvaged->check(Storage::Depth::Indexes));
    CHECK(dump(*salvaged) == whole);
    CHECK(report->table(u"named_figure"_s).fromHistory == 80);
}

TEST_CASE("a figure whose name is a person in the roster is reported as damage",
          "[figures][hostile]")
{
    const PlanFolder folder;
    {
        auto file = folder.make(1, 1, 0);
        REQUIRE(
            store(*file, {NoteChange{.to = noteWithFigures(itemsOf(*file).first(), kFigures)}}));
    }
    REQUIRE(executeRaw(folder.path(), "UPDATE roster SET kind = 'person' WHERE name = '征文'"));
    const auto checked = folder.open()->check(Storage::Depth::Content);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().reason == System::Error::Reason::Damaged);
}
