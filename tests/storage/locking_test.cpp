#include "support/catch.h"
#include "support/childprocess.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <sched.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using System::Error;

namespace {

// Another program that executes `sql` on the file, reports it, and stays connected.
std::unique_ptr<ChildProcess> otherProgram(const QString &path, const char *sql)
{
    auto other = std::make_unique<ChildProcess>([&](int pipe) {
        sqlite3 *db = nullptr;
        sqlite3_open(QFile::encodeName(path).constData(), &db);
        ChildProcess::write(pipe, sqlite3_exec(db, sql, nullptr, nullptr, nullptr));
        return pause();
    });
    REQUIRE(other->read() == SQLITE_OK);
    return other;
}

} // namespace

TEST_CASE("a file that another program holds is waited for two seconds, then reported as in use",
          "[locking]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file).first();
    const Edit edit = noteAdded(item, u"走访"_s);
    REQUIRE(store(*file, noteAdded(item, u"当天第一条"_s)));
    const QString content = dump(*file);
    auto other = otherProgram(folder.path(), "BEGIN EXCLUSIVE");

    QElapsedTimer clock;
    clock.start();
    const auto refused = store(*file, edit);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == Error::Reason::Busy);
    CHECK(refused.error().message.contains(u"“计划.yaodian”"_s));
    CHECK(clock.elapsed() > 1000);
    CHECK(clock.elapsed() < 5000);

    clock.restart();
    CHECK_FALSE(file->hasChangedOutside().value());
    CHECK(clock.elapsed() < 500);
    const auto opened = PlanFile::open(folder.path(), folder.options());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().reason == Error::Reason::Busy);

    other.reset();
    CHECK(dump(*file) == content);
    REQUIRE(store(*file, edit));
    CHECK(file->progress().notesOf(item)->size() == 3);
}

TEST_CASE("a version that another program's lock prevented is kept before the next edit",
          "[locking]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const Edit edit = noteAdded(itemsOf(*file).first(), u"走访"_s);
    auto other = otherProgram(folder.path(), "BEGIN EXCLUSIVE");
    REQUIRE_FALSE(store(*file, edit));
    CHECK_FALSE(file->takeWarning()); // nothing was stored, so no warning is due
    CHECK(file->backups().versions().isEmpty());
    other.reset();
    REQUIRE(store(*file, edit));
    CHECK(file->backups().versions().size() == 1);
}

TEST_CASE("an edit does not wait for a reader", "[locking]")
{
    const PlanFolder folder;
    auto file = folder.make();
    auto other = otherProgram(folder.path(), "SELECT count(*) FROM node");
    CHECK(store(*file, noteAdded(itemsOf(*file).first(), u"走访"_s)));
}

TEST_CASE("another program's change between two edits is noticed and not overwritten",
          "[locking][reliability]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file).first();
    REQUIRE_FALSE(file->hasChangedOutside().value());
    for (int i = 0; i < shortened(100); ++i) {
        const QString theirs = u"对方的标题%1"_s.arg(i);
        const Edit mine = retitled(*file, item, u"我的标题%1"_s.arg(i));
        REQUIRE(inChild([&] {
                    const auto other = PlanFile::open(folder.path(), folder.options());
                    return other && store(**other, retitled(**other, item, theirs)) ? 0 : 1;
                })
                == 0);
        const auto refused = store(*file, mine);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().reason == Error::Reason::Conflict);
        CHECK(refused.error().theirs == theirs);
        CHECK(file->hasChangedOutside().value());
        CHECK_FALSE(file->hasChangedOutside().value());
        CHECK(file->plans().node(item)->title == theirs);
        REQUIRE(store(*file, retitled(*file, item, u"商量好的标题%1"_s.arg(i))));
        CHECK_FALSE(file->hasChangedOutside().value());
    }
}

TEST_CASE(
    "a file moved, removed or replaced while it is open is noticed before an edit counts as saved",
    "[locking]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file).first();
    REQUIRE(store(*file, noteAdded(item, u"改动之前"_s)));
    const QString content = dump(*file);
    const QString old = folder.path(u"old"_s);
    REQUIRE(QFile::copy(folder.path(), old));
    const QByteArray name = QFile::encodeName(folder.path());

    bool isMoved = true;
    SECTION("renamed")
    {
        REQUIRE(rename(name.constData(), QFile::encodeName(folder.path(u"elsewhere"_s)).constData())
                == 0);
    }
    SECTION("removed")
    {
        REQUIRE(unlink(name.constData()) == 0);
    }
    SECTION("replaced by an older copy")
    {
        REQUIRE(rename(QFile::encodeName(old).constData(), name.constData()) == 0);
    }
    SECTION("replaced by something else")
    {
        writeFile(old, "notes");
        REQUIRE(rename(QFile::encodeName(old).constData(), name.constData()) == 0);
    }
    SECTION("nothing happened to it")
    {
        isMoved = false;
    }

    const auto seen = file->hasChangedOutside();
    const auto stored = store(*file, noteAdded(item, u"改动之后"_s));
    CHECK(seen.has_value() == !isMoved);
    CHECK(stored.has_value() == !isMoved);
    if (isMoved) {
        CHECK(seen.error().reason == Error::Reason::Moved);
        CHECK(stored.error().reason == Error::Reason::Moved);
        CHECK(stored.error().message.contains(u"“计划.yaodian”"_s));
        REQUIRE(file->saveCopy(folder.path(u"rescued"_s)));
        CHECK(dump(*folder.open(u"rescued"_s)) == content);
    }
}

TEST_CASE("a file that is now on another disk is noticed", "[locking]")
{
    const PlanFolder folder;
    const NodeId item = itemsOf(*folder.make()).first();
    const QByteArray content = readFile(folder.path());
    const QString disk = folder.path(u"disk"_s);
    REQUIRE(QDir(folder.folder()).mkdir(u"disk"_s));
    // The child process mounts two disks in a namespace of its own, which ends with it. The first
    // file on each has the same inode number.
    constexpr int kNotAllowed = 77;
    const int result = inChild([&] {
        const auto mountDisk = [&disk] {
            return mount("none", QFile::encodeName(disk).constData(), "tmpfs", 0, nullptr) == 0;
        };
        if (unshare(CLONE_NEWNS) != 0
            || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 || !mountDisk())
            return kNotAllowed;
        writeFile(disk + u"/plan"_s, content);
        const auto file = PlanFile::open(disk + u"/plan"_s, folder.options());
        if (!file || !mountDisk())
            return 1;
        writeFile(disk + u"/plan"_s, content);
        const auto seen = (*file)->hasChangedOutside();
        const auto stored = store(**file, noteAdded(item, u"走访"_s));
        const bool isTold = !seen && seen.error().reason == Error::Reason::Moved;
        if (!isTold || stored || stored.error().reason != Error::Reason::Moved)
            return 2;
        // Opened again, the path is the file on the other disk from then on, even while the first
        // is still open.
        const auto again = PlanFile::open(disk + u"/plan"_s, folder.options());
        const bool isStored = again && store(**again, noteAdded(item, u"家访"_s)).has_value();
        const auto there = PlanFile::open(disk + u"/plan"_s, PlanFile::Access::Look);
        const bool isThere = there
                             && (*there)->progress().notesOf(item)->size()
                                    == (*file)->progress().notesOf(item)->size() + 1;
        return isStored && isThere ? 0 : 3;
    });
    CHECK((result == 0 || result == kNotAllowed));
}

TEST_CASE("a file whose folder was renamed is noticed too", "[locking]")
{
    const PlanFolder folder;
    REQUIRE(QDir(folder.folder()).mkdir(u"here"_s));
    auto file = folder.make(1, 1, 0, u"here/plan"_s);
    REQUIRE(QDir(folder.folder()).rename(u"here"_s, u"there"_s));
    const auto stored = store(*file, noteAdded(itemsOf(*file).first(), u"走访"_s));
    REQUIRE_FALSE(stored);
    CHECK(stored.error().reason == Error::Reason::Moved);
    REQUIRE(file->saveCopy(folder.path(u"rescued"_s)));
}

TEST_CASE("putting a version back loses no note while another program writes",
          "[locking][reliability]")
{
    const PlanFolder folder;
    const NodeId item = itemsOf(*folder.make()).first();
    REQUIRE(store(*folder.open(), noteAdded(item, u"当天第一条"_s)));
    const auto version = folder.open()->backups().versions().first();
    ChildProcess other([&](int pipe) -> int {
        for (int n = 1;;) {
            const auto file = PlanFile::open(folder.path(), folder.options());
            if (file && store(**file, noteAdded(item, u"第%1条"_s.arg(n))))
                ChildProcess::write(pipe, n++);
        }
    });
    REQUIRE(other.read() == 1);
    QSet<QString> there{u"第1条"_s};
    const auto gather = [&](const PlanFile &file) {
        const auto notes = file.progress().notesOf(item);
        REQUIRE(notes);
        for (const ProgressNote &note : *notes)
            there.insert(note.text);
    };
    int puttingsBack = 0;
    for (int i = 0; i < shortened(300) || (puttingsBack == 0 && i < 300); ++i) {
        const auto file = folder.open();
        const auto kept = file->putBack(version, u"王丽"_s, now());
        if (!kept) {
            CHECK(kept.error().reason == Error::Reason::Busy);
            continue;
        }
        ++puttingsBack;
        const auto opened = PlanFile::open(kept->path, folder.readOnly());
        REQUIRE(opened);
        gather(**opened);
    }
    other.kill();
    qint64 last = 1;
    for (qint64 n; (n = other.read()) > 0;)
        last = n;
    other.wait();
    gather(*folder.open());
    CHECK(puttingsBack > 0);
    for (qint64 n = 1; n <= last; ++n) {
        CAPTURE(n, last, puttingsBack);
        CHECK(there.contains(u"第%1条"_s.arg(n)));
    }
}
