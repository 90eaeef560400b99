#include "support/catch.h"
#include "support/childprocess.h"
#include "support/evidencesample.h"
#include "support/faultvfs.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

#include <csignal>
#include <random>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;

namespace {

// The edit number n: three titles and a note that contain n, so that a half-stored edit can be
// seen.
Edit numbered(const PlanFile &file, const QList<NodeId> &items, int n)
{
    Edit edit = noteAdded(items.first(), u"第%1次"_s.arg(n));
    for (const NodeId item : items.first(3))
        edit += retitled(file, item, u"标题%1"_s.arg(n));
    return edit;
}

// The number of the last edit that is stored in the file; -1 if only a part of it is.
int lastWhole(const PlanFile &file)
{
    const auto items = itemsOf(file);
    QSet<QString> titles;
    for (const NodeId item : items.first(3))
        titles.insert(file.plans().node(item)->title);
    const auto notes = file.progress().notesOf(items.first());
    if (titles.size() != 1 || !titles.begin()->startsWith(u"标题"_s))
        return titles.size() == 3 && notes->isEmpty() ? 0 : -1;
    const int n = QStringView(*titles.begin()).mid(2).toInt();
    return notes->size() == n && notes->last().text == u"第%1次"_s.arg(n) ? n : -1;
}

} // namespace

TEST_CASE("no edit that was acknowledged is lost when the program is killed",
          "[kills][reliability]")
{
    const PlanFolder folder;
    const bool isFull = Tests::isFull();
    const auto items = itemsOf(*folder.make(20, isFull ? 100 : 20, 0));
    {
        // The file is given some size by notes on other items; those of the first item are counted
        // below.
        auto file = folder.open();
        Edit notes = sampleNotes(*file, 5);
        notes.removeIf(
            [&](const Change &one) { return std::get<NoteChange>(one).to->node == items.first(); });
        REQUIRE(store(*file, notes));
    }
    std::mt19937 random(7);
    int last = 0;
    int acknowledgedInAll = 0;
    for (int kill = 0; kill < (isFull ? 200 : 10); ++kill) {
        ChildProcess writer([&](int pipe) {
            const auto file = PlanFile::open(folder.path(), folder.options());
            if (!file)
                return 1;
            ChildProcess::write(pipe, 0);
            for (int n = last + 1;; ++n) {
                if (!store(**file, numbered(**file, items, n)))
                    return 2;
                ChildProcess::write(pipe, n);
            }
        });
        REQUIRE(writer.read() == 0);
        qint64 acknowledged = last;
        // Every second time one edit is awaited, as a busy machine may store none in the time
        // below.
        if (kill % 2 == 0)
            acknowledged = writer.read();
        usleep(20000 + random() % 330000);
        writer.kill();
        for (qint64 n; (n = writer.read()) > 0;)
            acknowledged = n;
        REQUIRE(writer.wait() == 128 + SIGKILL);

        const auto file = folder.open();
        const int held = lastWhole(*file);
        CAPTURE(kill, held, acknowledged);
        CHECK(held >= acknowledged);
        CHECK(held <= acknowledged + 1);
        acknowledgedInAll += int(acknowledged) - last;
        last = held;
    }
    CHECK(acknowledgedInAll > 0);
    const auto valid = folder.open()->check(Storage::Depth::Indexes);
    UNSCOPED_INFO((valid ? QString() : valid.error().detail).toStdString());
    CHECK(valid);
    if (isFull)
        WARN(acknowledgedInAll << " edits acknowledged");
}

TEST_CASE("an edit is stored whole or not at all if it is killed at any disk call",
          "[kills][reliability]")
{
    const PlanFolder folder;
    const auto items = itemsOf(*folder.make(1, 3, 0));
    int n = 1;
    REQUIRE(store(*folder.open(), numbered(*folder.open(), items, n)));
    int kills = 0;
    for (int at = 1;; at += isFull() ? 1 : 3) {
        REQUIRE(at < 500);
        const int ended = inChild([&] {
            FaultVfs disk;
            const auto file = PlanFile::open(folder.path(), folder.options());
            const Edit edit = numbered(**file, items, n + 1);
            disk.set({.kind = Fault::Kind::Kill, .at = at});
            return store(**file, edit) ? 0 : 1;
        });
        const int held = lastWhole(*folder.open());
        CAPTURE(at, n, held, ended);
        CHECK((ended == 0 || ended == 128 + SIGKILL));
        CHECK((held == n + 1 || (held == n && ended != 0)));
        n = held;
        if (ended == 0)
            break;
        ++kills;
    }
    CHECK(kills > 10);
}

TEST_CASE("the latest good version stays if the program is killed while it keeps another one",
          "[kills][reliability]")
{
    const PlanFolder folder;
    const QString content = dump(*folder.make());
    QDateTime moment = now();
    REQUIRE(folder.open()->apply(noteAdded(NodeId{2}, u"走访"_s), u"王丽"_s, moment));
    int kills = 0;
    for (int at = 1;; at += isFull() ? 1 : 9) {
        REQUIRE(at < 1000);
        moment = moment.addDays(1);
        const int ended = inChild([&] {
            FaultVfs disk;
            const auto file = PlanFile::open(folder.path(), folder.options());
            disk.set({.kind = Fault::Kind::Kill, .at = at});
            return (*file)->apply(noteAdded(NodeId{2}, u"走访"_s), u"王丽"_s, moment) ? 0 : 1;
        });
        const auto versions = folder.open()->backups().versions();
        CAPTURE(at, ended);
        REQUIRE_FALSE(versions.isEmpty());
        for (const auto &version : versions)
            CHECK(PlanFile::open(version.path, folder.readOnly()));
        if (ended == 0)
            break;
        ++kills;
    }
    CHECK(kills > 10);
    // The kills before a version was complete left none. The oldest one may have been kept after
    // some of the edits were stored, so their notes are not compared.
    const auto oldest = PlanFile::open(folder.open()->backups().versions().last().path,
                                       folder.readOnly());
    QStringList lines = dump(**oldest).split(u'\n');
    lines.removeIf([](const QString &line) { return line.contains(u"走访"_s); });
    CHECK(lines.join(u'\n') == content);
}

TEST_CASE("a file is complete or not there if the program is killed while it creates the file",
          "[kills][reliability]")
{
    const PlanFolder folder;
    int kills = 0;
    for (int at = 1;; at += isFull() ? 1 : 9) {
        REQUIRE(at < 1000);
        const QString name = u"new%1"_s.arg(at);
        const int ended = inChild([&] {
            FaultVfs disk;
            disk.set({.kind = Fault::Kind::Kill, .at = at});
            return PlanFile::create(folder.path(name), folder.options()) ? 0 : 1;
        });
        CAPTURE(at, ended);
        if (QFile::exists(folder.path(name)))
            CHECK(PlanFile::open(folder.path(name), folder.options()));
        if (ended == 0)
            break;
        ++kills;
    }
    CHECK(kills > 10);
}

TEST_CASE("evidence is stored with its content or not at all if it is killed at any disk call",
          "[kills][reliability][evidence]")
{
    const bool isFull = Tests::isFull();
    const PlanFolder folder;
    const NodeId item = itemsOf(*folder.make(1, 3, 0)).first();
    REQUIRE(store(*folder.open(), noteAdded(item, u"走访"_s)));
    int kills = 0;
    int pieces = 0;
    for (int at = 1;; at += isFull ? 1 : 1 + at / 3) {
        REQUIRE(at < 20000);
        const QByteArray bytes = randomBytes(isFull ? 5'000'000 : 2'500'000, at);
        const NewEvidence given = newEvidence(u"录像.bin"_s, bytes);
        const int ended = inChild([&] {
            FaultVfs disk;
            const auto file = PlanFile::open(folder.path(), folder.options());
            disk.set({.kind = Fault::Kind::Kill, .at = at});
            return (*file)->apply(adding(item, {}, given), u"王丽"_s, now(), {given.content}) ? 0
                                                                                              : 1;
        });
        CAPTURE(at, ended);
        CHECK((ended == 0 || ended == 128 + SIGKILL));
        const auto file = folder.open();
        const auto held = file->evidence().ofNode(item)->ofNodes.value(item);
        CHECK((held.size() == pieces + 1 || (held.size() == pieces && ended != 0)));
        const auto size = file->contents().size(given.content.sha256);
        CHECK(size->has_value() == (held.size() == pieces + 1));
        if (held.size() == pieces + 1)
            CHECK(contentOf(*file, held.last()) == bytes);
        CHECK(file->check(Storage::Depth::Indexes));
        pieces = int(held.size());
        if (ended == 0)
            break;
        ++kills;
    }
    CHECK(kills > 10);
}

TEST_CASE("the latest good version with evidence stays whole if keeping another one is killed",
          "[kills][reliability][evidence]")
{
    const bool isFull = Tests::isFull();
    const PlanFolder folder;
    const NodeId item = itemsOf(*folder.make(1, 3, 0)).first();
    const QByteArray bytes = randomBytes(2'000'000, 1);
    const NewEvidence given = newEvidence(u"照片.bin"_s, bytes);
    QDateTime moment = now();
    REQUIRE(folder.open()->apply(adding(item, {}, given), u"王丽"_s, moment, {given.content}));
    moment = moment.addDays(1);
    REQUIRE(folder.open()->apply(noteAdded(item, u"走访"_s), u"王丽"_s, moment));
    int kills = 0;
    for (int at = 1;; at += isFull ? 1 : 1 + at / 3) {
        REQUIRE(at < 20000);
        moment = moment.addDays(1);
        const int ended = inChild([&] {
            FaultVfs disk;
            const auto file = PlanFile::open(folder.path(), folder.options());
            disk.set({.kind = Fault::Kind::Kill, .at = at});
            return (*file)->apply(noteAdded(item, u"走访"_s), u"王丽"_s, moment) ? 0 : 1;
        });
        CAPTURE(at, ended);
        int withEvidence = 0;
        for (const auto &version : folder.open()->backups().versions()) {
            const auto opened = PlanFile::open(version.path, folder.readOnly());
            REQUIRE(opened);
            const auto held = (*opened)->evidence().ofNode(item)->ofNodes.value(item);
            if (held.isEmpty())
                continue;
            ++withEvidence;
            CHECK(contentOf(**opened, held.first()) == bytes);
        }
        CHECK(withEvidence > 0);
        if (ended == 0)
            break;
        ++kills;
    }
    CHECK(kills > 10);
}
