#include "domain/plan/committee.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

PlanDetails of(const QString &organisation, const QString &issuer)
{
    return {.organisation = organisation, .issuer = issuer};
}

const auto kGeneric = u"关心下一代工作委员会"_s;

} // namespace

TEST_CASE("plans of different organisations or issuers belong to different committees",
          "[committee]")
{
    const PlanDetails held = of(kGeneric, u"中共甲学院委员会"_s);
    CHECK(committeeOf(held, of(kGeneric, u"中共乙学院委员会"_s)) == Committee::Other);
    CHECK(committeeOf(held, of(u"乙学院关心下一代工作委员会"_s, u"中共乙学院委员会"_s))
          == Committee::Other);
    CHECK(committeeOf(of(u"甲学院关工委"_s, {}), of(u"乙学院关工委"_s, {})) == Committee::Other);
    CHECK(committeeOf(of(u"甲学院关工委"_s, u"甲党委"_s), of(u"甲学院团委"_s, u"甲党委"_s))
          == Committee::Other);
}

TEST_CASE("a committee is recognised in every spelling of its name", "[committee]")
{
    const PlanDetails held = of(kGeneric, u"中共甲学院委员会"_s);
    CHECK(committeeOf(held, held) == Committee::Same);
    CHECK(committeeOf(held, of(u"关工委"_s, u"中共 甲学院委员会"_s)) == Committee::Same);
    CHECK(committeeOf(held, of({}, u"甲学院\u200b委员会"_s)) == Committee::Same);
    CHECK(committeeOf(of(u"甲学院关工委"_s, {}), of(u"甲学院关心下一代工作委员会"_s, u"甲党委"_s))
          == Committee::Same);
}

TEST_CASE("a generic name without an issuer does not decide which committee it is", "[committee]")
{
    const PlanDetails held = of(kGeneric, u"中共甲学院委员会"_s);
    CHECK(committeeOf(held, of(kGeneric, {})) == Committee::NotSaid);
    CHECK(committeeOf(held, of(u"关工委"_s, {})) == Committee::NotSaid);
    CHECK(committeeOf(held, of({}, {})) == Committee::NotSaid);
}

TEST_CASE("a committee named in full is compared with the issuer of the other plan", "[committee]")
{
    const PlanDetails held = of(kGeneric, u"中共甲学院委员会"_s);
    CHECK(committeeOf(held, of(u"乙市关心下一代工作委员会"_s, {})) == Committee::Other);
    CHECK(committeeOf(held, of(u"乙市丙区关工委办公室"_s, {})) == Committee::Other);
    CHECK(committeeOf(of(u"乙市关工委"_s, {}), held) == Committee::Other);
    CHECK(committeeOf(held, of(u"甲学院关工委"_s, {})) == Committee::Same);
    CHECK(committeeOf(held, of(u"甲学院关工委"_s, u"甲学院党委"_s)) == Committee::Same);
    CHECK(committeeOf(of(u"甲学院关工委"_s, {}), of(kGeneric, u"甲学院党委办公室"_s))
          == Committee::Same);
}

TEST_CASE("a short name of a school does not decide which committee it is", "[committee]")
{
    const PlanDetails held = of(kGeneric, u"中共南方工业大学委员会"_s);
    CHECK(committeeOf(held, of(u"南工大关工委"_s, {})) == Committee::NotSaid);
    CHECK(committeeOf(of(u"南工大关工委"_s, {}), held) == Committee::NotSaid);
    CHECK(committeeOf(of(kGeneric, {}), of(u"南工大关工委"_s, {})) == Committee::NotSaid);
}
