#include "storage/database/digests.h"

#include "domain/plan/edit.h"
#include "domain/plan/subtree.h"
#include "places.h"
#include "storage/database/migrations.h"
#include "storage/database/query.h"
#include "storage/database/rowcursor.h"
#include "storage/database/transaction.h"
#include "support/catch.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>

#include <iostream>
#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::Connection;
using Storage::DigestState;
using Storage::PlanFile;

namespace {

Connection connectionTo(const QString &path)
{
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    REQUIRE(connection);
    REQUIRE(connection->makeDurable());
    return *std::move(connection);
}

DigestState stateOf(const QString &path)
{
    return Storage::digestState(connectionTo(path).db());
}

// Whether the file at `path` has valid digests, and they are those of its rows.
bool areRight(const QString &path)
{
    const Connection connection = connectionTo(path);
    const auto other = Storage::tableWithOtherRows(connection.db());
    if (other && !other->isEmpty())
        UNSCOPED_INFO("other rows in " << other->toStdString());
    return Storage::digestState(connection.db()) == DigestState::Valid && other && other->isEmpty();
}

void executeInTransaction(const Connection &connection, const QStringList &statements)
{
    auto transaction = Storage::Transaction::begin(connection.db());
    REQUIRE(transaction);
    for (const QString &sql : statements) {
        CAPTURE(sql.toStdString());
        REQUIRE(Storage::run(connection.db(), sql));
    }
    REQUIRE(transaction->commit());
}

int outsideRows(const QString &path)
{
    const Connection connection = connectionTo(path);
    return Storage::firstValue(
               connection.db(),
               u"SELECT count(*) FROM history WHERE field = 'outside' AND author = ''"_s)
        ->toInt();
}

QByteArray savedFileOfFormat(int format)
{
    return qUncompress(readFile(
        QStringLiteral(YAODIAN_SOURCE_DIR "/tests/storage/files/format%1.yaodian.z").arg(format)));
}

const QByteArray kChangedByOthers = "UPDATE node SET difficulty = '经费未到位' WHERE id = 2";

// A file as after an ordinary year: every table that is shown somewhere has rows.
std::unique_ptr<PlanFile> realisticFile(const PlanFolder &folder)
{
    auto file = folder.make(4, 8, 6);
    const PlanId plan = file->plans().plans()->first().id;
    const auto items = itemsOf(*file);
    REQUIRE(store(*file, {WordingChange{.place = {plan, u"year"_s, u"title"_s},
                                        .to = Wording{u"二〇二一年工作总结"_s, u"草稿"_s}}}));
    REQUIRE(store(*file, {ReportChoicesChange{.plan = plan,
                                              .to = ReportChoices{.recipient = u"学院党委"_s}}}));
    for (const NodeId item : items)
        REQUIRE(store(*file, {FieldChange{.node = item,
                                          .field = Field::Difficulty,
                                          .to = u"经费未到位，场地待定"_s}}));
    return file;
}

} // namespace

TEST_CASE("digests are right after every edit", "[digests]")
{
    const PlanFolder folder;
    const auto file = folder.make(2, 4, 2);
    CHECK(areRight(folder.path()));
    const auto items = itemsOf(*file);
    REQUIRE(store(*file, retitled(*file, items[0], u"改名"_s)));
    CHECK(areRight(folder.path()));
    REQUIRE(store(*file, noteAdded(items[1], u"走访"_s)));
    CHECK(areRight(folder.path()));
    REQUIRE(
        store(*file, {FieldChange{.node = items[2],
                                  .field = Field::Owners,
                                  .from = fieldText(*file->plans().node(items[2]), Field::Owners),
                                  .to = u"赵敏、王丽"_s}}));
    CHECK(areRight(folder.path()));
    REQUIRE(store(
        *file, {PlanChange{.to = std::make_shared<const PlanContent>(sampleContent(2022, 1, 3))}}));
    CHECK(areRight(folder.path()));
    CHECK(outsideRows(folder.path()) == 0);
}

TEST_CASE("digests are right after cascading deletions and in tables without ids", "[digests]")
{
    const PlanFolder folder;
    realisticFile(folder).reset();
    REQUIRE(areRight(folder.path()));
    const Connection connection = connectionTo(folder.path());
    const QStringList steps[] = {
        {u"UPDATE node SET carried_from = 3 WHERE id = 5"_s},
        // With node 3 go its names and notes, and node 5 no longer refers to it.
        {u"DELETE FROM node WHERE id = 3"_s},
        {u"UPDATE assignment SET position = 9 WHERE node_id = 5 AND role = 'owner' AND position = 0"_s},
        {u"UPDATE progress_note SET id = 4000 WHERE id = (SELECT max(id) FROM progress_note)"_s},
        {u"INSERT OR REPLACE INTO wording (plan_id, period, part, text, record)"
         " VALUES (1, 'year', 'title', '甲', '乙')"_s},
        {u"INSERT OR IGNORE INTO wording (plan_id, period, part, text, record)"
         " VALUES (1, 'year', 'title', '丙', '丁')"_s},
        {u"DELETE FROM node WHERE parent_id IS NULL AND position = 0"_s}, // and everything below it
        {u"DELETE FROM history"_s},
        {u"DELETE FROM plan"_s},
        {u"DELETE FROM roster"_s},
    };
    for (const QStringList &step : steps) {
        CAPTURE(step.first().toStdString());
        executeInTransaction(connection, step);
        CHECK(areRight(folder.path()));
    }
}

TEST_CASE("a transaction rolled back does not change the digests", "[digests]")
{
    const PlanFolder folder;
    folder.make().reset();
    const Connection connection = connectionTo(folder.path());
    {
        auto transaction = Storage::Transaction::begin(connection.db());
        REQUIRE(transaction);
        REQUIRE(Storage::run(connection.db(), u"DELETE FROM progress_note"_s));
    }
    CHECK(areRight(folder.path()));
    executeInTransaction(connection, {u"UPDATE node SET title = title || '。'"_s});
    CHECK(areRight(folder.path()));
}

TEST_CASE("a file of each older format has digests once it is brought up to date", "[digests]")
{
    for (int format = 1; format < 5; ++format) {
        CAPTURE(format);
        const PlanFolder folder;
        writeFile(folder.path(), savedFileOfFormat(format));
        const auto file = folder.open();
        CHECK(areRight(folder.path()));
        // In an old file a row ends before the columns that later formats added.
        const NodeId item = itemsOf(*file).last();
        REQUIRE(store(*file, retitled(*file, item, u"改名"_s)));
        CHECK(areRight(folder.path()));
        const Connection connection = connectionTo(folder.path());
        executeInTransaction(connection, {u"DELETE FROM node"_s, u"DELETE FROM plan"_s});
        CHECK(areRight(folder.path()));
        CHECK(outsideRows(folder.path()) == 0);
    }
}

TEST_CASE("every column that a later format brought has its default in the hash", "[digests]")
{
    const PlanFolder folder;
    folder.make().reset();
    const Connection connection = connectionTo(folder.path());
    int columns = 0;
    const auto read = Storage::eachRow(
        Storage::run(connection.db(), uR"(
            SELECT tables.name AS of_table, columns.cid, columns.dflt_value AS initial
              FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
             WHERE tables.type = 'table' AND columns.dflt_value IS NOT NULL
        )"_s),
        [&columns, &connection](const QSqlQuery &row) {
            ++columns;
            const QByteArray table = row.value(u"of_table"_s).toByteArray();
            const int column = row.value(u"cid"_s).toInt();
            CAPTURE(table.toStdString(), column);
            // A row without the column must have the same hash as one that has the column's
            // default.
            const auto hashOf = [&](const QString &value) {
                Storage::RowHasher hasher;
                auto held = Storage::RowCursor::open(
                    connection.handle(), (u"SELECT "_s + value).toUtf8().constData(), {});
                REQUIRE((held && held->next()));
                auto nothing = Storage::RowCursor::open(connection.handle(), "SELECT NULL", {});
                REQUIRE((nothing && nothing->next()));
                return hasher
                    .hash(table, column + 1,
                          [&](int at) { return (at == column ? *held : *nothing).value(0).raw(); })
                    .toByteArray();
            };
            CHECK(hashOf(row.value(u"initial"_s).toString()) == hashOf(u"NULL"_s));
        });
    CHECK(read);
    CHECK(columns == 11);
}

TEST_CASE("a row's hash is what docs/file-format.md says", "[digests]")
{
    const PlanFolder folder;
    folder.make(1, 1, 0).reset();
    const Connection connection = connectionTo(folder.path());
    executeInTransaction(connection, {u"DELETE FROM left_out"_s,
                                      u"INSERT INTO left_out VALUES (1, 2, 3, '页', 'x')"_s});
    const QByteArray row("left_out\0"
                         "I\0\0\0\0\0\0\0\1"
                         "I\0\0\0\0\0\0\0\2"
                         "I\0\0\0\0\0\0\0\3"
                         "T\0\0\0\0\0\0\0\3\xe9\xa1\xb5"
                         "T\0\0\0\0\0\0\0\1x",
                         9 + 3 * 9 + 12 + 10);
    const auto sum = Storage::firstValue(connection.db(),
                                         u"SELECT sum FROM digest WHERE name = 'left_out'"_s);
    REQUIRE(sum);
    CHECK(sum->toByteArray() == QCryptographicHash::hash(row, QCryptographicHash::Md5));
    CHECK(Storage::firstValue(connection.db(), u"SELECT rows FROM digest WHERE name = 'left_out'"_s)
              ->toInt()
          == 1);
}

TEST_CASE("a value that changed on the disk is found, and its table is named", "[digests]")
{
    struct Case
    {
        QByteArray from;
        QByteArray to;
        QString words;
    };
    const Case cases[] = {{"座谈会", "座谈公", u"a progress note"_s},
                          {"组织开展活动1，推进", "组织开展活动2，推进", u"a section or an item"_s},
                          {"李强1", "李强8", u"a name of the roster"_s},
                          {"学院党委", "学院党季", u"the choices for the reports"_s}};
    for (const Case &one : cases) {
        const PlanFolder folder;
        realisticFile(folder).reset();
        executeInTransaction(connectionTo(folder.path()), {u"DELETE FROM history"_s});
        QByteArray content = readFile(folder.path());
        CAPTURE(one.from.toStdString());
        const auto at = content.lastIndexOf(one.from);
        REQUIRE(at > 0);
        content.replace(one.from, one.to);
        writeFile(folder.path(), content);
        const auto file = folder.open();
        const auto valid = file->check();
        REQUIRE_FALSE(valid);
        CHECK(valid.error().message.contains(one.words));
        CHECK(valid.error().message.contains(u"计划.yaodian"_s));
        CHECK(file->isReadOnly());
        CHECK(readFile(folder.path()) == content);
    }
}

TEST_CASE("a change by another program is not taken for damage, and is recorded once", "[digests]")
{
    const PlanFolder folder;
    folder.make().reset();
    REQUIRE(executeRaw(folder.path(), kChangedByOthers));
    CHECK(stateOf(folder.path()) == DigestState::Outdated);
    const auto file = folder.open();
    CHECK(file->check(Storage::Depth::Indexes));
    REQUIRE(store(*file, noteAdded(NodeId{2}, u"走访"_s)));
    CHECK(areRight(folder.path()));
    CHECK(outsideRows(folder.path()) == 1);
    REQUIRE(store(*file, noteAdded(NodeId{2}, u"又走访"_s)));
    CHECK(outsideRows(folder.path()) == 1);
    CHECK(areRight(folder.path()));
}

TEST_CASE(
    "rows that another program wrote while the file is open are checked before they get digests",
    "[digests]")
{
    const PlanFolder folder;
    const auto file = folder.make();
    REQUIRE(store(*file, noteAdded(NodeId{2}, u"走访"_s)));
    SECTION("the rows keep all rules")
    {
        REQUIRE(executeRaw(folder.path(), kChangedByOthers));
        REQUIRE(store(*file, noteAdded(NodeId{2}, u"又走访"_s)));
        CHECK(areRight(folder.path()));
        CHECK(outsideRows(folder.path()) == 1);
    }
    SECTION("a row breaks a rule")
    {
        REQUIRE(executeRaw(folder.path(), "UPDATE node SET percent = 50 WHERE status = 'done'"));
        CHECK_FALSE(store(*file, noteAdded(NodeId{2}, u"又走访"_s)));
        CHECK(file->isReadOnly());
        CHECK(outsideRows(folder.path()) == 0);
    }
}

TEST_CASE("copies, versions and a file put back from a version have valid digests", "[digests]")
{
    const PlanFolder folder;
    const auto file = realisticFile(folder);
    REQUIRE(file->saveCopy(folder.path(u"copy"_s)));
    CHECK(areRight(folder.path(u"copy"_s)));
    REQUIRE(file->saveForOthers(folder.path(u"others"_s), {.hasAuthors = false}));
    CHECK(areRight(folder.path(u"others"_s)));
    const auto versions = file->backups().versions();
    REQUIRE_FALSE(versions.isEmpty());
    CHECK(areRight(versions.first().path));
    REQUIRE(file->putBack(versions.first(), u"周正华"_s, now()));
    CHECK(areRight(folder.path()));
    REQUIRE(store(*file, noteAdded(NodeId{2}, u"走访"_s)));
    CHECK(areRight(folder.path()));
    CHECK(outsideRows(folder.path()) == 0);
}

TEST_CASE("a copy of a file that another program changed is not taken for damaged", "[digests]")
{
    const PlanFolder folder;
    const auto file = realisticFile(folder);
    REQUIRE(executeRaw(folder.path(), kChangedByOthers));
    REQUIRE(file->saveCopy(folder.path(u"copy"_s)));
    CHECK(stateOf(folder.path(u"copy"_s)) == DigestState::Missing);
    const auto copy = folder.open(u"copy"_s);
    CHECK(copy->check(Storage::Depth::Indexes));
    REQUIRE(store(*copy, noteAdded(NodeId{2}, u"走访"_s)));
    CHECK(areRight(folder.path(u"copy"_s)));
}

TEST_CASE("the check finds the same damage in a copy of a damaged file", "[digests]")
{
    const PlanFolder folder;
    realisticFile(folder).reset();
    QByteArray content = readFile(folder.path());
    content.replace("座谈会", "座谈公");
    writeFile(folder.path(), content);
    REQUIRE(folder.open()->saveCopy(folder.path(u"copy"_s)));
    CHECK_FALSE(folder.open(u"copy"_s)->check());
}

TEST_CASE("a flipped bit that changes what is shown is noticed", "[digests][damage][reliability]")
{
    const PlanFolder folder;
    const QString content = dump(*realisticFile(folder));
    const QByteArray whole = readFile(folder.path());
    std::mt19937 random(14);
    int showing = 0;
    int unnoticed = 0;
    const int flips = isFull() ? 5000 : 80;
    for (int i = 0; i < flips; ++i) {
        QByteArray flipped = whole;
        const auto bit = qsizetype(random() % quint32(whole.size() * 8));
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << bit % 8));
        writeFile(folder.path(u"flipped"_s), flipped);
        const auto file = PlanFile::open(folder.path(u"flipped"_s), folder.options());
        const QString shown = file ? dump(**file) : QString();
        if (shown == content)
            continue;
        ++showing;
        if (file && (*file)->check(Storage::Depth::Indexes)) {
            UNSCOPED_INFO("unnoticed: bit " << bit);
            ++unnoticed;
        }
    }
    std::cout << "of " << flips << " flipped bits, " << showing << " changed what is shown, "
              << unnoticed << " of them unnoticed\n";
    CHECK(showing > flips / 12);
    CHECK(unnoticed * 100 <= showing);
}
