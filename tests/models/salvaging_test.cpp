#include "models/versions/salvaging.h"

#include "models/sampleplan.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Domain;
using Sample::Reason;

TEST_CASE("a damaged file, or one named as a plan file that lost its beginning, can be salvaged",
          "[salvaging]")
{
    const QTemporaryDir folder;
    const auto fileWith = [&folder](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    };
    const QString lost = fileWith(u"lost.yaodian"_s, QByteArray(5000, 'x'));
    const QString other = fileWith(u"other.txt"_s, QByteArray(5000, 'x'));
    const QString empty = fileWith(u"empty.yaodian"_s, {});
    const QString valid = Sample::File().path();
    REQUIRE(QDir(folder.path()).mkdir(u"folder.yaodian"_s));

    const auto isWorth = [](Reason reason, const QString &path) {
        return Models::isWorthSalvaging({.reason = reason}, path);
    };
    CHECK(isWorth(Reason::Failed, lost));
    CHECK_FALSE(isWorth(Reason::Busy, lost));
    CHECK_FALSE(isWorth(Reason::Failed, other));
    CHECK_FALSE(isWorth(Reason::Failed, empty));
    CHECK_FALSE(isWorth(Reason::Failed, folder.filePath(u"folder.yaodian"_s)));
    CHECK_FALSE(isWorth(Reason::Failed, folder.filePath(u"none.yaodian"_s)));
    const Sample::File whole;
    CHECK_FALSE(isWorth(Reason::Failed, whole.path()));
    CHECK(isWorth(Reason::Damaged, whole.path()));
    CHECK(isWorth(Reason::Damaged, other));
}

TEST_CASE("what was salvaged is told by where it was read", "[salvaging]")
{
    const SalvageReport report{
        .version = EarlierVersion{.keptAt = QDateTime({2021, 6, 1}, {8, 30})},
        .tables = {{.name = u"plan"_s, .fromFile = 1, .missing = 0},
                   {.name = u"node"_s, .fromFile = 12, .fromVersion = 2, .missing = 0},
                   {.name = u"progress_note"_s, .fromFile = 30, .fromHistory = 4, .missing = 0},
                   {.name = u"evidence"_s, .fromVersion = 1, .missing = 0},
                   {.name = u"history"_s, .fromFile = 100, .missing = 0},
                   {.name = u"content"_s, .fromFile = 7, .fromVersion = 5, .missing = 0}}};
    CHECK(Models::salvageWords(report)
          == QStringList{
              u"From the damaged file: years 1, sections and items 12, notes 30, "
              "entries of the history 100."_s,
              u"From the earlier version kept on 2021-06-01 08:30: sections and items 2, "
              "evidence 1."_s,
              u"Photographs and papers whose content was beside the earlier versions: 5."_s,
              u"As the history says: notes 4."_s,
              u"Nothing that the damaged file held is missing."_s});
    CHECK(Models::missingWords(report)
          == QStringList{u"Nothing that the damaged file held is missing."_s});
}

TEST_CASE("all that is missing from a salvaged file is told, and nothing else", "[salvaging]")
{
    const auto ofFile = u"All of it was read from the file itself; none of its content was "
                        "damaged."_s;
    const auto ofOthers = u"Nothing that the damaged file held is missing."_s;
    struct Case
    {
        SalvageReport report;
        QString expected;
    };
    const Case cases[] = {
        {{}, ofFile},
        {{.tables = {{.name = u"plan"_s, .fromFile = 1, .missing = 0}}}, ofFile},
        {{.tables = {{.name = u"plan"_s, .fromVersion = 1, .missing = 0}}}, ofOthers},
        {{.tables = {{.name = u"plan"_s, .fromHistory = 1, .missing = 0}}}, ofOthers},
        // A table that no user knows.
        {{.tables = {{.name = u"sequence"_s, .fromFile = 1}}}, ofFile},
        {{.tables = {{.name = u"node"_s, .fromFile = 9, .missing = 1},
                     {.name = u"history"_s, .missing = 0},
                     {.name = u"assignment"_s, .missing = 2}}},
         u"Missing: sections and items 1, owners and departments of items 2."_s},
        {{.tables = {{.name = u"roster"_s},
                     {.name = u"plan"_s, .missing = 0},
                     {.name = u"wording"_s}}},
         u"Some of these may be missing; how many is not known: "
         "names of people, departments and figures, paragraphs of reports."_s},
        {{.tables = {{.name = u"plan"_s, .madeUp = 1, .missing = 0},
                     {.name = u"node"_s, .madeUp = 2, .missing = 0},
                     {.name = u"roster"_s, .madeUp = 4, .missing = 0}}},
         u"Years, sections and items whose words are lost, added to hold what belongs to them: "
         "3."_s},
        {{.guessedPlaces = {u"一、思想建设"_s, u"1. 理论学习"_s}},
         u"The places of these are not known; please check that they are right: "
         "一、思想建设, 1. 理论学习."_s},
        {{.tables = {{.name = u"plan"_s, .missing = 0},
                     {.name = u"named_figure"_s, .missing = 0, .isDoubtful = true}}},
         u"Something among these was changed by the damage, and it is not known what: "
         "figures of notes."_s},
        {{.lostEvidence = {u"一.jpg"_s, u"二.jpg"_s}, .lostPlaces = {u"2021-05-04 理论学习"_s}},
         u"The content of this evidence is lost: 一.jpg (2021-05-04 理论学习), 二.jpg."_s},
    };
    for (const Case &one : cases)
        CHECK(Models::missingWords(one.report) == QStringList{one.expected});
}
