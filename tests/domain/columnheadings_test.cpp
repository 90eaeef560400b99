#include "domain/reading/outlinereader.h"
#include "domain/reading/tables/columnheading.h"
#include "domain/readingshape.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("a column's heading of more than fourteen characters is not recognised",
          "[columnheadings]")
{
    const QString longest = u"本年度各项工作的具体完成时限"_s;
    REQUIRE(longest.size() == 14);
    CHECK(columnOf(longest) == Column::Due);
    CHECK_FALSE(columnOf(u"本年度的各项工作的具体完成时限"_s));
}

TEST_CASE("a column of those who help is known by any word for it", "[columnheadings]")
{
    for (const auto &word : {u"配合"_s, u"协办"_s, u"协助"_s, u"协同"_s, u"协作"_s}) {
        CAPTURE(word);
        for (const auto &unit : {u""_s, u"单位"_s, u"责任部门"_s, u"人"_s})
            CHECK(columnOf(word + unit) == Column::Support);
    }
    for (const auto &heading : {u"负责"_s, u"承办"_s, u"主办单位"_s, u"主责部门"_s})
        CHECK(columnOf(heading) == Column::Lead);
    CHECK_FALSE(columnOf(u"教务协作组"_s));
}

TEST_CASE("a column of those in charge is known by any word for it", "[columnheadings]")
{
    for (const auto &word : {u"牵头"_s, u"主办"_s, u"主责"_s, u"主抓"_s}) {
        CAPTURE(word);
        for (const auto &unit : {u""_s, u"单位"_s, u"处"_s}) {
            CHECK(columnOf(word + unit) == Column::Lead);
            CHECK(headsLeads(word + unit));
        }
        for (const auto &person : {u"领导"_s, u"人员"_s, u"同志"_s, u"校长"_s, u"领导一览"_s})
            CHECK(columnOf(word + person) == Column::Owner);
    }
}

TEST_CASE("a column of money is no field's, whatever the money is called", "[columnheadings]")
{
    for (const auto &word :
         {u"经费"_s, u"预算"_s, u"金额"_s, u"费用"_s, u"资金"_s, u"投资"_s, u"造价"_s}) {
        CAPTURE(word);
        CHECK(columnOf(word) == Column::Other);
        CHECK(columnOf(word + u"情况"_s) == Column::Other);
        CHECK(columnOf(word + u"额"_s) == Column::Other);
        CHECK(columnOf(word + u"完成情况"_s) == Column::Progress);
    }
}

TEST_CASE("headings repeated with an additional empty cell belong to the same table",
          "[columnheadings]")
{
    const QString page =
        u"类别\t活动内容\t时间\t负责人\n读书\t办读书角\t3月\t邹某\n\t评书香家庭\t4月\t彭某\n"_s;
    const QString again = u"类别\t活动内容\t时间\t负责人\t\n读书\t讲名著\t5月\t林某\t\n"_s;
    CHECK(titleShapeOf(readOutline(page + again).nodes) == u"读书(办读书角 评书香家庭 讲名著)"_s);
}
