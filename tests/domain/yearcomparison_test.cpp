#include "domain/summary/yearcomparison.h"

#include "domain/summaryyear.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

Node numberedItem(qint64 id, const QString &number, const QString &title,
                  const ItemStatus &itemStatus = {})
{
    return {
        .id = NodeId{id}, .number = number, .title = title, .text = title, .status = itemStatus};
}

Outline planOfYear(int year, const QList<Node> &nodes)
{
    return Outline({.details = {.id = PlanId{year},
                                .year = year,
                                .title = u"要点"_s,
                                .organisation = u"关工委"_s},
                    .nodes = nodes});
}

ReportTable tableOf(const Outline &last, const Outline &next, const Origins &origins = {})
{
    const QList<YearChange> all = allYearChanges();
    return comparisonTable(last, next, compareYears(last, next, origins),
                           {all.cbegin(), all.cend()});
}

} // namespace

TEST_CASE("a comparison of two years lists what continues, is new, was done and was dropped",
          "[yearcomparison]")
{
    const Outline last = planOfYear(
        2021, {numberedItem(1, u"1."_s, u"理论学习"_s, ItemStatus::ongoing()),
               numberedItem(2, u"2."_s, u"主题教育"_s, ItemStatus::done(QDate(2021, 9, 1))),
               numberedItem(3, u"3."_s, u"2021年骨干培训"_s),
               numberedItem(4, u"4."_s, u"志愿服务"_s, ItemStatus::cancelled(u"并入"_s))});
    const Outline next = planOfYear(
        2022, {numberedItem(11, u"1."_s, u"政治学习"_s, ItemStatus::inProgress()),
               numberedItem(12, u"2."_s, u"2022年，骨干 培训"_s),
               numberedItem(13, u"3."_s, u"理论学习"_s)});
    const Origins origins{{NodeId{11}, NodeId{1}}};
    const ReportTable table = tableOf(last, next, origins);
    CHECK(table.title == u"关工委2021年与2022年工作要点对照表"_s);
    CHECK(rowLines(table)
          == QStringList{u"2022年继续推进（2项）"_s, u"1.理论学习|长期坚持|1.政治学习|进行中"_s,
                         u"3. 2021年骨干培训|未启动|2. 2022年，骨干 培训|未启动"_s,
                         u"2022年新增（1项）"_s, u"||3.理论学习|未启动"_s, u"2021年已完成（1项）"_s,
                         u"2.主题教育|已完成||"_s, u"2022年未再列入（1项）"_s,
                         u"4.志愿服务|已取消||"_s});
    const ReportTable some = comparisonTable(last, next, compareYears(last, next, origins),
                                             {YearChange::Done});
    CHECK(rowLines(some).size() == 2);
}

TEST_CASE("an item is followed over several years, and into the parts it was split into",
          "[yearcomparison]")
{
    const Outline first = planOfYear(
        2020, {numberedItem(1, u"1."_s, u"建馆"_s), numberedItem(2, u"2."_s, u"办班"_s)});
    Node part = numberedItem(32, u"（1）"_s, u"选址"_s);
    part.parent = NodeId{31};
    const Outline third = planOfYear(2022, {numberedItem(31, u"1."_s, u"建设展馆"_s), part,
                                            numberedItem(33, u"2."_s, u"展览"_s)});
    const Origins origins{{NodeId{31}, NodeId{21}},
                          {NodeId{21}, NodeId{1}},
                          {NodeId{33}, NodeId{34}},
                          {NodeId{34}, NodeId{33}}};
    CHECK(rowLines(tableOf(first, third, origins))
          == QStringList{u"2022年继续推进（1项）"_s, u"1.建馆|未启动|（1）选址|未启动"_s,
                         u"2022年新增（1项）"_s, u"||2.展览|未启动"_s, u"2022年未再列入（1项）"_s,
                         u"2.办班|未启动||"_s});
}

TEST_CASE("titles that are there twice are matched one by one", "[yearcomparison]")
{
    const Outline last = planOfYear(
        2021, {numberedItem(1, u"1."_s, u"慰问"_s), numberedItem(2, u"2."_s, u"慰问"_s)});
    const Outline next = planOfYear(2022, {numberedItem(11, u"1."_s, u"慰问"_s),
                                           numberedItem(12, u"2."_s, u"慰问"_s),
                                           numberedItem(13, u"3."_s, u"慰问"_s)});
    const auto items = compareYears(last, next, {});
    REQUIRE(items.size() == 3);
    CHECK(items[0].earlier == last.find(NodeId{1}));
    CHECK(items[1].earlier == last.find(NodeId{2}));
    CHECK(items[2].change == YearChange::New);
}

TEST_CASE("a comparison with an empty year has no groups without items", "[yearcomparison]")
{
    const Outline last = planOfYear(2021, {numberedItem(1, u"1."_s, u"理论学习"_s)});
    CHECK(rowLines(tableOf(last, planOfYear(2022, {})))
          == QStringList{u"2022年未再列入（1项）"_s, u"1.理论学习|未启动||"_s});
    CHECK(tableOf(planOfYear(2021, {}), planOfYear(2022, {})).rows.isEmpty());
}
