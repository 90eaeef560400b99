#include "domain/file/planfilename.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("a plan file is known by its ending in upper and lower case", "[planfilename]")
{
    CHECK(isPlanFileName(u"/家/要点.yaodian"_s));
    CHECK(isPlanFileName(u"YAODIAN.YAODIAN"_s));
    CHECK_FALSE(isPlanFileName(u"要点.yaodian.docx"_s));
    CHECK_FALSE(isPlanFileName(u"yaodian"_s));
}

TEST_CASE("a name that was typed gets the ending of plan files, unless it has an ending",
          "[planfilename]")
{
    CHECK(withPlanFileEnding(u"/家/要点"_s) == u"/家/要点.yaodian"_s);
    CHECK(withPlanFileEnding(u"/家/要点.yaodian"_s) == u"/家/要点.yaodian"_s);
    CHECK(withPlanFileEnding(u"/家/要点.YAODIAN"_s) == u"/家/要点.YAODIAN"_s);
    CHECK(withPlanFileEnding(u"/家/plan.db"_s) == u"/家/plan.db"_s);
    // Dots that are no ending's.
    CHECK(withPlanFileEnding(u"/家/2021.工作要点"_s) == u"/家/2021.工作要点.yaodian"_s);
    CHECK(withPlanFileEnding(u"/家/要点 1.2"_s) == u"/家/要点 1.2.yaodian"_s);
    CHECK(withPlanFileEnding(u"/家.d/要点"_s) == u"/家.d/要点.yaodian"_s);
    CHECK(withPlanFileEnding(u"/家/.yaodian"_s) == u"/家/.yaodian.yaodian"_s);
}
