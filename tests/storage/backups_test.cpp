#include "storage/file/backups.h"

#include "support/catch.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Domain::EarlierVersion;
using Storage::PlanFile;

namespace {

unsigned modeOf(const QString &path)
{
    struct stat info = {};
    REQUIRE(stat(QFile::encodeName(path).constData(), &info) == 0);
    return info.st_mode & 07777;
}

void edit(PlanFile &file, const QDateTime &when)
{
    REQUIRE(file.apply(noteAdded(itemsOf(file).first(), u"走访"_s), u"王丽"_s, when));
    CHECK_FALSE(file.takeWarning());
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
    REQUIRE(file->backups().versions().isEmpty()); // there was nothing in it to keep
    edit(*file, now());
    const auto versions = file->backups().versions();
    REQUIRE(versions.size() == 1);
    CHECK(versions.first().keptAt == now());
    CHECK(versions.first().origin == file->path());
    CHECK(versions.first().size == QFileInfo(versions.first().path).size());
    CHECK(dump(**PlanFile::open(versions.first().path, folder.readOnly())) == before);

    edit(*file, now().addSecs(3600));
    CHECK(file->backups().versions().size() == 1);
    file.reset();
    file = folder.open(); // the program was started anew on the same day
    edit(*file, now().addSecs(7200));
    CHECK(file->backups().versions().size() == 1);
    edit(*file, now().addDays(1));
    CHECK(file->backups().versions().size() == 2);
}

TEST_CASE("a version is kept before a plan is added or removed", "[backups]")
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
    CHECK(dump(**PlanFile::open(versions.first().path, folder.readOnly())) == before);
    const QString both = dump(*file);
    REQUIRE(store(*file, opposite(*added)));
    versions = file->backups().versions();
    REQUIRE(versions.size() == 3);
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

TEST_CASE("thinning out keeps the latest versions, the last of each day and of each week",
          "[backups]")
{
    SECTION("ten of one day all stay, an eleventh goes")
    {
        QList<QDateTime> moments;
        for (int i = 0; i < 12; ++i)
            moments.append(now().addSecs(-60 * i));
        const auto gone = Storage::superfluous(versionsAt(moments));
        REQUIRE(gone.size() == 2);
        CHECK(gone.first().keptAt == moments[10]);
    }
    SECTION("one a day for a year leaves ten days and four weeks")
    {
        QList<QDateTime> moments;
        for (int i = 0; i < 365; ++i)
            moments.append(now().addDays(-i));
        const auto gone = Storage::superfluous(versionsAt(moments));
        const qsizetype stay = 365 - gone.size();
        CHECK(stay >= 10);
        CHECK(stay <= 10 + 3);
        for (const EarlierVersion &version : gone)
            CHECK(version.keptAt < moments[9]);
        CHECK(std::ranges::none_of(
            gone, [](const EarlierVersion &one) { return one.keptAt > now().addDays(-9); }));
    }
    SECTION("several a day leave the last of each of seven days")
    {
        QList<QDateTime> moments;
        for (int i = 0; i < 20 * 12; ++i)
            moments.append(now().addSecs(-3600 * i));
        const auto gone = Storage::superfluous(versionsAt(moments));
        QSet<QDate> days;
        for (const QDateTime &moment : moments) {
            const bool stays = std::ranges::none_of(
                gone, [&](const EarlierVersion &one) { return one.keptAt == moment; });
            if (stays)
                days.insert(moment.toLocalTime().date());
        }
        CHECK(days.size() >= 7);
        CHECK(moments.size() - gone.size() <= 10 + 7 + 4);
    }
    SECTION("a single one stays")
    {
        CHECK(Storage::superfluous(versionsAt({now()})).isEmpty());
    }
    SECTION("none")
    {
        CHECK(Storage::superfluous({}).isEmpty());
    }
}

TEST_CASE("thinning out removes files, but never those of another path", "[backups]")
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
    CHECK(versions.size() <= 1 + 13);
    CHECK(versions.last().origin == copy->path());
    for (qsizetype i = 1; i < versions.size(); ++i)
        CHECK(versions[i - 1].keptAt >= versions[i].keptAt);
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
    REQUIRE(QFile::link(
        target, place + u"/20210602T083000Z-000.yaodian"_s)); // planted where the next would be
    edit(*file, now().addDays(1));
    CHECK(file->backups().versions().size() == 2);
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
    REQUIRE(versionsOf(file->path()).size() == 1);
    const auto moved = versionsOf(u"/elsewhere/"_s + place.fileName());
    REQUIRE(moved.size() == 1);
    CHECK(moved.first().origin == file->path());
    CHECK(versionsOf(place.path() + u"/another.yaodian"_s).isEmpty());
}
