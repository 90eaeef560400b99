#include "domain/file/salvagereport.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("a salvaged file is whole if nothing in it is missing, made up or doubtful",
          "[salvagereport]")
{
    const SalvageReport whole{
        .tables = {
            {.name = u"plan"_s, .fromFile = 1, .missing = 0},
            {.name = u"node"_s, .fromFile = 7, .fromVersion = 2, .fromHistory = 1, .missing = 0}}};
    CHECK(SalvageReport().isWhole());
    CHECK(whole.isWhole());
    CHECK(whole.table(u"node"_s).rows() == 10);
    CHECK(whole.table(u"note"_s).name.isEmpty());
    CHECK(whole.table(u"note"_s).rows() == 0);

    SalvageReport report = whole;
    report.tables.last().missing = 1;
    CHECK_FALSE(report.isWhole());
    report.tables.last().missing.reset(); // it is not known how many
    CHECK_FALSE(report.isWhole());
    report = whole;
    report.tables.first().madeUp = 1;
    CHECK(report.table(u"plan"_s).rows() == 2);
    CHECK_FALSE(report.isWhole());
    report = whole;
    report.tables.first().isDoubtful = true;
    CHECK_FALSE(report.isWhole());
    report = whole;
    report.lostEvidence = QStringList{u"照片.jpg"_s};
    CHECK_FALSE(report.isWhole());
    report = whole;
    report.guessedPlaces = QStringList{u"一、学习"_s};
    CHECK_FALSE(report.isWhole());
}
