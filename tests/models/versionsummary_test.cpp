#include "models/versions/versionsummary.h"

#include "models/editing/evidenceediting.h"
#include "models/editing/yearediting.h"
#include "models/sampleplan.h"
#include "support/catch.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Sample::idAt;

TEST_CASE("a version is summed up over all its years", "[versionsummary]")
{
    const Sample::File file;
    const auto document = file.open();
    document->setAuthor(u"李淑芬"_s);
    const QTemporaryDir folder;
    const EarlierVersion version{.path = folder.filePath(u"version.yaodian"_s)};
    const auto summary = [&] {
        REQUIRE(document->saveCopy(version.path));
        const auto found = Models::summaryOf(version);
        REQUIRE(found);
        return *found;
    };
    CHECK(summary().items == 4); // three items, and a section without items
    CHECK(summary().notes == 0);
    CHECK(summary().evidence == 0);
    CHECK(summary().changedBy == u"前任"_s);

    const NodeId item = idAt(*document, u"1."_s);
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, {}, false,
                              {Sample::picture("one", u"一.jpg"_s)}));
    REQUIRE(document->addNote(item, {2021, 5, 5}, u"走访"_s, {}));
    REQUIRE(document->addNote(idAt(*document, u"3."_s), {2021, 5, 6}, u"培训"_s, {}));
    REQUIRE(Models::addEvidence(*document, item, {}, {Sample::picture("two", u"二.jpg"_s)}));
    CHECK(summary().notes == 3);
    CHECK(summary().evidence == 2);
    CHECK(summary().changedBy == u"李淑芬"_s);
    CHECK(summary().changedAt == Sample::Clock().now);
    CHECK(summary().version.path == version.path);

    REQUIRE(Models::addPlan(*document, Sample::plan(2022)));
    CHECK(summary().items == 8);
    CHECK(summary().notes == 3);
}

TEST_CASE("a version without a plan is empty, and one that is not there an error",
          "[versionsummary]")
{
    const QTemporaryDir folder;
    const EarlierVersion version{.path = folder.filePath(u"version.yaodian"_s)};
    CHECK_FALSE(Models::summaryOf(version));
    REQUIRE(PlanDocument::create(version.path));
    const auto summary = Models::summaryOf(version);
    REQUIRE(summary);
    CHECK(summary->items == 0);
    CHECK(summary->changedAt.isNull());
    CHECK(summary->changedBy.isEmpty());
}

TEST_CASE("versions of a file are found by its path, by a link, and once it is gone",
          "[versionsummary]")
{
    const Sample::File file;
    const QString path = QFileInfo(file.path()).canonicalFilePath();
    {
        const auto document = file.open();
        REQUIRE(document->setField({idAt(*document, u"1."_s)}, Field::Owners, u"张三"_s));
    }
    const auto versionsOf = [&path](const QString &asked) {
        auto versions = Models::earlierVersionsOf(asked);
        versions.removeIf([&path](const EarlierVersion &one) { return one.origin != path; });
        return versions;
    };
    const auto versions = versionsOf(file.path());
    REQUIRE(versions.size() == 1);

    // It is put beside the file as a file of its own.
    const QTemporaryDir folder;
    const QString restored = folder.filePath(u"restored.yaodian"_s);
    REQUIRE(Models::restoreEarlierVersion(versions.first(), restored));
    const auto again = PlanDocument::open(restored);
    REQUIRE(again);
    CHECK(Sample::owners(**again, u"1."_s).isEmpty());

    const QString link = folder.filePath(u"plan.yaodian"_s);
    REQUIRE(QFile::link(path, link));
    CHECK(versionsOf(link).size() == 1);
    CHECK(Models::otherOrigin(versions.first(), path).isEmpty());
    CHECK(Models::otherOrigin(versions.first(), link).isEmpty());
    CHECK(Models::otherOrigin(versions.first(), restored) == path);
    REQUIRE(QFile::remove(path));
    CHECK(versionsOf(path).size() == 1);
}

TEST_CASE("the occasion on which a version was kept is told in words", "[versionsummary]")
{
    const std::pair<QString, QString> occasions[] = {
        {u"day"_s, u"before the first change of the day"_s},
        {u"work"_s, u"after half an hour of work"_s},
        {u"removal"_s, u"before something was removed"_s},
        {u"import"_s, u"before a plan was added"_s},
        {u"migration"_s, u"before the file was brought up to date"_s},
        {u"restore"_s, u"before something earlier was put back"_s},
        {u"other"_s, QString()},
        {QString(), QString()},
    };
    for (const auto &[why, words] : occasions)
        CHECK(Models::whyKeptWords({.why = why}) == words);
}
