#include "storage/file/rollbackjournal.h"
#include "support/catch.h"
#include "support/childprocess.h"
#include "support/faultvfs.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

#include <sqlite3.h>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using System::Error;

namespace {

bool isHot(const QString &journal)
{
    return QFile::exists(journal) && readFile(journal).startsWith("\xd9\xd5\x05\xf9");
}

// Makes an edit that is killed at its disk call `at`, counted from 1, if it has as many.
void editKilledAt(const PlanFolder &folder, int at)
{
    inChild([&] {
        FaultVfs disk;
        const auto file = PlanFile::open(folder.path(), folder.options());
        const Edit edit = retitled(**file, itemsOf(**file).first(), u"半途"_s);
        disk.set({.kind = Fault::Kind::Kill, .at = at});
        return store(**file, edit) ? 0 : 1;
    });
}

// Leaves the file as a crash in the middle of an edit does: its journal beside it, hot, and some of
// its pages new, some old. Looks for the call by halves: before the first write the file is as it
// was, and after the last the journal is no longer hot.
void crashInEdit(const PlanFolder &folder)
{
    const QString journal = folder.path() + u"-journal"_s;
    const QByteArray before = readFile(folder.path());
    int first = 1;
    int last = 100;
    while (first <= last) {
        const int at = (first + last) / 2;
        editKilledAt(folder, at);
        const bool isWritten = readFile(folder.path()) != before;
        if (isWritten && isHot(journal))
            return;
        QFile::remove(journal);
        writeFile(folder.path(), before);
        if (isWritten)
            last = at - 1;
        else
            first = at + 1;
    }
    FAIL("no crash left a hot journal");
}

void keepVersionOfToday(const PlanFolder &folder)
{
    auto file = folder.open();
    REQUIRE(store(*file, noteAdded(itemsOf(*file).first(), u"今天"_s)));
}

// Makes a file whose last edit crashed half-way; returns its content before that edit.
QString cutShort(const PlanFolder &folder)
{
    if (!QFile::exists(folder.path()))
        folder.make();
    keepVersionOfToday(folder);
    const QString content = dump(*folder.open());
    crashInEdit(folder);
    return content;
}

} // namespace

namespace {

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

// The header of a part of a rollback journal, as SQLite's file format describes it.
QByteArray journalHeader(quint32 records, quint32 sectorSize = 512, quint32 pageSize = 1024)
{
    const QByteArray header = QByteArray::fromHex("d9d505f920a163d7") + bigEndian(records)
                              + bigEndian(7) + bigEndian(40) + bigEndian(sectorSize)
                              + bigEndian(pageSize);
    return header.leftJustified(sectorSize, '\0');
}

// A page in a journal, with 41 where the first page has the file's change counter.
QByteArray journalRecord(quint32 page, qsizetype pageSize = 1024)
{
    const QByteArray content = QByteArray(24, 'x') + bigEndian(41);
    return bigEndian(page) + content.leftJustified(pageSize, 'x') + bigEndian(9);
}

} // namespace

TEST_CASE("a journal belongs to a file with the counter in it, or the next", "[journals]")
{
    constexpr quint32 kUntilTheEnd = 0xffffffff;
    const QByteArray filled = (journalHeader(1) + journalRecord(2)).leftJustified(2048, '\0');
    const QList<std::pair<QByteArray, bool>> journals{
        {journalHeader(1) + journalRecord(1), true},
        {journalHeader(3) + journalRecord(5) + journalRecord(2) + journalRecord(1), true},
        {journalHeader(kUntilTheEnd) + journalRecord(5) + journalRecord(1), true},
        {filled + journalHeader(1) + journalRecord(1), true},
        {journalHeader(1, 512, 512) + journalRecord(1, 512), true},
        {journalHeader(1, 512, 65536) + journalRecord(1, 65536), true},
        {journalHeader(1, 28) + journalRecord(1), true},
        {journalHeader(1, 65536) + journalRecord(1), true},
        // Without a first page that could tell.
        {journalHeader(1) + journalRecord(2) + journalRecord(1), false},
        {journalHeader(2) + journalRecord(2), false},
        {journalHeader(0) + journalRecord(1), false},
        {journalHeader(1, 512, 511) + journalRecord(1, 511), false},
        {journalHeader(1, 512, 65537) + journalRecord(1, 65537), false},
        {journalHeader(1, 27) + journalRecord(1), false},
        {journalHeader(1, 65537) + journalRecord(1), false},
        {QByteArray(28, '\0') + journalRecord(1), false},
        {journalHeader(1).first(20), false},
        {{}, false}};
    const PlanFolder folder;
    const QString path = folder.path(u"journal"_s);
    CHECK_FALSE(Storage::mayBeJournalOf(path, 41));
    for (qsizetype i = 0; i < journals.size(); ++i) {
        CAPTURE(i);
        const auto &[content, tells] = journals[i];
        writeFile(path, content);
        CHECK(Storage::mayBeJournalOf(path, 40) == !tells);
        CHECK(Storage::mayBeJournalOf(path, 41));
        CHECK(Storage::mayBeJournalOf(path, 42));
        CHECK(Storage::mayBeJournalOf(path, 43) == !tells);
    }
}

TEST_CASE("an interrupted edit is rolled back on opening", "[journals]")
{
    const PlanFolder folder;
    folder.make();
    keepVersionOfToday(folder);
    const QString content = dump(*folder.open());
    crashInEdit(folder);
    REQUIRE(QFile::exists(folder.path() + u"-journal"_s));
    CHECK(dump(*folder.open()) == content);
    CHECK_FALSE(QFile::exists(folder.path() + u"-journal"_s));
}

TEST_CASE("a read-only file with an interrupted edit is refused and left unchanged", "[journals]")
{
    const PlanFolder folder;
    folder.make();
    keepVersionOfToday(folder);
    const QString content = dump(*folder.open());
    crashInEdit(folder);
    const Snapshot before = snapshotOf(folder.path());
    const auto refused = PlanFile::open(folder.path(), folder.readOnly());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"cut short"_s));
    CHECK(snapshotOf(folder.path()) == before);
    CHECK(dump(*folder.open()) == content);
}

TEST_CASE("another file's journal is not applied to this one", "[journals]")
{
    const PlanFolder folder;
    folder.make();
    keepVersionOfToday(folder);
    crashInEdit(folder);
    const QByteArray journal = readFile(folder.path() + u"-journal"_s);
    QFile::remove(folder.path() + u"-journal"_s);
    QFile::remove(folder.path());

    folder.make(6, 9, 4);
    writeFile(folder.path() + u"-journal"_s, journal);
    const Snapshot before = snapshotOf(folder.path());
    const Error error = folder.refusal();
    CHECK(error.message.contains(u"does not fit"_s));
    CHECK(error.message.contains(u"计划.yaodian"_s));
    CHECK(snapshotOf(folder.path()) == before);
}

TEST_CASE("an old journal of the same file is not applied to it", "[journals]")
{
    const PlanFolder folder;
    folder.make();
    keepVersionOfToday(folder);
    const QByteArray before = readFile(folder.path());
    crashInEdit(folder);
    const QByteArray journal = readFile(folder.path() + u"-journal"_s);
    QFile::remove(folder.path() + u"-journal"_s);
    writeFile(folder.path(), before);
    for (int i = 0; i < 2; ++i)
        REQUIRE(store(*folder.open(), retitled(*folder.open(), NodeId{2}, u"后来%1"_s.arg(i))));
    writeFile(folder.path() + u"-journal"_s, journal);
    const Snapshot later = snapshotOf(folder.path());
    CHECK(folder.refusal().message.contains(u"does not fit"_s));
    CHECK(snapshotOf(folder.path()) == later);
    QFile::remove(folder.path() + u"-journal"_s);
    CHECK(dump(*folder.open()).contains(u"后来1"_s));
}

TEST_CASE("a plan file is not changed by a file, link or folder that has its journal's name",
          "[journals]")
{
    const PlanFolder folder;
    const QString content = dump(*folder.make());
    const QString journal = folder.path() + u"-journal"_s;
    for (const QByteArray &fill : {QByteArray(), QByteArray(512, '\0'),
                                   QByteArray("notes of my own"), QByteArray(9000, 'x')}) {
        writeFile(journal, fill);
        const auto opened = PlanFile::open(folder.path(), folder.options());
        REQUIRE(opened);
        CHECK(dump(**opened) == content);
    }
    QFile::remove(journal);
    const QString target = folder.path(u"mine"_s);
    writeFile(target, "untouched");
    REQUIRE(QFile::link(target, journal));
    const auto opened = PlanFile::open(folder.path(), folder.options());
    if (opened)
        CHECK_FALSE(store(**opened, noteAdded(itemsOf(**opened).first(), u"走访"_s)));
    CHECK(readFile(target) == "untouched");
}

TEST_CASE("a journal without its file creates no file", "[journals]")
{
    const PlanFolder folder;
    folder.make();
    keepVersionOfToday(folder);
    crashInEdit(folder);
    QFile::remove(folder.path());
    CHECK(folder.refusal().message.contains(u"is not there"_s));
    CHECK_FALSE(QFile::exists(folder.path()));
}

TEST_CASE("a file in WAL mode is converted by the first edit, not before", "[journals]")
{
    const PlanFolder folder;
    const QString content = dump(*folder.make());
    REQUIRE(executeRaw(folder.path(), "PRAGMA journal_mode = WAL"));
    const Snapshot before = snapshotOf(folder.path());
    REQUIRE(readFile(folder.path()).at(18) == 2);

    CHECK(dump(*folder.open()) == content);
    CHECK(snapshotOf(folder.path()) == before);
    {
        const auto refused = PlanFile::open(folder.path(), folder.readOnly());
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.contains(u"WAL"_s));
        CHECK(snapshotOf(folder.path()) == before);
    }
    auto file = folder.open();
    REQUIRE(store(*file, noteAdded(itemsOf(*file).first(), u"走访"_s)));
    file.reset();
    CHECK(readFile(folder.path()).at(18) == 1);
    CHECK(dump(*folder.open()).contains(u"走访"_s));
}

TEST_CASE(
    "changes in another program's write-ahead log are shown, and are in the file after the first edit",
    "[journals]")
{
    const PlanFolder folder;
    folder.make();
    REQUIRE(executeRaw(folder.path(), "PRAGMA journal_mode = WAL"));
    {
        // A program that closes the file last removes the write-ahead log; one that is killed
        // leaves it.
        ChildProcess writer([&](int pipe) {
            sqlite3 *db = nullptr;
            sqlite3_open(QFile::encodeName(folder.path()).constData(), &db);
            sqlite3_exec(
                db,
                "PRAGMA wal_autocheckpoint = 0; UPDATE node SET title = '日志里的' WHERE id = 2",
                nullptr, nullptr, nullptr);
            ChildProcess::write(pipe, 1);
            return pause();
        });
        REQUIRE(writer.read() == 1);
    }
    REQUIRE(QFile::exists(folder.path() + u"-wal"_s));
    const QByteArray content = readFile(folder.path());
    CHECK(dump(*folder.open()).contains(u"日志里的"_s));
    CHECK(readFile(folder.path()) == content);

    auto file = folder.open();
    REQUIRE(store(*file, noteAdded(itemsOf(*file).first(), u"走访"_s)));
    file.reset();
    CHECK_FALSE(QFile::exists(folder.path() + u"-wal"_s));
    const QString now = dump(*folder.open());
    CHECK(now.contains(u"日志里的"_s));
    CHECK(now.contains(u"走访"_s));
}

TEST_CASE("a crash under a file's second name is repaired only when it is opened by that name",
          "[journals]")
{
    const PlanFolder folder;
    const QString content = cutShort(folder);
    const QString second = folder.path(u"second"_s);
    REQUIRE(
        link(QFile::encodeName(folder.path()).constData(), QFile::encodeName(second).constData())
        == 0);
    const QByteArray before = readFile(second);
    const Error refused = folder.refusal(u"second"_s);
    CHECK(refused.message.contains(u"“second” is also named “计划.yaodian”"_s));
    CHECK(readFile(second) == before);
    CHECK(dump(*folder.open()) == content);
    CHECK(dump(*folder.open(u"second"_s)) == content);

    SECTION("the other name is in an unknown folder")
    {
        const QString cut = cutShort(folder);
        REQUIRE(QDir(folder.folder()).mkdir(u"other"_s));
        REQUIRE(QFile::remove(second));
        REQUIRE(link(QFile::encodeName(folder.path()).constData(),
                     QFile::encodeName(folder.path(u"other/third"_s)).constData())
                == 0);
        const auto opened = PlanFile::open(folder.path(u"other/third"_s), folder.options());
        if (!opened) {
            CHECK(opened.error().message.contains(u"second name"_s));
        } else if (const auto valid = (*opened)->check(); !valid) {
            CHECK(valid.error().message.contains(u"second name"_s));
        }
        CHECK(dump(*folder.open()) == cut);
    }
}

TEST_CASE("opening for reading rolls back an interrupted edit and changes nothing else",
          "[journals]")
{
    const PlanFolder folder;
    const QString content = cutShort(folder);
    PlanFile::OpenOptions look = folder.options();
    look.access = PlanFile::Access::Look;
    const auto file = PlanFile::open(folder.path(), look);
    REQUIRE(file);
    CHECK((*file)->isReadOnly());
    CHECK(dump(**file) == content);
    CHECK_FALSE(store(**file, noteAdded(itemsOf(**file).first(), u"走访"_s)));
    CHECK_FALSE(QFile::exists(folder.path() + u"-journal"_s));
}
