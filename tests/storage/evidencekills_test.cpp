#include "domain/plan/subtree.h"
#include "support/catch.h"
#include "support/childprocess.h"
#include "support/evidencesample.h"
#include "support/faultvfs.h"
#include "support/planfiles.h"
#include "support/randomedits.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <functional>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using System::Result;

namespace {

const auto kCopy = u"copy"_s;

// An item with one piece of evidence (paper), and a note with two, the same paper and a video.
struct Places
{
    NodeId item{};
    NodeId other{};
    ProgressNote note = {};
};

Places fileWithEvidence(const PlanFolder &folder)
{
    auto file = folder.make(1, 3, 0);
    const auto items = itemsOf(*file);
    const NewEvidence paper = newEvidence(u"签到表.bin"_s, randomBytes(30000, 1));
    const NewEvidence video = newEvidence(u"录像.bin"_s, randomBytes(100'000, 2));
    NoteChange note = std::get<NoteChange>(noteAdded(items[0], u"走访"_s).first());
    note.to->id = NoteId{-1};
    Edit edit{note};
    edit += adding(items[0], {}, paper);
    edit += adding({}, NoteId{-1}, paper);
    edit += adding({}, NoteId{-1}, video);
    REQUIRE(file->apply(edit, u"王丽"_s, now(), {paper.content, video.content}));
    return {items[0], items[1], file->progress().notesOf(items[0])->first()};
}

// All content of the file with its evidence, and for each piece whether its bytes have the stored
// checksum.
QString held(const PlanFile &file)
{
    QString all = dumpWithEvidence(file);
    const auto places = file.evidence().ofPlan(file.plans().plans()->first().id);
    REQUIRE(places);
    for (const auto &some : {places->ofNodes.values(), places->ofNotes.values()}) {
        for (const QList<Evidence> &list : some) {
            for (const Evidence &one : list) {
                if (contentOf(file, one).startsWith("error"))
                    all += u"\nbroken: "_s + one.name;
            }
        }
    }
    return all;
}

struct Kind
{
    const char *name;
    std::function<Result<Edit>(PlanFile &file, const Places &places)> make;
};

Result<Edit> takenBack(PlanFile &file, bool again)
{
    const auto step = again ? file.undoing().toRedo({}) : file.undoing().toUndo({});
    if (!step || !*step)
        return System::Error{};
    const auto back = file.undoing().reversalOf(**step);
    return back ? file.apply(*back, u"王丽"_s, now(), {}, (*step)->edit) : back;
}

Result<Edit> withoutItem(PlanFile &file, const Places &places)
{
    const auto tree = file.subtrees().subtree(places.item);
    return store(file, {SubtreeChange{.from = std::make_shared<const Subtree>(**tree)}});
}

// Every kind of edit that changes evidence or what has evidence.
const Kind kKinds[] = {
    {"evidence added",
     [](PlanFile &file, const Places &places) {
         const NewEvidence given = newEvidence(u"照片.bin"_s, randomBytes(100'000, 3));
         return file.apply(adding(places.other, {}, given), u"王丽"_s, now(), {given.content});
     }},
    {"a note added with evidence",
     [](PlanFile &file, const Places &places) {
         const NewEvidence given = newEvidence(u"通知.bin"_s, randomBytes(50000, 4));
         NoteChange note = std::get<NoteChange>(noteAdded(places.other, u"座谈"_s).first());
         note.to->id = NoteId{-1};
         return file.apply(Edit{note} + adding({}, NoteId{-1}, given), u"王丽"_s, now(),
                           {given.content});
     }},
    {"evidence renamed",
     [](PlanFile &file, const Places &places) {
         const auto from = file.evidence().ofNode(places.item)->ofNodes.value(places.item).first();
         Evidence to = from;
         to.name = u"签到.bin"_s;
         return store(file, {EvidenceChange{.from = from, .to = to}});
     }},
    {"evidence removed",
     [](PlanFile &file, const Places &places) {
         const auto from = file.evidence().ofNode(places.item)->ofNodes.value(places.item).first();
         return store(file, {EvidenceChange{.from = from}});
     }},
    {"the note moved",
     [](PlanFile &file, const Places &places) {
         ProgressNote to = places.note;
         to.node = places.other;
         return store(file, {NoteChange{.from = places.note, .to = to}});
     }},
    {"the item removed", withoutItem},
    {"undo", [](PlanFile &file, const Places &) { return takenBack(file, false); }},
    {"redo", [](PlanFile &file, const Places &) { return takenBack(file, true); }},
};

void reset(const PlanFolder &folder, const QByteArray &content)
{
    QFile::remove(folder.path() + u"-journal"_s);
    writeFile(folder.path(), content);
    QDir(folder.backupFolder()).removeRecursively();
}

// Makes the call in a child process that is killed at its disk call number `at`. True if the call
// made fewer disk calls, so that the child was not killed.
bool endsWithoutKill(const PlanFolder &folder, int at,
                     const std::function<bool(PlanFile &file)> &call)
{
    const int ended = inChild([&] {
        FaultVfs disk;
        const auto file = PlanFile::open(folder.path(), folder.options());
        disk.set({.kind = Fault::Kind::Kill, .at = at});
        return call(**file) ? 0 : 1;
    });
    CHECK((ended == 0 || ended == 128 + SIGKILL));
    return ended == 0;
}

} // namespace

TEST_CASE("an edit with evidence is stored whole or not at all if it is killed at any disk call",
          "[kills][reliability][evidence]")
{
    const PlanFolder folder;
    const Places places = fileWithEvidence(folder);
    for (const Kind &kind : kKinds) {
        CAPTURE(kind.name);
        if (std::string_view(kind.name) == "redo")
            REQUIRE(takenBack(*folder.open(), false));
        const QByteArray content = readFile(folder.path());
        const QString before = held(*folder.open());
        REQUIRE(kind.make(*folder.open(), places));
        const QString after = held(*folder.open());
        REQUIRE(before != after);
        int kills = 0;
        for (int at = 1;; at += isFull() ? 1 : 1 + at / 2) {
            REQUIRE(at < 20000);
            reset(folder, content);
            const bool isDone = endsWithoutKill(
                folder, at, [&](PlanFile &file) { return kind.make(file, places).has_value(); });
            const auto file = folder.open();
            const QString now = held(*file);
            CAPTURE(at, isDone);
            CHECK((now == after || (now == before && !isDone)));
            CHECK(file->check(Storage::Depth::Indexes));
            if (isDone)
                break;
            ++kills;
        }
        CHECK(kills > (isFull() ? 10 : 5));
        reset(folder, content);
    }
}

TEST_CASE("a copy with evidence is whole or not there if the program is killed while copying",
          "[kills][reliability][evidence]")
{
    const bool isForOthers = GENERATE(true, false);
    const PlanFolder folder;
    fileWithEvidence(folder);
    const QString wanted = held(*folder.open());
    int kills = 0;
    for (int at = 1;; at += isFull() ? 1 : 1 + at / 3) {
        REQUIRE(at < 20000);
        const bool isDone = endsWithoutKill(folder, at, [&](PlanFile &file) {
            return (isForOthers ? file.saveForOthers(folder.path(kCopy), {})
                                : file.saveCopy(folder.path(kCopy)))
                .has_value();
        });
        CAPTURE(isForOthers, at, isDone);
        CHECK(QFile::exists(folder.path(kCopy)) == isDone);
        CHECK(held(*folder.open()) == wanted);
        if (isDone)
            break;
        ++kills;
    }
    CHECK(kills > 5);
    const auto copy = folder.open(kCopy);
    CHECK(held(*copy) == wanted);
    CHECK(copy->check(Storage::Depth::Indexes));
    // Unfinished files of killed copies were removed by the copy after them.
    CHECK(QDir(folder.folder()).entryList(QDir::Files | QDir::Hidden).size() == 2);
}

TEST_CASE("a file killed while a version is put back has the old or the new content whole",
          "[kills][reliability][evidence]")
{
    const PlanFolder folder;
    const Places places = fileWithEvidence(folder);
    const QString then = held(*folder.open());
    REQUIRE(folder.open()->apply(noteAdded(places.other, u"走访"_s), u"王丽"_s, now().addDays(1)));
    const auto version = folder.open()->backups().versions().first();
    REQUIRE(withoutItem(*folder.open(), places));
    const QString before = held(*folder.open());
    const QByteArray content = readFile(folder.path());
    int kills = 0;
    for (int at = 1;; at += isFull() ? 1 : 1 + at / 3) {
        REQUIRE(at < 20000);
        QFile::remove(folder.path() + u"-journal"_s);
        writeFile(folder.path(), content);
        const bool isDone = endsWithoutKill(folder, at, [&](PlanFile &file) {
            return file.putBack(version, u"王丽"_s, now().addDays(2).addSecs(at)).has_value();
        });
        const auto file = folder.open();
        const QString now = held(*file);
        CAPTURE(at, isDone);
        CHECK((now == then || (now == before && !isDone)));
        CHECK(file->check(Storage::Depth::Indexes));
        if (isDone)
            break;
        ++kills;
    }
    CHECK(kills > 5);
}

TEST_CASE("a file killed while putting back is undone has the old or the new content whole",
          "[kills][reliability][evidence]")
{
    const PlanFolder folder;
    const Places places = fileWithEvidence(folder);
    QString before;
    qint64 edit = 0;
    {
        const auto file = folder.open();
        REQUIRE(file->apply(noteAdded(places.other, u"走访"_s), u"王丽"_s, now().addDays(1)));
        before = held(*file);
        REQUIRE(file->putBack(file->backups().versions().first(), u"王丽"_s, now().addDays(2)));
        edit = file->undoing().toUndo({})->value().edit;
    }
    const QString then = held(*folder.open());
    REQUIRE(before != then);
    const QByteArray content = readFile(folder.path());
    int kills = 0;
    for (int at = 1;; at += isFull() ? 1 : 1 + at / 3) {
        REQUIRE(at < 20000);
        QFile::remove(folder.path() + u"-journal"_s);
        writeFile(folder.path(), content);
        const bool isDone = endsWithoutKill(folder, at, [&](PlanFile &file) {
            return file.takeBackPuttingBack(edit, u"王丽"_s, now().addDays(2).addSecs(at))
                .has_value();
        });
        const auto file = folder.open();
        const QString now = held(*file);
        CAPTURE(at, isDone);
        CHECK((now == before || (now == then && !isDone)));
        CHECK(file->check(Storage::Depth::Indexes));
        if (isDone)
            break;
        ++kills;
    }
    CHECK(kills > 5);
}
