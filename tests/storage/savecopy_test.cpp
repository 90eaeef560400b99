#include "domain/history/historyedits.h"
#include "support/catch.h"
#include "support/childprocess.h"
#include "support/faultvfs.h"
#include "support/filemode.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using System::Result;

TEST_CASE("a copy has the file's whole content and can be opened by itself", "[savecopy]")
{
    const PlanFolder folder;
    auto file = folder.make();
    REQUIRE(file->saveCopy(folder.path(u"copy"_s)));
    auto copy = folder.open(u"copy"_s);
    CHECK(dump(*copy) == dump(*file));
    CHECK(copy->uuid() == file->uuid());
    REQUIRE(store(*copy, noteAdded(itemsOf(*copy).first(), u"走访"_s)));
    CHECK(dump(*copy) != dump(*file));
    CHECK(PlanFile::createInMemory().value()->saveCopy(folder.path(u"from memory"_s)));
}

TEST_CASE("a copy never replaces the open file", "[savecopy]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QString content = dump(*file);
    REQUIRE(QFile::link(file->path(), folder.path(u"link"_s)));
    REQUIRE(link(QFile::encodeName(file->path()).constData(),
                 QFile::encodeName(folder.path(u"second"_s)).constData())
            == 0);
    for (const QString &path : {file->path(), folder.path(u"link"_s), folder.path(u"second"_s),
                                folder.folder() + u"/./计划.yaodian"_s}) {
        const auto saved = file->saveCopy(path, PlanFile::Replace::Other);
        REQUIRE_FALSE(saved);
        CHECK(saved.error().message.contains(u"is the file that is open"_s));
    }
    CHECK(dump(*file) == content);
    CHECK(file->hasChangedOutside());
}

TEST_CASE("a copy replaces another file only when asked to", "[savecopy]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QString place = folder.path(u"there"_s);
    writeFile(place, "what was there");
    const auto refused = file->saveCopy(place);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"“there” is there already"_s));
    CHECK(readFile(place) == "what was there");
    REQUIRE(file->saveCopy(place, PlanFile::Replace::Other));
    CHECK(dump(*folder.open(u"there"_s)) == dump(*file));

    writeFile(folder.path(u"x-journal"_s), "changes of another file");
    writeFile(folder.path(u"y-wal"_s), "changes of another file");
    writeFile(folder.path(u"z-journal"_s), {});
    const QList<std::pair<QString, QString>> refusals{
        {folder.path(u"x"_s), u"Beside “x” lies a journal of another file's changes"_s},
        {folder.path(u"y"_s), u"Beside “y” lies a journal of another file's changes"_s},
        {folder.path(u"no folder/x"_s), u"The folder for “x” is not there"_s},
        {folder.folder(), u"is not an ordinary file"_s},
        {folder.path(u"年"_s.repeated(84)), u"is too long"_s},
        {folder.path(QString(500, u'a')), u"is too long"_s},
        {{}, u"is not there"_s}};
    for (const auto &[path, words] : refusals) {
        CAPTURE(path);
        const auto saved = file->saveCopy(path, PlanFile::Replace::Other);
        REQUIRE_FALSE(saved);
        CHECK(saved.error().message.contains(words));
        CHECK_FALSE(QFileInfo(path).isFile());
    }
    CHECK(file->saveCopy(folder.path(u"z"_s))); // an empty journal spoils nothing
}

TEST_CASE("a copy to a folder that cannot be written is an error and leaves nothing there",
          "[savecopy]")
{
    const PlanFolder folder;
    folder.make();
    REQUIRE(QDir(folder.folder()).mkdir(u"locked"_s));
    REQUIRE(chmod(QFile::encodeName(folder.path(u"locked"_s)).constData(), 0555) == 0);
    REQUIRE(chmod(QFile::encodeName(folder.folder()).constData(), 0755) == 0);
    REQUIRE(chmod(QFile::encodeName(folder.path()).constData(), 0644) == 0);
    const int result = inChild([&] {
        if (!becomeNobody())
            return 100;
        const auto file = PlanFile::open(folder.path(), folder.options());
        if (!file)
            return 1;
        const auto saved = (*file)->saveCopy(folder.path(u"locked/copy"_s));
        return !saved && saved.error().message.contains(u"could not be written"_s) ? 0 : 2;
    });
    CHECK(result == 0);
    CHECK(QDir(folder.path(u"locked"_s)).isEmpty());
}

TEST_CASE("only the owner can read files, whatever the umask", "[savecopy]")
{
    for (const mode_t mask : {0000, 0022, 0077}) {
        const mode_t old = umask(mask);
        const PlanFolder folder;
        auto file = folder.make();
        CHECK(modeOf(file->path()) == 0600);
        REQUIRE(file->saveCopy(folder.path(u"copy"_s)));
        CHECK(modeOf(folder.path(u"copy"_s)) == 0600);

        // A journal exists only during an edit, so a transaction is left open here.
        const QString journal = file->path() + u"-journal"_s;
        file.reset();
        sqlite3 *writer = nullptr;
        REQUIRE(sqlite3_open(QFile::encodeName(folder.path()).constData(), &writer) == SQLITE_OK);
        REQUIRE(sqlite3_exec(writer,
                             "BEGIN IMMEDIATE; UPDATE node SET title = title || '。' WHERE id = 2",
                             nullptr, nullptr, nullptr)
                == SQLITE_OK);
        CHECK(modeOf(journal) == 0600);
        sqlite3_close(writer);
        umask(old);
    }
}

TEST_CASE("planted links at the path of a new file are not followed", "[savecopy]")
{
    const PlanFolder folder;
    const QString target = folder.path(u"target"_s);
    writeFile(target, "untouched");
    REQUIRE(QFile::link(target, folder.path(u"planted"_s)));
    REQUIRE(QFile::link(folder.path(u"nowhere"_s), folder.path(u"dangling"_s)));
    CHECK_FALSE(PlanFile::create(folder.path(u"planted"_s), folder.options()));
    CHECK_FALSE(PlanFile::create(folder.path(u"dangling"_s), folder.options()));
    auto file = folder.make();
    CHECK_FALSE(file->saveCopy(folder.path(u"planted"_s)));
    CHECK_FALSE(file->saveCopy(folder.path(u"dangling"_s)));
    CHECK(readFile(target) == "untouched");
    CHECK_FALSE(QFile::exists(folder.path(u"nowhere"_s)));
}

TEST_CASE("a new file never replaces an existing one", "[savecopy]")
{
    const PlanFolder folder;
    writeFile(folder.path(), "what was there");
    const auto made = PlanFile::create(folder.path(), folder.options());
    REQUIRE_FALSE(made);
    CHECK(made.error().message.contains(u"“计划.yaodian” is there already"_s));
    CHECK(readFile(folder.path()) == "what was there");
    CHECK_FALSE(PlanFile::create(folder.path(u"no folder/x"_s), folder.options()));
}

TEST_CASE("a version is put back in one step, and the former content is kept as a version",
          "[savecopy]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file).first();
    const QString before = dump(*file);
    REQUIRE(store(*file, noteAdded(item, u"第一条"_s)));
    REQUIRE(store(*file, noteAdded(item, u"第二条"_s)));
    const QString after = dump(*file);
    const auto version = file->backups().versions().first();
    CHECK(version.why == u"day"_s);

    const auto kept = file->putBack(version, u"周正华"_s, now().addSecs(60));
    REQUIRE(kept);
    CHECK(kept->why == u"restore"_s);
    CHECK(dump(*file) == before);
    CHECK(dump(*folder.open()) == before);
    CHECK(folder.open()->check(Storage::Depth::Indexes));
    CHECK_FALSE(file->hasChangedOutside().value());
    const auto third = store(*file, noteAdded(item, u"第三条"_s));
    REQUIRE(third);
    // The next id after those of the two earlier notes.
    CHECK(std::get<NoteChange>(third->first()).to->id == NoteId{9});
    REQUIRE(file->putBack(*kept, u"周正华"_s, now().addSecs(120)));
    CHECK(dump(*file) == after);

    writeFile(version.path, "spoilt");
    CHECK_FALSE(file->putBack(version, u"周正华"_s, now().addSecs(180)));
    CHECK(dump(*file) == after);
}

TEST_CASE("the putting back of a version is undone, and both are in the history", "[savecopy]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file).first();
    const QString before = dump(*file);
    REQUIRE(store(*file, noteAdded(item, u"第一条"_s)));
    const QString after = dump(*file);
    const auto version = file->backups().versions().first();
    const auto kept = file->putBack(version, u"周正华"_s, now().addSecs(60));
    REQUIRE(kept);
    const auto lastRows = [&file] {
        return *file->history().entriesOfEdit(*file->history().nextEdit() - 1);
    };
    const auto rows = lastRows();
    REQUIRE(rows.size() == 1);
    CHECK(rows.first().field == u"restored"_s);
    CHECK(rows.first().author == u"周正华"_s);
    CHECK(rows.first().oldValue == kept->id);
    CHECK(rows.first().newValue == u"2021-06-01T08:30:00Z"_s);
    CHECK(rows.first().writtenAt == now().addSecs(60));
    const qint64 edit = rows.first().edit;
    REQUIRE(file->setAsideBy(edit));
    CHECK(file->setAsideBy(edit)->path == kept->path);
    CHECK_FALSE(file->setAsideBy(edit - 1));
    CHECK_FALSE(file->setAsideBy(edit + 1));
    CHECK(file->takeBackPuttingBack(1, u"王丽"_s, now()).error().message
          == putBackIsNotUndone().message);
    CHECK(dump(*file) == before);

    // What is written after it is in the version that is kept when it is undone.
    REQUIRE(file->apply(noteAdded(item, u"后来的"_s), u"王丽"_s, now().addSecs(90)));
    const QString later = dump(*file);
    REQUIRE(file->takeBackPuttingBack(edit, u"王丽"_s, now().addSecs(120)));
    CHECK(dump(*file) == after);
    CHECK(dump(*folder.open()) == after);
    CHECK(folder.open()->check(Storage::Depth::Indexes));
    const auto undone = lastRows();
    REQUIRE(undone.size() == 1);
    CHECK(undone.first().field == u"restored"_s);
    CHECK(undone.first().author == u"王丽"_s);
    CHECK(file->undoing().reversedBy(undone.first().edit).value() == edit);
    CHECK(file->history().entriesOfEdit(edit)->size() == 1);
    CHECK(file->undoing().reversedBy(edit).value() == 0);
    const auto versions = file->backups().versions();
    REQUIRE(versions.size() == 3);
    CHECK(dump(**PlanFile::open(versions.first().path, folder.readOnly())) == later);
    CHECK_FALSE(file->takeWarning());

    // And that is undone in turn.
    REQUIRE(file->takeBackPuttingBack(undone.first().edit, u"王丽"_s, now().addSecs(180)));
    CHECK(dump(*file) == later);
    CHECK(file->undoing().reversedBy(lastRows().first().edit).value() == undone.first().edit);
    CHECK(file->undoing().reversedBy(undone.first().edit).value() == edit);
}

TEST_CASE("no version is put back into a file that is only read", "[savecopy]")
{
    const PlanFolder folder;
    auto file = folder.make();
    REQUIRE(store(*file, noteAdded(itemsOf(*file).first(), u"第一条"_s)));
    const auto version = file->backups().versions().first();
    file.reset();
    const Snapshot before = snapshotOf(folder.path());
    const auto reading = PlanFile::open(folder.path(), folder.readOnly());
    REQUIRE(reading);
    using Reason = System::Error::Reason;
    CHECK((*reading)->putBack(version, u"周正华"_s, now()).error().reason == Reason::ReadOnly);
    CHECK((*reading)->takeBackPuttingBack(1, u"周正华"_s, now()).error().reason
          == Reason::ReadOnly);
    CHECK((*reading)->keepNow(now()).error().reason == Reason::ReadOnly);
    CHECK((*reading)->backups().versions().size() == 1);
    CHECK(snapshotOf(folder.path()) == before);
}

TEST_CASE("putting a version back is refused and changes nothing if there is no room", "[savecopy]")
{
    FaultVfs disk;
    const PlanFolder folder;
    auto file = folder.make();
    REQUIRE(store(*file, noteAdded(itemsOf(*file).first(), u"第一条"_s)));
    const QString before = dump(*file);
    const auto version = file->backups().versions().first();
    disk.clear();
    REQUIRE(file->putBack(version, u"周正华"_s, now().addSecs(60)));
    const int calls = disk.calls();
    QDateTime moment = now().addSecs(100);
    const auto putBack = [&](int at) {
        moment = moment.addSecs(10);
        // The version that was kept of the state before.
        const auto latest = file->backups().versions().first();
        REQUIRE(file->putBack(latest, u"周正华"_s, moment));
        REQUIRE(dump(*file) == before);
        disk.set({.kind = Fault::Kind::Full, .at = at, .isSticky = true});
        auto done = file->putBack(version, u"周正华"_s, moment);
        disk.clear();
        return done;
    };
    Result<EarlierVersion> refused = System::Error{};
    // From the end backwards, for only the last calls write the file itself; the first ones keep a
    // version.
    for (int at = calls; refused = putBack(at), refused; at -= 15)
        REQUIRE(at > 15);
    CHECK(refused.error().message.contains(u"There is no room in the folder of “计划.yaodian”"_s));
    CHECK(dump(*file) == before);
    CHECK(folder.open()->check(Storage::Depth::Indexes));
}

TEST_CASE("a new file is made with its first edit, and not at all if that is refused", "[savecopy]")
{
    const PlanFolder folder;
    const auto first = [](const Edit &edit) {
        return PlanFile::FirstEdit{.edit = edit, .author = u"周正华"_s, .writtenAt = now()};
    };
    const auto plan = std::make_shared<const PlanContent>(sampleContent(2021, 1, 2));
    const auto file = PlanFile::create(folder.path(), folder.options(),
                                       first({PlanChange{.to = plan}}));
    REQUIRE(file);
    CHECK(itemsOf(**file).size() == 2);
    CHECK(*(*file)->history().authors() == QStringList{u"周正华"_s});
    CHECK((*file)->history().entry(HistoryId{1}).value()->writtenAt == now());
    CHECK((*file)->check(Storage::Depth::Indexes));
    CHECK((*file)->backups().versions().isEmpty());
    CHECK_FALSE((*file)->takeWarning());

    const auto refused = PlanFile::create(folder.path(u"别的"_s), folder.options(),
                                          first(noteAdded(NodeId{99}, u"走访"_s)));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"“别的”"_s));
    CHECK(QDir(folder.folder()).entryList(QDir::Files | QDir::Hidden)
          == QStringList{u"计划.yaodian"_s});
}

TEST_CASE("what a killed program left is removed on opening, with a warning, but not for reading",
          "[savecopy]")
{
    const PlanFolder folder;
    folder.make();
    const QString left = folder.path(u".yaodian-0123456789abcdef0123456789abcdef.part"_s);
    writeFile(left, "half a copy");
    QFile file(left);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.setFileTime(now(), QFileDevice::FileModificationTime));
    file.close();
    REQUIRE(PlanFile::open(folder.path(), folder.readOnly()));
    CHECK(QFile::exists(left));
    const auto opened = folder.open();
    CHECK_FALSE(QFile::exists(left));
    const auto warning = opened->takeWarning();
    REQUIRE(warning);
    CHECK(warning->message.startsWith(u"1 file"_s));
    CHECK(warning->message.contains(QDir(folder.folder()).canonicalPath()));
    CHECK_FALSE(opened->takeWarning());
    CHECK_FALSE(folder.open()->takeWarning());
}

TEST_CASE("a copy for others tells how far it has come, and can be cancelled", "[savecopy]")
{
    const PlanFolder folder;
    const auto file = folder.make();
    const auto copy = [&](const QString &name, const Storage::CopyWatch &watch) {
        return file->saveForOthers(folder.path(name), {}, watch);
    };
    QList<int> told;
    std::atomic<bool> isCancelled = false;
    const Storage::CopyWatch watch{[&told](int percent) { told.append(percent); }, &isCancelled};
    REQUIRE(copy(u"whole"_s, watch));
    REQUIRE_FALSE(told.isEmpty());
    CHECK(std::ranges::is_sorted(told));
    CHECK(told.first() >= 0);
    CHECK(told.last() == 100);
    CHECK(dump(*folder.open(u"whole"_s)) == dump(*file));

    isCancelled = true;
    const auto cancelled = copy(u"cancelled"_s, watch);
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().reason == System::Error::Reason::Cancelled);
    CHECK(cancelled.error().message == u"No copy was made."_s);
    CHECK(QDir(folder.folder()).entryList(QDir::Files | QDir::Hidden)
          == QStringList{u"whole"_s, u"计划.yaodian"_s});
}

TEST_CASE("a copy for others has another uuid, and nothing of the history is left in its bytes",
          "[savecopy]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file).first();
    REQUIRE(store(*file, retitled(*file, item, u"从前的标题"_s)));
    REQUIRE(store(*file, retitled(*file, item, u"现在的标题"_s)));
    const QString copy = folder.path(u"给别人"_s);
    REQUIRE(file->saveForOthers(copy, {.hasAuthors = false}));
    CHECK_FALSE(file->saveForOthers(copy, {.hasAuthors = false}));
    const QByteArray bytes = readFile(copy);
    CHECK(bytes.contains(u"现在的标题"_s.toUtf8()));
    CHECK_FALSE(bytes.contains(u"从前的标题"_s.toUtf8()));
    CHECK_FALSE(bytes.contains(file->uuid().toUtf8()));
    const auto opened = folder.open(u"给别人"_s);
    CHECK(opened->check(Storage::Depth::Indexes));
    CHECK(opened->progress().notesOf(item)->first().author.isEmpty());
    CHECK(store(*opened, noteAdded(item, u"走访"_s)));
}
