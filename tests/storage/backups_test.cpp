#include "storage/file/backups.h"

#include "domain/text/fileending.h"
#include "places.h"
#include "storage/file/puttingbackover.h"
#include "support/catch.h"
#include "support/evidencesample.h"
#include "support/filemode.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Domain::EarlierVersion;
using Storage::PlanFile;

namespace {

void edit(PlanFile &file, const QDateTime &when)
{
    REQUIRE(file.apply(noteAdded(itemsOf(file).first(), u"走访"_s), u"王丽"_s, when));
    CHECK_FALSE(file.takeWarning());
}

// Those of `moments` at which versions were kept that are not in `gone`.
QStringList daysLeft(const QList<QDateTime> &moments, const QList<EarlierVersion> &gone)
{
    QStringList days;
    for (const QDateTime &moment : moments) {
        const QString day = moment.toLocalTime().date().toString(Qt::ISODate);
        if (std::ranges::find(gone, moment, &EarlierVersion::keptAt) == gone.cend()
            && !days.contains(day))
            days.append(day);
    }
    return days;
}

QStringList idsOf(const QList<EarlierVersion> &versions)
{
    QStringList ids;
    for (const EarlierVersion &version : versions)
        ids.append(version.id + u' ' + version.why);
    return ids;
}

QList<EarlierVersion> versionsAt(const QList<QDateTime> &moments)
{
    QList<EarlierVersion> versions;
    for (const QDateTime &moment : moments)
        versions.append({.path = moment.toString(Qt::ISODate), .keptAt = moment});
    return versions;
}

} // namespace

TEST_CASE("the first edit of a day keeps a version from before it", "[backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QString before = dump(*file);
    REQUIRE(file->backups().versions().isEmpty()); // the file was empty before the plan was added
    edit(*file, now());
    const auto versions = file->backups().versions();
    REQUIRE(versions.size() == 1);
    CHECK(versions.first().keptAt == now());
    CHECK(versions.first().origin == file->path());
    CHECK(versions.first().size == QFileInfo(versions.first().path).size());
    CHECK(idsOf(versions) == QStringList{u"20210601T083000Z-000 day"_s});
    CHECK(QFileInfo(versions.first().path).fileName() == u"20210601T083000Z-000-day.yaodian"_s);
    const auto lastKept = [&](const QDateTime &moment) {
        return file->backups().lastKept(file->path(), moment);
    };
    CHECK(lastKept(now()) == now());
    CHECK(lastKept(now().addSecs(-1)).isNull());
    CHECK(file->backups().lastKept(folder.path(u"usb"_s), now()).isNull());
    CHECK(dump(**PlanFile::open(versions.first().path, folder.readOnly())) == before);

    edit(*file, now().addSecs(600));
    CHECK(file->backups().versions().size() == 1);
    file.reset();
    file = folder.open(); // the program is started again on the same day
    edit(*file, now().addSecs(1200));
    CHECK(file->backups().versions().size() == 1);
    edit(*file, now().addDays(1));
    CHECK(idsOf(file->backups().versions())
          == QStringList{u"20210602T083000Z-000 day"_s, u"20210601T083000Z-000 day"_s});
    CHECK(lastKept(now().addDays(9)) == now().addDays(1));
}

TEST_CASE("a version is kept after every half hour of work, whatever program and clock",
          "[backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    edit(*file, now());
    const auto kept = [&] { return file->backups().versions().size(); };
    REQUIRE(kept() == 1);

    SECTION("of one program")
    {
        edit(*file, now().addSecs(29 * 60));
        CHECK(kept() == 1);
        edit(*file, now().addSecs(30 * 60));
        CHECK(kept() == 2);
        edit(*file, now().addSecs(59 * 60));
        CHECK(kept() == 2);
        edit(*file, now().addSecs(61 * 60));
        CHECK(idsOf(file->backups().versions())
              == QStringList{u"20210601T093100Z-000 work"_s, u"20210601T090000Z-000 work"_s,
                             u"20210601T083000Z-000 day"_s});
    }
    SECTION("of a program that is started for each edit")
    {
        for (int minutes = 10; minutes <= 65; minutes += 10) {
            file = folder.open();
            edit(*file, now().addSecs(minutes * 60));
        }
        CHECK(kept() == 3);
    }
    SECTION("with a clock that was put back an hour, or by some minutes")
    {
        edit(*file, now().addSecs(-3600));
        CHECK(kept() == 2);
        edit(*file, now().addSecs(-3000));
        CHECK(kept() == 2);
        edit(*file, now().addSecs(-1700));
        CHECK(kept() == 3);
        edit(*file, now().addSecs(-1800));
        CHECK(kept() == 4);
    }
    SECTION("with a clock that had run ahead for a month when the program was started again")
    {
        edit(*file, now().addDays(30));
        REQUIRE(kept() == 2);
        file = folder.open();
        edit(*file, now().addSecs(60)); // less than half an hour after the first edit
        CHECK(kept() == 2);
        edit(*file, now().addSecs(31 * 60));
        edit(*file, now().addSecs(40 * 60));
        CHECK(kept() == 3);
    }
}

TEST_CASE("a version is kept before an edit that removes nodes or notes", "[backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    edit(*file, now());
    const QString before = dump(*file);
    const NodeId item = itemsOf(*file).first();
    const auto tree = file->subtrees().subtree(item);
    REQUIRE((tree && *tree));
    Edit removal{SubtreeChange{.from = std::make_shared<const Subtree>(**tree)}};
    SECTION("an item") {}
    SECTION("a note")
    {
        removal = {NoteChange{.from = file->progress().notesOf(item)->first()}};
    }
    REQUIRE(file->apply(removal, u"王丽"_s, now().addSecs(60)));
    const auto versions = file->backups().versions();
    REQUIRE(versions.size() == 2);
    CHECK(versions.first().why == u"removal"_s);
    CHECK(dump(**PlanFile::open(versions.first().path, folder.readOnly())) == before);
}

TEST_CASE("no version is kept before an edit that only adds, corrects or moves", "[backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    edit(*file, now());
    const auto items = itemsOf(*file);
    const ProgressNote note = file->progress().notesOf(items[1])->first();
    ProgressNote corrected = note;
    corrected.text = u"改了"_s;
    const Subtree added{.place = {PlanId{1}, NodeId{1}, 0}, .nodes = {{.title = u"新的"_s}}};
    REQUIRE(store(*file, {NoteChange{.from = note, .to = corrected}}));
    REQUIRE(store(*file, {SubtreeChange{.to = std::make_shared<const Subtree>(added)}}));
    REQUIRE(store(*file, retitled(*file, items[0], u"新的标题"_s)));
    const NewEvidence given = newEvidence(u"照片.bin"_s, randomBytes(100, 1));
    const auto stored = file->apply(adding(items[0], {}, given), u"王丽"_s, now(), {given.content});
    REQUIRE(stored);
    const Evidence held = *std::get<EvidenceChange>(stored->last()).to;
    Evidence moved = held;
    moved.id = {};
    moved.node = items[1];
    const auto moving = store(*file, {EvidenceChange{.from = held}, EvidenceChange{.to = moved}});
    REQUIRE(moving);
    CHECK(file->backups().versions().size() == 1);

    const Evidence here = *std::get<EvidenceChange>(moving->last()).to;
    REQUIRE(store(*file, {EvidenceChange{.from = here}}));
    CHECK(idsOf(file->backups().versions())
          == QStringList{u"20210601T083000Z-001 removal"_s, u"20210601T083000Z-000 day"_s});
}

TEST_CASE("versions are kept in a folder whose path has a link in it", "[backups][migrations]")
{
    const PlanFolder folder;
    REQUIRE(QDir(folder.folder()).mkpath(u"disk/home"_s));
    REQUIRE(QFile::link(folder.path(u"disk"_s), folder.path(u"home"_s)));
    const PlanFile::OpenOptions linked{.backupFolder = folder.path(u"home/home/kept"_s)};

    SECTION("before an edit, and thinned")
    {
        folder.make();
        auto file = PlanFile::open(folder.path(), linked);
        REQUIRE(file);
        for (int day = 0; day < 60; ++day)
            edit(**file, now().addDays(day));
        const auto versions = (*file)->backups().versions();
        CHECK(versions.size() >= 10);
        CHECK(versions.size() < 20);
        REQUIRE(Storage::restore(versions.first(), folder.path(u"home/restored"_s)));
    }
    SECTION("before a file of an old format is brought up to date")
    {
        const QString saved = QStringLiteral(YAODIAN_SOURCE_DIR
                                             "/tests/storage/files/format1.yaodian.z");
        writeFile(folder.path(), qUncompress(readFile(saved)));
        auto file = PlanFile::open(folder.path(), linked);
        REQUIRE(file);
        CHECK_FALSE((*file)->isReadOnly());
        CHECK((*file)->backups().versions().size() == 1);
    }
}

TEST_CASE("keeping a version is tried again after a minute, and only the first failure is reported",
          "[backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    writeFile(folder.backupFolder(), "no folder");
    const auto note = [&](int seconds) {
        REQUIRE(file->apply(noteAdded(itemsOf(*file).first(), u"走访"_s), u"王丽"_s,
                            now().addSecs(seconds)));
        const auto warning = file->takeWarning();
        CHECK_FALSE(file->takeWarning());
        return warning ? warning->message : QString();
    };
    const auto sentence = u"The change was saved, but no earlier version of “计划.yaodian” could "
                          "be kept: "_s;
    CHECK(note(0).startsWith(sentence));
    CHECK(note(61).isEmpty());
    REQUIRE(QFile::remove(folder.backupFolder()));
    CHECK(note(120).isEmpty()); // the last attempt was less than a minute ago
    CHECK(file->backups().versions().isEmpty());
    CHECK(note(121).isEmpty());
    CHECK(file->backups().versions().size() == 1);

    QDir(folder.backupFolder()).removeRecursively();
    writeFile(folder.backupFolder(), "no folder");
    CHECK(note(3600).startsWith(sentence));
}

TEST_CASE("a plan is added or removed only if a version could be kept before", "[backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    edit(*file, now());
    const QString before = dump(*file);
    const auto added = store(
        *file, {PlanChange{.to = std::make_shared<const PlanContent>(sampleContent(2022, 1, 2))}});
    REQUIRE(added);
    auto versions = file->backups().versions();
    REQUIRE(versions.size() == 2);
    CHECK(versions.first().why == u"import"_s);
    CHECK(dump(**PlanFile::open(versions.first().path, folder.readOnly())) == before);
    const QString both = dump(*file);
    REQUIRE(store(*file, opposite(*added)));
    versions = file->backups().versions();
    REQUIRE(versions.size() == 3);
    CHECK(idsOf(versions)
          == QStringList{u"20210601T083000Z-002 removal"_s, u"20210601T083000Z-001 import"_s,
                         u"20210601T083000Z-000 day"_s});
    CHECK(dump(**PlanFile::open(versions.first().path, folder.readOnly())) == both);
}

TEST_CASE("only the owner can read versions, whatever the umask", "[backups]")
{
    for (const mode_t mask : {0000, 0022, 0077}) {
        const mode_t old = umask(mask);
        const PlanFolder folder;
        auto file = folder.make();
        edit(*file, now());
        const QFileInfo version(file->backups().versions().first().path);
        CHECK(modeOf(version.filePath()) == 0600);
        CHECK(modeOf(version.path()) == 0700);
        CHECK(modeOf(folder.backupFolder()) == 0700);
        for (const QFileInfo &beside : version.dir().entryInfoList(QDir::Files | QDir::Hidden))
            CHECK(modeOf(beside.filePath()) == 0600);
        umask(old);
    }
}

TEST_CASE("thinning keeps the latest versions and the last of each day, week and month",
          "[backups]")
{
    SECTION(
        "ten within half an hour all stay, and so does the first of the day, but none in between")
    {
        QList<QDateTime> moments;
        for (int i = 0; i < 12; ++i)
            moments.append(now().addSecs(-60 * i));
        const auto gone = Storage::toThinOut(versionsAt(moments), now());
        REQUIRE(gone.size() == 1);
        CHECK(gone.first().keptAt == moments[10]);
    }
    SECTION("one a day for two years leaves ten days, four weeks and twelve months")
    {
        QList<QDateTime> moments;
        for (int i = 0; i < 730; ++i)
            moments.append(now().addDays(-i));
        const auto gone = Storage::toThinOut(versionsAt(moments), now());
        // The ten latest, among them the last of seven days and of two weeks; two weeks more; and
        // the last days of ten months more.
        CHECK(daysLeft(moments, gone)
              == QStringList{u"2021-06-01"_s, u"2021-05-31"_s, u"2021-05-30"_s, u"2021-05-29"_s,
                             u"2021-05-28"_s, u"2021-05-27"_s, u"2021-05-26"_s, u"2021-05-25"_s,
                             u"2021-05-24"_s, u"2021-05-23"_s, u"2021-05-16"_s, u"2021-04-30"_s,
                             u"2021-03-31"_s, u"2021-02-28"_s, u"2021-01-31"_s, u"2020-12-31"_s,
                             u"2020-11-30"_s, u"2020-10-31"_s, u"2020-09-30"_s, u"2020-08-31"_s,
                             u"2020-07-31"_s});
    }
    SECTION("several a day leave the last of each of seven days")
    {
        QList<QDateTime> moments;
        for (int i = 0; i < 20 * 12; ++i)
            moments.append(now().addSecs(-3600 * i));
        const auto gone = Storage::toThinOut(versionsAt(moments), now());
        CHECK(daysLeft(moments, gone)
              == QStringList{u"2021-06-01"_s, u"2021-05-31"_s, u"2021-05-30"_s, u"2021-05-29"_s,
                             u"2021-05-28"_s, u"2021-05-27"_s, u"2021-05-26"_s, u"2021-05-23"_s});
        // All of today, which are of different half hours, and one of each day before.
        CHECK(moments.size() - gone.size() == now().toLocalTime().time().hour() + 1 + 7);
    }
    SECTION("versions of a clock that ran ahead do not displace present ones")
    {
        QList<QDateTime> moments;
        for (int i = 0; i < 40; ++i)
            moments.append(now().addDays(30).addSecs(-600 * i));
        const auto present = QList<QDateTime>{now(), now().addSecs(-1800), now().addDays(-3)};
        const auto gone = Storage::toThinOut(versionsAt(moments + present), now());
        CHECK(gone.size() == 30);
        CHECK(std::ranges::all_of(gone,
                                  [](const EarlierVersion &one) { return one.keptAt > now(); }));
    }
    SECTION("many removals displace neither today's first version nor those of every half hour")
    {
        const QDateTime noon(QDate(2021, 3, 30), QTime(12, 5));
        QList<EarlierVersion> versions;
        for (int minute = 0; minute < 20; ++minute)
            versions.append({.path = u"removal%1"_s.arg(minute),
                             .keptAt = noon.addSecs(60 * (20 - minute)),
                             .why = u"removal"_s});
        for (int half = 1; half <= 4; ++half)
            versions.append({.path = u"work%1"_s.arg(half),
                             .keptAt = noon.addSecs(-1800 * half),
                             .why = u"work"_s});
        versions.append({.path = u"day"_s, .keptAt = noon.addSecs(-10000), .why = u"day"_s});
        versions.append({.path = u"eve"_s, .keptAt = noon.addDays(-1), .why = u"removal"_s});
        const auto gone = Storage::toThinOut(versions, noon.addSecs(1300));
        CHECK(gone.size() == 9);
        for (const EarlierVersion &one : gone)
            CHECK(one.path.startsWith(u"removal1"_s));
    }
    SECTION("a single version stays")
    {
        CHECK(Storage::toThinOut(versionsAt({now()}), now()).isEmpty());
    }
    SECTION("without a version nothing is removed")
    {
        CHECK(Storage::toThinOut({}, now()).isEmpty());
    }
}

TEST_CASE("thinning removes versions of the same path only", "[backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    edit(*file, now().addDays(-100));
    REQUIRE(file->saveCopy(folder.path(u"usb"_s)));
    auto copy = folder.open(u"usb"_s);
    CHECK(copy->uuid() == file->uuid());
    edit(*copy, now().addDays(-90));
    for (int day = -50; day < 0; ++day)
        edit(*file, now().addDays(day));
    const auto versions = file->backups().versions();
    CHECK(versions.size() >= 11);
    CHECK(versions.size() <= 1 + 13 + 3);
    CHECK(std::ranges::count(versions, copy->path(), &EarlierVersion::origin) == 1);
    for (qsizetype i = 1; i < versions.size(); ++i)
        CHECK(versions[i - 1].keptAt >= versions[i].keptAt);
}

TEST_CASE("versions of a file and its copies have different ids even if kept in the same second",
          "[backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    REQUIRE(file->saveCopy(folder.path(u"usb"_s)));
    auto copy = folder.open(u"usb"_s);
    edit(*file, now());
    edit(*copy, now());
    QSet<QString> ids;
    const auto versions = file->backups().versions();
    for (const EarlierVersion &version : versions)
        ids.insert(version.id);
    CHECK(versions.size() == 2);
    CHECK(ids == QSet<QString>{u"20210601T083000Z-000"_s, u"20210601T083000Z-001"_s});
}

TEST_CASE("other files in the folder of versions are left alone", "[backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    edit(*file, now());
    const QString place = QFileInfo(file->backups().versions().first().path).path();
    writeFile(place + u"/mine.yaodian"_s, "notes");
    writeFile(place + u"/20990101T000000Z.txt"_s, "notes");
    const QString target = folder.path(u"target"_s);
    writeFile(target, "untouched");
    // Somebody put a link where the next version would be written.
    REQUIRE(QFile::link(target, place + u"/20210602T083000Z-000.yaodian"_s));
    edit(*file, now().addDays(1));
    CHECK(idsOf(file->backups().versions())
          == QStringList{u"20210602T083000Z-001 day"_s, u"20210601T083000Z-000 day"_s});
    CHECK(readFile(target) == "untouched");
    CHECK(readFile(place + u"/mine.yaodian"_s) == "notes");
}

TEST_CASE("an earlier version is restored as a new file", "[backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QString before = dump(*file);
    edit(*file, now());
    const QString after = dump(*file);
    const auto version = file->backups().versions().first();

    const QString place = folder.path(u"restored"_s);
    REQUIRE(Storage::restore(version, place));
    CHECK(dump(*folder.open(u"restored"_s)) == before);
    CHECK_FALSE(folder.open(u"restored"_s)->isReadOnly());
    CHECK(modeOf(place) == 0600);
    CHECK(dump(*file) == after);
    CHECK_FALSE(Storage::restore(version, place));
    CHECK_FALSE(Storage::restore(version, file->path()));
    CHECK(dump(*folder.open()) == after);

    QByteArray damaged = readFile(version.path);
    damaged.chop(5000);
    writeFile(version.path, damaged);
    CHECK_FALSE(Storage::restore(version, folder.path(u"again"_s)));
    CHECK_FALSE(QFile::exists(folder.path(u"again"_s)));
}

TEST_CASE("an earlier version is put in the place of a damaged file, which stays beside it",
          "[backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QString before = dump(*file);
    edit(*file, now());
    const auto version = file->backups().versions().first();
    const QString path = file->path();
    file.reset();
    QStringList beside;
    for (const QByteArray damage : {"first", "second", "third"}) {
        writeFile(path, damage);
        writeFile(path + u"-journal"_s, "of " + damage);
        const auto put = Storage::putBackOver(version, path, now());
        REQUIRE(put);
        CHECK(readFile(*put) == damage);
        CHECK(readFile(*put + u"-journal"_s) == "of " + damage);
        CHECK_FALSE(QFile::exists(path + u"-journal"_s));
        CHECK(dump(*folder.open()) == before);
        CHECK(modeOf(path) == 0600);
        beside.append(QFileInfo(*put).fileName());
    }
    CHECK(beside[0].endsWith(u").yaodian"));
    CHECK(beside[1] == Domain::numberedFileName(beside[0], 2));
    CHECK(beside[2] == Domain::numberedFileName(beside[0], 3));
    CHECK(QDir(folder.folder()).entryList({u".yaodian*"_s}, QDir::Files | QDir::Hidden).isEmpty());

    writeFile(version.path, "damaged too");
    CHECK_FALSE(Storage::putBackOver(version, path, now()));
    CHECK(dump(*folder.open()) == before);
}

TEST_CASE("a copy that waits for its name is not taken for what a killed program left", "[backups]")
{
    const PlanFolder folder;
    const auto file = folder.make();
    const auto part = file->copyIn(folder.folder());
    REQUIRE(part);
    CHECK(System::removeOldTempFiles(folder.folder()) == 0);
    CHECK(QFile::exists(part->path()));
}

TEST_CASE("the versions of a moved file are found by its name, when none exist for its path",
          "[backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    edit(*file, now());
    const QFileInfo place(file->path());
    const auto versionsOf = [&folder](const QString &path) {
        return Storage::versionsOfPath(path, folder.backupFolder());
    };
    edit(*file, now().addDays(1));
    const QStringList ids{u"20210602T083000Z-000 day"_s, u"20210601T083000Z-000 day"_s};
    CHECK(idsOf(versionsOf(file->path())) == ids);
    const auto moved = versionsOf(u"/elsewhere/"_s + place.fileName());
    CHECK(idsOf(moved) == ids);
    CHECK(moved.first().origin == file->path());
    // Once there are versions for its path, those of another file of that name are not meant.
    REQUIRE(QDir(folder.folder()).mkdir(u"usb"_s));
    auto other = folder.make(1, 1, 0, u"usb/"_s + place.fileName()); // drops all versions
    edit(*file, now());
    edit(*other, now().addDays(2));
    CHECK(idsOf(versionsOf(file->path())) == QStringList{u"20210601T083000Z-000 day"_s});
    CHECK(versionsOf(u"/elsewhere/"_s + place.fileName()).size() == 2);
    CHECK(versionsOf(place.path() + u"/another.yaodian"_s).isEmpty());
}
