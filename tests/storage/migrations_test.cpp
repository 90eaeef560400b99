#include "storage/database/migrations.h"

#include "places.h"
#include "support/catch.h"
#include "support/childprocess.h"
#include "support/evidencesample.h"
#include "support/faultvfs.h"
#include "support/plandump.h"
#include "support/planfiles.h"
#include "support/randomedits.h"

#include <QDir>
#include <QFile>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::Migrations;
using Storage::PlanFile;
using System::Error;

namespace {

// The saved files, one for each released format, compressed with qCompress().
QStringList savedFiles()
{
    return QDir(QStringLiteral(YAODIAN_SOURCE_DIR "/tests/storage/files"))
        .entryList({u"format?.yaodian.z"_s, u"format??.yaodian.z"_s}, QDir::Files, QDir::Name);
}

QString pathOfSavedFile(const QString &name)
{
    return QStringLiteral(YAODIAN_SOURCE_DIR "/tests/storage/files/") + name;
}

QByteArray unpacked(const QString &name)
{
    return qUncompress(readFile(pathOfSavedFile(name)));
}

// A copy of the present migration scripts and a further one, as the next release may bring.
QString nextScripts(const PlanFolder &folder, const QByteArray &next)
{
    const QString place = folder.path(u"scripts"_s);
    QDir().mkpath(place);
    const QDir present(Migrations::builtIn());
    for (const QString &name : present.entryList(QDir::Files))
        REQUIRE(QFile::copy(present.filePath(name), place + u'/' + name));
    writeFile(place + u"/%1_next.sql"_s.arg(Storage::newestFormat() + 1, 4, 10, QChar(u'0')), next);
    return place;
}

const QByteArray kNext = "CREATE TABLE extra (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;\n"
                         "INSERT INTO extra (name) SELECT title FROM node;\n"
                         "UPDATE node SET title = title || '。' WHERE title <> '';\n";

QString shownContent(const QString &saved)
{
    return QString::fromUtf8(readFile(pathOfSavedFile(saved.section(u'.', 0, 0) + u".txt"_s)));
}

} // namespace

TEST_CASE("a saved file of each format opens with the content it had", "[migrations]")
{
    const QStringList files = savedFiles();
    REQUIRE(files.size() == Storage::newestFormat());
    for (const QString &name : files) {
        CAPTURE(name);
        const PlanFolder folder;
        writeFile(folder.path(name), unpacked(name));
        CHECK(dump(*folder.open(name)) == shownContent(name));
        const auto again = folder.open(name);
        CHECK(again->check(Storage::Depth::Indexes));
        CHECK(store(*again, noteAdded(itemsOf(*again).first(), u"走访"_s)));
    }
}

TEST_CASE("a saved file with evidence opens with its content, and removed evidence can be restored",
          "[migrations][evidence]")
{
    const QStringList files = QDir(pathOfSavedFile({})).entryList({u"evidence*.yaodian.z"_s});
    REQUIRE_FALSE(files.isEmpty());
    for (const QString &name : files) {
        CAPTURE(name);
        const PlanFolder folder;
        writeFile(folder.path(name), unpacked(name));
        const auto file = folder.open(name);
        CHECK(dumpWithEvidence(*file) == shownContent(name));
        CHECK(file->check(Storage::Depth::Indexes));
        const auto step = file->undoing().toUndo({});
        REQUIRE((step && *step));
        const auto back = file->undoing().reversalOf(**step);
        REQUIRE(back);
        REQUIRE(file->apply(*back, u"王丽"_s, now(), {}, (*step)->edit));
        const auto items = itemsOf(*file);
        const auto all = file->evidence().ofPlan(file->plans().plans()->first().id);
        REQUIRE(all);
        CHECK(all->ofNotes.size() == 1);
        REQUIRE(all->ofNodes.value(items[1]).size() == 2);
        CHECK(contentOf(*file, all->ofNodes.value(items[1]).last()) == randomBytes(1500, 3));
        CHECK(contentOf(*file, all->ofNotes.cbegin()->first()) == randomBytes(3000, 1));
        CHECK(*file->contents().thumbnail(all->ofNotes.cbegin()->first().sha256)
              == randomBytes(200, 2));
    }
}

TEST_CASE("a file of an older format is migrated after a version was kept", "[migrations]")
{
    for (const QString &name : savedFiles()) {
        CAPTURE(name);
        const PlanFolder folder;
        writeFile(folder.path(name), unpacked(name));
        auto options = folder.options();
        options.migrations = nextScripts(folder, kNext);
        {
            const auto file = PlanFile::open(folder.path(name), options);
            REQUIRE(file);
            CHECK(dump(**file).contains(u"。|"_s));
            const auto versions = (*file)->backups().versions();
            REQUIRE(versions.size() == 1);
            CHECK(dump(**PlanFile::open(versions.first().path, folder.readOnly()))
                  == shownContent(name));
        }
        CHECK(readFile(folder.path(name)).at(63) == Storage::newestFormat() + 1);
        REQUIRE(PlanFile::open(folder.path(name), options));
        CHECK(folder.refusal(name).message.contains(u"newer version"_s));
    }
}

TEST_CASE("an older file is not changed when no copy can be kept or a migration fails",
          "[migrations]")
{
    const PlanFolder folder;
    folder.make();
    const QString content = dump(*folder.open());
    auto options = folder.options();
    SECTION("no place for the copy")
    {
        writeFile(folder.backupFolder(), "no folder");
        options.migrations = nextScripts(folder, kNext);
    }
    SECTION("a script that fails at its end")
    {
        options.migrations = nextScripts(folder, kNext + "INSERT INTO nothing VALUES (1);");
    }
    SECTION("a script that breaks a rule")
    {
        options.migrations = nextScripts(folder, kNext + "DELETE FROM document;");
    }
    const auto file = PlanFile::open(folder.path(), options);
    REQUIRE_FALSE(file);
    CHECK(!file.error().message.isEmpty());
    CHECK(readFile(folder.path()).at(63) == Storage::newestFormat());
    CHECK(dump(*folder.open()) == content);
}

TEST_CASE("an older file that is read-only is shown and not changed", "[migrations]")
{
    for (const QString &name : savedFiles()) {
        CAPTURE(name);
        const PlanFolder folder;
        writeFile(folder.path(name), unpacked(name));
        auto options = folder.readOnly();
        options.migrations = nextScripts(folder, kNext);
        const Snapshot before = snapshotOf(folder.path(name));
        const auto file = PlanFile::open(folder.path(name), options);
        REQUIRE(file);
        CHECK(dump(**file).contains(u"。|"_s));
        CHECK((*file)->isReadOnly());
        CHECK_FALSE(*(*file)->hasChangedOutside());
        CHECK(store(**file, noteAdded(itemsOf(**file).first(), u"走访"_s)).error().reason
              == Error::Reason::ReadOnly);
        CHECK(snapshotOf(folder.path(name)) == before);
    }
}

TEST_CASE("an older file with rows that violate a rule is shown, but not migrated or written",
          "[migrations]")
{
    struct Case
    {
        QByteArray change;
        QString words;
    };
    const Case cases[] = {
        {"UPDATE node SET completed_on = '2021-02-30' WHERE status = 'done'", u"2021-02-30"_s},
        {"UPDATE progress_note SET happened_on = '2021-06-31' WHERE id = 1", u"2021-06-31"_s},
        {"UPDATE plan SET issued_on = '2021-04-31' WHERE year = 2021", u"2021-04-31"_s},
        {"UPDATE node SET kind = 'section' WHERE id = 3; UPDATE node SET kind = 'item' WHERE id = 1",
         u"stands under the item"_s},
        {"UPDATE node SET percent = 0 WHERE status = 'done'", u"is not allowed there"_s},
    };
    for (const QString &name : savedFiles().first(3)) {
        for (const Case &broken : cases) {
            CAPTURE(name, broken.change.toStdString());
            const PlanFolder folder;
            writeFile(folder.path(name), unpacked(name));
            REQUIRE(executeRaw(folder.path(name), broken.change));
            const Snapshot before = snapshotOf(folder.path(name));
            {
                const auto file = folder.open(name);
                const QString content = dump(*file);
                CHECK(content.count(u"node "_s) == shownContent(name).count(u"node "_s));
                CHECK(content.count(u"note "_s) == shownContent(name).count(u"note "_s));
                CHECK(file->whyReadOnly().contains(broken.words));
                CHECK(file->whyReadOnly().contains(name));
                CHECK(store(*file, noteAdded(NodeId{2}, u"走访"_s)).error().reason
                      == Error::Reason::ReadOnly);
                CHECK(file->backups().versions().isEmpty());
                CHECK_FALSE(*file->hasChangedOutside());
                REQUIRE(file->saveCopy(folder.path(u"copy"_s)));
                CHECK(readFile(folder.path(u"copy"_s)).at(63)
                      == readFile(folder.path(name)).at(63));
                QFile::remove(folder.path(u"copy"_s));
            }
            CHECK(snapshotOf(folder.path(name)) == before);
        }
    }
}

TEST_CASE("the sentence about a broken row names the item and the day", "[migrations]")
{
    const PlanFolder folder;
    const QString name = savedFiles().first();
    writeFile(folder.path(name), unpacked(name));
    REQUIRE(executeRaw(folder.path(name),
                       "UPDATE progress_note SET happened_on = '2021-02-30' WHERE id = 1"));
    CHECK(folder.open(name)->whyReadOnly().contains(
        u"the day “2021-02-30” at “1.组织开展活动1” is not a valid date"_s));
}

TEST_CASE("a day that its month does not have is allowed in files of older formats only",
          "[migrations]")
{
    const PlanFolder folder;
    folder.make();
    for (const QByteArray column : {"node SET completed_on", "progress_note SET happened_on",
                                    "plan SET issued_on", "report_choice SET signed_on"}) {
        CAPTURE(column.toStdString());
        const QByteArray change = "INSERT OR IGNORE INTO report_choice (plan_id, dates, attendance,"
                                  " items_without_notes, status_table, breakdown_table, recipient,"
                                  " signature, sealed) VALUES (1, 1, 1, 1, 1, 0, '', '', 0);"
                                  "PRAGMA ignore_check_constraints = OFF; UPDATE "
                                  + column + " = '2021-02-30'"
                                  + (column.startsWith("node") ? " WHERE status = 'done'" : "");
        CHECK_FALSE(executeRaw(folder.path(), change));
    }
    CHECK(folder.open()->check(Storage::Depth::Indexes));
}

TEST_CASE("a file has the old format or the new one if the program is killed during migration",
          "[migrations][kills][reliability]")
{
    const PlanFolder folder;
    folder.make(1, 4, 1);
    const QByteArray old = readFile(folder.path());
    const QString content = dump(*folder.open());
    auto options = folder.options();
    options.migrations = nextScripts(folder, kNext);
    int kills = 0;
    for (int at = 1;; at += isFull() ? 1 : 17) {
        REQUIRE(at < 2000);
        writeFile(folder.path(), old);
        const int ended = inChild([&] {
            FaultVfs disk;
            disk.set({.kind = Fault::Kind::Kill, .at = at});
            return PlanFile::open(folder.path(), options) ? 0 : 1;
        });
        CAPTURE(at, ended);
        const auto file = PlanFile::open(folder.path(), options);
        REQUIRE(file);
        CHECK(dump(**file).count(u"node "_s) == 5);
        CHECK(dump(**file).contains(u"。|"_s));
        const auto versions = (*file)->backups().versions();
        REQUIRE_FALSE(versions.isEmpty());
        CHECK(dump(**PlanFile::open(versions.first().path, folder.readOnly())) == content);
        if (ended == 0)
            break;
        ++kills;
    }
    CHECK(kills > 5);
}

TEST_CASE("a new file and a migrated one have the same schema", "[migrations]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const auto wanted = Migrations().schema(Storage::newestFormat());
    REQUIRE(wanted);
    CHECK(wanted->size() > 10);
    for (const QString &line : *wanted)
        CHECK_FALSE((line.startsWith(u"trigger"_s) || line.startsWith(u"view"_s)));
}

TEST_CASE("the schemas of all formats are recognised by their checksum, and no other",
          "[migrations]")
{
    const Migrations migrations;
    for (int format = 1; format <= Storage::newestFormat(); ++format) {
        auto lines = migrations.schema(format);
        REQUIRE(lines);
        CHECK(migrations.isKnownSchema(*lines, format));
        CHECK_FALSE(migrations.isKnownSchema(*lines, format + 1));
        lines->last() += u' ';
        CHECK_FALSE(migrations.isKnownSchema(*lines, format));
    }
}

// Run once for each released format, before there is a next one: YAODIAN_SAVE=…/tests/storage/files
// storage_test "save a file …"
TEST_CASE("save a file of the present format", "[.save]")
{
    const QString place = qEnvironmentVariable("YAODIAN_SAVE")
                          + u"/format%1"_s.arg(Storage::newestFormat());
    const PlanFolder folder;
    auto file = PlanFile::create(folder.path(), folder.options());
    REQUIRE(file);
    for (const int year : {2020, 2021})
        REQUIRE(store(**file, {PlanChange{.to = std::make_shared<const PlanContent>(
                                              sampleContent(year, 2, 4))}}));
    REQUIRE(store(**file, sampleNotes(**file, 2)));
    const auto items = itemsOf(**file);
    for (const auto &itemStatus :
         {ItemStatus::cancelled(u"场地另有安排"_s), ItemStatus::ongoing()}) {
        const NodeId item = itemStatus == ItemStatus::ongoing() ? items[0] : items[1];
        REQUIRE(store(**file,
                      {FieldChange{.node = item,
                                   .field = Field::Status,
                                   .from = fieldText(*(*file)->plans().node(item), Field::Status),
                                   .to = itemStatus.toString()}}));
    }
    const PlanId plan = (*file)->plans().plans()->first().id;
    for (const QString &part : {u"title"_s, blockOfNode(items[0])})
        REQUIRE(store(**file, {WordingChange{.place = {plan, u"year"_s, part},
                                             .to = Wording{u"改写“"_s + part, u"草稿"_s}}}));
    REQUIRE(store(**file, {WordingChange{.place = {plan, u"year"_s, u"superior/closing"_s},
                                         .to = Wording{u"以上报告，请审阅。"_s, u"草稿"_s}}}));
    REQUIRE(store(**file,
                  {ReportChoicesChange{
                      .plan = plan,
                      .to = ReportChoices{.style = SummaryStyle::Superior,
                                          .days = true,
                                          .quietItems = true,
                                          .paperMarks = false,
                                          .allNotes = true,
                                          .recipient = u"学院党委"_s,
                                          .contact = u"王丽"_s,
                                          .telephone = u"0510-1234567"_s,
                                          .omitted = {u"problems"_s, u"superior/opening"_s}}}}));
    REQUIRE(
        store(**file,
              {FieldChange{.node = items[2], .field = Field::Difficulty, .to = u"经费未到位"_s}}));
    const auto note = (*file)->progress().notesOf(items[2])->first();
    ProgressNote marked = note;
    marked.highlight = true;
    marked.figures = {{u"征文"_s, 46, u"篇"_s}, {u"五老"_s, 12, {}}};
    REQUIRE(store(**file, {NoteChange{.from = note, .to = marked}}));
    writeFile(place + u".txt"_s, dump(**file).toUtf8());
    file->reset();
    writeFile(place + u".yaodian.z"_s, qCompress(readFile(folder.path()), 9));
}

TEST_CASE("save a file of the present format with evidence", "[.save]")
{
    const QString place = qEnvironmentVariable("YAODIAN_SAVE")
                          + u"/evidence%1"_s.arg(Storage::newestFormat());
    const PlanFolder folder;
    auto file = folder.make(1, 3, 1);
    const auto items = itemsOf(*file);
    const NoteId note = file->progress().notesOf(items[0])->first().id;
    const NewEvidence photograph = newEvidence(u"座谈会.jpg"_s, randomBytes(3000, 1),
                                               randomBytes(200, 2));
    const NewEvidence paper = newEvidence(u"通知.pdf"_s, randomBytes(1500, 3));
    REQUIRE(file->apply(adding({}, note, photograph), u"王丽"_s, now(), {photograph.content}));
    REQUIRE(file->apply(adding(items[1], {}, photograph) + adding(items[1], {}, paper), u"王丽"_s,
                        now(), {paper.content}));
    const auto own = file->evidence().ofNode(items[1])->ofNodes.value(items[1]);
    // The removed evidence is then named in the history only.
    REQUIRE(store(*file, {EvidenceChange{.from = own.last()}}));
    writeFile(place + u".txt"_s, dumpWithEvidence(*file).toUtf8());
    file.reset();
    writeFile(place + u".yaodian.z"_s, qCompress(readFile(folder.path()), 9));
}
