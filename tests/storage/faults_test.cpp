#include "storage/database/query.h"
#include "support/catch.h"
#include "support/childprocess.h"
#include "support/faultvfs.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QDir>
#include <QFile>

#include <csignal>

#include <sqlite3.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;

namespace {

const QList<Fault> kFaults{
    {.kind = Fault::Kind::Error}, {.kind = Fault::Kind::Error, .isSticky = true},
    {.kind = Fault::Kind::Full},  {.kind = Fault::Kind::Full, .isSticky = true},
    {.kind = Fault::Kind::Torn},  {.kind = Fault::Kind::Torn, .isSticky = true},
    {.kind = Fault::Kind::Late}};

// An edit of several changes, as a user makes it.
Edit bigEdit(const PlanFile &file, int n)
{
    Edit edit;
    for (const NodeId item : itemsOf(file).first(3))
        edit += retitled(file, item, u"标题%1"_s.arg(n)) + noteAdded(item, u"第%1次走访"_s.arg(n));
    return edit;
}

bool isValid(const PlanFolder &folder)
{
    const auto valid = folder.open()->check(Storage::Depth::Indexes);
    UNSCOPED_INFO((valid ? QString() : valid.error().message + valid.error().detail).toStdString());
    return valid.has_value();
}

// Makes edits while one of their disk calls fails: the call `first`, and every `step`th after it.
void editWithFaultAtCalls(const Fault &kind, int first, int step)
{
    FaultVfs disk;
    const PlanFolder folder;
    auto file = folder.make();
    REQUIRE(store(*file, noteAdded(itemsOf(*file).first(), u"当天第一条"_s)));
    for (int at = first;; at += step) {
        CAPTURE(int(kind.kind), kind.isSticky, at);
        REQUIRE(at < 500);
        const QString before = dump(*file);
        const Edit edit = bigEdit(*file, at);
        Fault fault = kind;
        fault.at = at;
        disk.set(fault);
        const auto stored = store(*file, edit);
        const bool hasStruck = disk.hasStruck();
        disk.clear();

        const QString after = dump(*file);
        const auto warning = file->takeWarning();
        if (stored) {
            CHECK(after.count(u"第%1次走访"_s.arg(at)) == 3);
            CHECK(after.count(u"|标题%1|"_s.arg(at)) == 3);
        } else {
            CHECK(stored.error().message.contains(u"“计划.yaodian”"_s));
            CHECK(after == before);
            // The same edit succeeds without the program being started again.
            REQUIRE(store(*file, edit));
            CHECK(dump(*file).count(u"第%1次走访"_s.arg(at)) == 3);
        }
        if (!hasStruck) {
            CHECK_FALSE(warning);
            break;
        }
    }
    file.reset();
    CHECK(isValid(folder));
}

} // namespace

TEST_CASE("an edit is stored whole or not at all, whatever disk call fails",
          "[faults][reliability]")
{
    const int step = isFull() ? 1 : 6; // each kind of fault begins at another call
    for (int kind = 0; kind < kFaults.size(); ++kind)
        editWithFaultAtCalls(kFaults[kind], 1 + kind % step, step);
}

TEST_CASE("a commit that succeeded but reported failure is detected", "[faults][reliability]")
{
    FaultVfs disk;
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file).first();
    REQUIRE(store(*file, noteAdded(item, u"当天第一条"_s)));
    disk.clear();
    REQUIRE(store(*file, noteAdded(item, u"数一数"_s)));
    const int last = disk.calls(); // the last calls of a commit sync and delete the journal
    int doubts = 0;
    for (int i = 0; i < shortened(50); ++i) {
        const QString text = u"第%1次"_s.arg(i);
        disk.set({.kind = Fault::Kind::Late, .at = last - i % 6});
        const auto stored = store(*file, noteAdded(item, text));
        disk.clear();
        const auto warning = file->takeWarning();
        CAPTURE(i, last - i % 6);
        if (!stored)
            REQUIRE(store(*file, noteAdded(item, text)));
        if (warning) {
            ++doubts;
            CHECK(stored.has_value());
            CHECK(warning->message.contains(u"The disk reported a failure"_s));
        }
        CHECK(dump(*file).count(text + u'"') == 1); // stored exactly once
        CHECK(file->history().entriesOf(item)->first().newValue->contains(text));
    }
    CHECK(doubts > 0);
}

TEST_CASE("what SQLite reports is told in a sentence about the file, with its reason", "[faults]")
{
    using Reason = System::Error::Reason;
    struct Case
    {
        int code;
        Reason reason;
        QString words;
    };
    const Case cases[] = {
        {SQLITE_READONLY_DBMOVED, Reason::Moved, u"“年.yaodian” was moved, replaced or removed"_s},
        {SQLITE_READONLY, Reason::ReadOnly, u"“年.yaodian” cannot be written"_s},
        {SQLITE_READONLY_ROLLBACK, Reason::ReadOnly, u"“年.yaodian” cannot be written"_s},
        {SQLITE_BUSY, Reason::Busy, u"Another program is using “年.yaodian”"_s},
        {SQLITE_LOCKED, Reason::Busy, u"Another program is using “年.yaodian”"_s},
        {SQLITE_FULL, Reason::Failed, u"no room in the folder of “年.yaodian” (/home/li)"_s},
        {SQLITE_NOTADB, Reason::Failed, u"“年.yaodian” is not a plan file"_s},
        {SQLITE_CORRUPT, Reason::Damaged, u"“年.yaodian” is damaged"_s},
        {SQLITE_INTERRUPT, Reason::Damaged, u"“年.yaodian” is damaged"_s},
        {SQLITE_CONSTRAINT_CHECK, Reason::Refused, u"“年.yaodian” cannot hold this value"_s},
        {SQLITE_TOOBIG, Reason::Refused, u"“年.yaodian” cannot hold this value"_s},
        {SQLITE_CANTOPEN, Reason::Failed, u"“年.yaodian” could not be opened"_s},
        {SQLITE_NOMEM, Reason::Failed, u"There is not enough memory for “年.yaodian”"_s},
        {SQLITE_IOERR, Reason::Failed, u"“年.yaodian” could not be read or written"_s}};
    for (const Case &one : cases) {
        CAPTURE(one.code);
        const auto error = Storage::errorOf(one.code, u"detail"_s, u"/home/li/年.yaodian"_s);
        CHECK(error.reason == one.reason);
        CHECK(error.message.contains(one.words));
        CHECK(error.detail == u"detail"_s);
    }
    CHECK(Storage::errorOf(SQLITE_BUSY, {}, {}).message.contains(u"using “the plan”"_s));
}

TEST_CASE("a query interrupted by a disk error gives an error, not fewer rows", "[faults]")
{
    FaultVfs disk;
    const PlanFolder folder;
    folder.make(20, 10, 4);
    const auto file = folder.open();
    const QString whole = dump(*file);
    int failures = 0;
    for (int at = 1; at < 60; at += 12) {
        disk.set({.kind = Fault::Kind::Error, .at = at});
        const QString seen = dump(*file);
        CHECK((seen == whole || seen.startsWith(u"error: "_s)));
        failures += seen.startsWith(u"error: "_s);
    }
    disk.clear();
    CHECK(failures > 0);
    CHECK(dump(*file) == whole);
}

TEST_CASE("a copy is complete or does not exist, whatever disk call fails", "[faults][reliability]")
{
    FaultVfs disk;
    const PlanFolder folder;
    auto file = folder.make();
    const QString content = dump(*file);
    const QString copy = folder.path(u"copy"_s);
    writeFile(copy, "what was there");
    const auto besides = QDir(folder.folder()).entryList(QDir::AllEntries | QDir::Hidden);
    const int step = shortened(10) == 10 ? 1 : 3;
    for (const Fault &kind : kFaults) {
        for (int at = 1;; at += step) {
            CAPTURE(int(kind.kind), kind.isSticky, at);
            REQUIRE(at < 1000);
            Fault fault = kind;
            fault.at = at;
            disk.set(fault);
            const auto saved = file->saveCopy(copy, PlanFile::Replace::Other);
            const bool hasStruck = disk.hasStruck();
            disk.clear();
            if (saved) {
                auto copied = PlanFile::open(copy, folder.options());
                REQUIRE(copied);
                CHECK(dump(**copied) == content);
                copied->reset();
                writeFile(copy, "what was there");
            }
            CHECK(readFile(copy) == "what was there");
            CHECK(QDir(folder.folder()).entryList(QDir::AllEntries | QDir::Hidden) == besides);
            if (!hasStruck)
                break;
        }
    }
}

TEST_CASE("an edit is stored, with a warning, when no earlier version could be kept", "[faults]")
{
    const PlanFolder folder;
    folder.make();
    writeFile(folder.backupFolder(), "no folder");
    const auto file = folder.open();
    const NodeId item = itemsOf(*file).first();
    REQUIRE(store(*file, noteAdded(item, u"走访"_s)));
    const auto warning = file->takeWarning();
    REQUIRE(warning);
    CHECK(warning->message.contains(u"no earlier version of “计划.yaodian” could be kept"_s));
    CHECK_FALSE(file->takeWarning());
    REQUIRE(store(*file, noteAdded(item, u"再走访"_s)));
    CHECK_FALSE(file->takeWarning());
}

TEST_CASE("reaching the file size limit is reported as an error and leaves the file valid",
          "[faults]")
{
    const PlanFolder folder;
    folder.make();
    const int result = inChild([&] {
        signal(SIGXFSZ, SIG_IGN); // as the program's main() does
        auto file = PlanFile::open(folder.path(), folder.options());
        const rlimit limit = {.rlim_cur = 500 * 1024, .rlim_max = 500 * 1024};
        if (!file || setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return 1;
        const NodeId item = itemsOf(**file).first();
        for (int i = 0; i < 100; ++i) {
            const QString before = dump(**file);
            const auto stored = store(**file, noteAdded(item, QString(5000, u'长')));
            if (!stored)
                return dump(**file) == before
                               && stored.error().message.contains(u"“计划.yaodian”"_s)
                           ? 0
                           : 2;
        }
        return 3;
    });
    CHECK(result == 0);
    CHECK(isValid(folder));
}
