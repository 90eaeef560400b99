#include "domain/plan/evidence/evidenceedits.h"
#include "support/catch.h"
#include "support/evidencesample.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using System::Error;

namespace {

Evidence addedOn(PlanFile &file, const NewEvidence &given, const QDateTime &moment)
{
    const auto stored = file.apply(adding(itemsOf(file).first(), {}, given), u"王丽"_s, moment,
                                   {given.content});
    REQUIRE(stored);
    return *std::get<EvidenceChange>(stored->first()).to;
}

void noteOn(PlanFile &file, const QDateTime &moment)
{
    REQUIRE(file.apply(noteAdded(itemsOf(file).first(), u"走访"_s), u"王丽"_s, moment));
}

QStringList keptBeside(const EarlierVersion &version)
{
    return QDir(QFileInfo(version.path).dir().filePath(u"../evidence"_s))
        .entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

TEST_CASE("versions share one copy of evidence's content, which is stored beside them",
          "[evidence][backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QByteArray bytes = randomBytes(3000000, 1);
    const NewEvidence given = newEvidence(u"照片.bin"_s, bytes, "small picture");
    const Evidence held = addedOn(*file, given, now());
    for (int day = 1; day <= 5; ++day)
        noteOn(*file, now().addDays(day));
    const auto versions = file->backups().versions();
    REQUIRE(versions.size() >= 5);
    const EarlierVersion newest = versions.first();
    CHECK(newest.size < 400000);
    CHECK(keptBeside(newest) == QStringList{held.sha256, held.sha256 + u"-small"_s});

    const auto version = PlanFile::open(newest.path, folder.readOnly());
    REQUIRE(version);
    CHECK((*version)->check(Storage::Depth::Indexes));
    CHECK(contentOf(**version, held) == bytes);
    CHECK(*(*version)->contents().thumbnail(held.sha256) == "small picture");
    CHECK(*(*version)->contents().size(held.sha256) == bytes.size());

    SECTION("a version alone has all its words but no evidence")
    {
        REQUIRE(QFile::copy(newest.path, folder.path(u"单独.yaodian"_s)));
        const auto alone = PlanFile::open(folder.path(u"单独.yaodian"_s), folder.readOnly());
        REQUIRE(alone);
        CHECK((*alone)->check(Storage::Depth::Indexes));
        CHECK(dump(**alone) == dump(**version));
        CHECK((*alone)->evidence().evidence(held.id)->value() == held);
        CHECK_FALSE(*(*alone)->contents().size(held.sha256));
        CHECK(contentOf(**alone, held).startsWith("error: "));
        CHECK((*alone)->contents().thumbnail(held.sha256)->isEmpty());
    }
    SECTION("a copy of a version, and a file put back from one, have the content again")
    {
        REQUIRE((*version)->saveCopy(folder.path(u"复原.yaodian"_s)));
        const auto copy = folder.open(u"复原.yaodian"_s);
        CHECK(copy->check(Storage::Depth::Indexes));
        CHECK(contentOf(*copy, held) == bytes);
        CHECK(*copy->contents().thumbnail(held.sha256) == "small picture");
        CHECK(copy->check());

        REQUIRE(file->apply(removingEvidence({held}), u"王丽"_s, now().addDays(6)));
        REQUIRE(file->putBack(newest, u"周正华"_s, now().addDays(7)));
        CHECK(contentOf(*file, held) == bytes);
        CHECK(folder.open()->check(Storage::Depth::Indexes));
    }
    SECTION("damaged content beside them is reported, and not put back")
    {
        const QString beside =
            QFileInfo(newest.path).dir().filePath(u"../evidence/"_s + held.sha256);
        QByteArray broken = bytes;
        broken[1000] = char(broken[1000] + 1);
        writeFile(beside, broken);
        CHECK((*version)
                  ->contents()
                  .read(held.sha256, [](const QByteArray &) { return true; })
                  .error()
                  .reason
              == Error::Reason::Damaged);
        REQUIRE(file->putBack(newest, u"周正华"_s, now().addDays(7)));
        CHECK(file->evidence().evidence(held.id)->value() == held);
        CHECK(folder.open()->check(Storage::Depth::Indexes));
        const auto warning = file->takeWarning();
        REQUIRE(warning);
        CHECK(warning->message.startsWith(u"1 piece(s) of evidence came back without"_s));
    }
    SECTION("content missing beside them is taken from the file itself if that has it")
    {
        REQUIRE(QDir(QFileInfo(newest.path).dir().filePath(u"../evidence"_s)).removeRecursively());
        REQUIRE(file->putBack(newest, u"周正华"_s, now().addDays(7)));
        CHECK(contentOf(*file, held) == bytes);
        CHECK(folder.open()->check(Storage::Depth::Indexes));
        CHECK_FALSE(file->takeWarning());
    }
}

TEST_CASE("evidence beside the versions is removed only when no version names it",
          "[evidence][backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    noteOn(*file, now());
    const EarlierVersion without = file->backups().versions().first();
    const NewEvidence given = newEvidence(u"照片.bin"_s, randomBytes(100000, 1));
    const Evidence held = addedOn(*file, given, now().addDays(1));
    const NewEvidence other = newEvidence(u"另.bin"_s, randomBytes(100000, 2));
    noteOn(*file, now().addDays(2));
    REQUIRE(file->putBack(without, u"周正华"_s, now().addDays(3)));
    addedOn(*file, other, now().addDays(4));
    bool wasThere = false;
    bool isGone = false;
    QHash<QString, bool> namesHeld; // keyed by the version's path
    const auto names = [&](const EarlierVersion &version) {
        if (!namesHeld.contains(version.path)) {
            const auto opened = PlanFile::open(version.path, folder.readOnly());
            REQUIRE(opened);
            namesHeld.insert(version.path, (*opened)->contents().sums()->contains(held.sha256));
        }
        return namesHeld.value(version.path);
    };
    for (int day = 5; day < 900; day += 15) {
        noteOn(*file, now().addDays(day));
        const QList<EarlierVersion> versions = file->backups().versions();
        const bool isNamed = std::ranges::any_of(versions, names);
        const QStringList beside = keptBeside(versions.first());
        CHECK(beside.contains(other.content.sha256));
        CHECK((!isNamed || beside.contains(held.sha256)));
        wasThere = wasThere || isNamed;
        isGone = !beside.contains(held.sha256);
    }
    CHECK(wasThere);
    CHECK(isGone);
}

TEST_CASE("what a power loss left of the content beside the versions is written again",
          "[evidence][backups]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QByteArray bytes = randomBytes(3000, 1);
    const NewEvidence given = newEvidence(u"照片.bin"_s, bytes, "small picture");
    const Evidence held = addedOn(*file, given, now());
    noteOn(*file, now().addDays(1));
    const EarlierVersion version = file->backups().versions().first();
    const QString beside = QFileInfo(version.path).dir().filePath(u"../evidence/"_s + held.sha256);
    REQUIRE(readFile(beside) == bytes);
    REQUIRE(QFile::remove(beside));
    SECTION("without its end")
    {
        writeFile(beside, bytes.first(2999));
    }
    SECTION("nothing")
    {
        writeFile(beside, {});
    }
    SECTION("the small picture without content")
    {
        writeFile(beside, bytes);
        writeFile(beside + u"-small"_s, {});
    }
    SECTION("a link instead of it")
    {
        writeFile(folder.path(u"elsewhere"_s), bytes);
        REQUIRE(QFile::link(folder.path(u"elsewhere"_s), beside));
    }
    noteOn(*file, now().addDays(2));
    CHECK_FALSE(file->takeWarning());
    CHECK_FALSE(QFileInfo(beside).isSymLink());
    CHECK(readFile(beside) == bytes);
    CHECK(readFile(beside + u"-small"_s) == "small picture");
    CHECK(keptBeside(version) == QStringList{held.sha256, held.sha256 + u"-small"_s});
}
