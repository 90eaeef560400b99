#include "domain/plan/newplan.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("a new plan has a proposed title, which follows its organisation and year", "[newplan]")
{
    const PlanContent plan = newPlan(2021);
    CHECK(plan
          == PlanContent{.details = {.year = 2021,
                                     .title = u"2021年工作要点"_s,
                                     .numbering = Numbering::Continuous}});
    PlanDetails details = withOrganisation(plan.details, u"工会"_s);
    CHECK(details.organisation == u"工会"_s);
    CHECK(details.title == u"工会2021年工作要点"_s);
    details = withOrganisation(details, u"妇联"_s);
    CHECK(details.title == u"妇联2021年工作要点"_s);
    details = withYear(details, 2022);
    CHECK(details.year == 2022);
    CHECK(details.title == u"妇联2022年工作要点"_s);
    CHECK(details.organisation == u"妇联"_s);
}

TEST_CASE("a title of the user's own follows the year but not the organisation", "[newplan]")
{
    const PlanDetails own{.year = 2021, .title = u"2021年重点事项"_s, .organisation = u"工会"_s};
    CHECK(withOrganisation(own, u"妇联"_s)
          == PlanDetails{.year = 2021, .title = u"2021年重点事项"_s, .organisation = u"妇联"_s});
    CHECK(withYear(own, 2022)
          == PlanDetails{.year = 2022, .title = u"2022年重点事项"_s, .organisation = u"工会"_s});
}

TEST_CASE("a plan is named by its title on one line, or by its year", "[newplan]")
{
    CHECK(planName(u" 工会\n2021年要点 "_s, 2020) == u"工会 2021年要点"_s);
    CHECK(planName(u" \n"_s, 2020) == u"2020年工作要点"_s);
}
