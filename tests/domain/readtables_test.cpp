#include "domain/reading/outlinereader.h"
#include "support/catch.h"

#include <functional>

using namespace Qt::StringLiterals;
using Domain::OutlineReading;
using Domain::ReadNode;
using Domain::readOutline;

namespace {

// Each node's number and title, what is under it in brackets.
QString shapeOf(const QList<ReadNode> &nodes)
{
    QStringList shapes;
    for (const ReadNode &node : nodes)
        shapes.append(
            node.number + node.title
            + (node.children.isEmpty() ? QString() : u'(' + shapeOf(node.children) + u')'));
    return shapes.join(u' ');
}

QString shapeOf(const QString &text)
{
    return shapeOf(readOutline(text).nodes);
}

const ReadNode &firstLeaf(const QList<ReadNode> &nodes)
{
    return nodes.first().children.isEmpty() ? nodes.first() : firstLeaf(nodes.first().children);
}

} // namespace

TEST_CASE("rows of a table stand in groups within groups", "[readtables]")
{
    SECTION("groups with rows of their own, as our breakdown table prints them")
    {
        CHECK(
            shapeOf(
                u"科协2024年任务分解表\n| 序号 | 工作要点 | 牵头部门 |\n| 一、学习 |\n| （一）读书 |\n| 1 | 办读书班 | 甲部 |\n| 2 | 荐好书 | 乙部 |\n"
                "| （二）讲座 |\n| 1 | 办讲座 | 甲部 |\n| 二、服务 |\n| 1 | 走访 | 丙部 |\n| 三 | 总结 | 丙部 |\n"_s)
            == u"一、学习(（一）读书(1办读书班 2荐好书) （二）讲座(1办讲座)) 二、服务(1走访) 三总结"_s);
    }
    SECTION("columns of groups, merged")
    {
        CHECK(
            shapeOf(
                u"| 类别 | 子项 | 序号 | 工作任务 | 完成时限 |\n| 学习 | 读书 | 1 | 办读书班 | 5月 |\n| | | 2 | 荐好书 | 6月 |\n| | 讲座 | 3 | 办讲座 | 9月 |\n| 服务 | 走访 | 4 | 看望老人 | 全年 |\n"_s)
            == u"学习(读书(1办读书班 2荐好书) 讲座(3办讲座)) 服务(走访(4看望老人))"_s);
    }
    SECTION("a column of groups under an unknown head, repeated")
    {
        CHECK(
            shapeOf(
                u"编号\t战线\t工作事项\t主办\nA-1\t党建\t办读书班\t甲部\nA-2\t党建\t荐好书\t乙部\nB-1\t治理\t议事会\t丙部\nB-2\t治理\t清楼道\t丙部\n"_s)
            == u"党建(A-1办读书班 A-2荐好书) 治理(B-1议事会 B-2清楼道)"_s);
    }
    SECTION("a number and a name, wherever the column of tasks stands")
    {
        CHECK(
            shapeOf(
                u"序号\t责任部门\t工作任务\t时限\n一\t学习\n1\t甲部\t办读书班\t5月\n2\t乙部\t荐好书\t6月\n二\t服务\n3\t丙部\t走访\t全年\n"_s)
            == u"一学习(1办读书班 2荐好书) 二服务(3走访)"_s);
    }
}

TEST_CASE("what surrounds and repeats in a table is no row of it", "[readtables]")
{
    const auto reading = readOutline(
        u"填报单位：某局\t\t日期：3月\n某局2024年任务清单\n序号\t工作任务\t责任部门\t时限\n1\t办读书班\t甲部\t5月\n一季度小计\t1项\n（续表）\n"
        "序号\t工作任务\t责任部门\t时限\n2\t荐好书\t乙部\t6月\n合计\t2项\n制表人：某某\t\t审核：某某\n"_s);
    CHECK(shapeOf(reading.nodes) == u"1办读书班 2荐好书"_s);
    CHECK(reading.title == u"某局2024年任务清单"_s);
    CHECK(reading.preamble.isEmpty());
    CHECK(reading.closing.isEmpty());
}

TEST_CASE("a row that a page's end has cut goes on", "[readtables]")
{
    const auto reading = readOutline(
        u"| 序号 | 工作要点 | 责任部门 |\n| 1 | 办读书班，每月一次，请专家 | 甲部 |\n—1—\n| 序号 | 工作要点 | 责任部门 |\n| 1 | 来校讲学。 | 甲部 |\n| 2 | 荐好书。 | 乙部 |\n"_s);
    REQUIRE(reading.nodes.size() == 2);
    CHECK(reading.nodes[0].text == u"办读书班，每月一次，请专家来校讲学。"_s);
    CHECK(reading.nodes[0].suggested.leadDepartment == u"甲部"_s);
}

TEST_CASE("a list in a cell is what its row holds", "[readtables]")
{
    const auto reading = readOutline(
        u"某社区2024年活动安排表\n月份\t主题\t活动内容\t负责人\n一月\t暖冬\t\"1.送腊八粥\n2.写春联\"\t郝姐\n二月\t新春\t\"1.灯谜\n2.座谈\"\t小耿\n三月\t雷锋月\t便民服务\t老蒲\n"_s);
    REQUIRE(reading.nodes.size() == 3);
    CHECK(reading.nodes[0].title.startsWith(u"一月"_s));
    CHECK(shapeOf(reading.nodes[0].children) == u"1.送腊八粥 2.写春联"_s);
    CHECK(shapeOf(reading.nodes[2].children) == u"便民服务"_s);
}

TEST_CASE("a table is read however its cells are parted", "[readtables]")
{
    SECTION("by blanks")
    {
        const auto reading = readOutline(
            u"各位：安排发给大家。\n\n退管会2024年工作安排\n\n序号  工作                时间      责任人\n1     春节团拜会，发慰问金  2月1日    庄某\n2     组织体检              3月       尤某\n3     重阳祝寿              10月      全体\n\n有事打电话。  老庄\n"_s);
        CHECK(shapeOf(reading.nodes) == u"1春节团拜会 2组织体检 3重阳祝寿"_s);
        CHECK(reading.nodes[1].suggested.deadline == u"3月"_s);
        CHECK(reading.title == u"退管会2024年工作安排"_s);
    }
    SECTION("one cell to a line, with its head once more")
    {
        CHECK(
            shapeOf(
                u"序号\n\n项目内容\n\n责任人\n\n完成时间\n\n1\n\n装路灯\n\n张某\n\n6月底\n\n2\n\n建公厕\n\n朱某\n\n9月底\n\n（续表）\n\n序号\n\n项目内容\n\n责任人\n\n完成时间\n\n3\n\n修渠\n\n沈某\n\n11月底\n"_s)
            == u"1装路灯 2建公厕 3修渠"_s);
    }
    SECTION("one cell to a line, without numbers")
    {
        CHECK(
            shapeOf(
                u"工作任务\n责任部门\n完成时限\n办读书班\n甲部\n5月\n荐好书\n乙部\n6月底前\n走访\n丙部\n全年\n"_s)
            == u"办读书班 荐好书 走访"_s);
    }
    SECTION("as Markdown, with bold groups and breaks")
    {
        const auto reading = readOutline(
            u"## 2024年关工委任务表\n\n| 序号 | 任务 | 责任人 |\n| --- | --- | --- |\n| **一、学习** | | |\n| 1 | 读书 | 阮某<br>甘某 |\n| 2 | 讲座 | 佟某 |\n"_s);
        CHECK(shapeOf(reading.nodes) == u"一、学习(1读书 2讲座)"_s);
        CHECK(firstLeaf(reading.nodes).suggested.owners == QStringList{u"阮某"_s, u"甘某"_s});
    }
    SECTION("with the serial numbers in the last column")
    {
        CHECK(
            shapeOf(
                u"月份\t活动内容\t负责人\t序号\n1月\t慰问保安\t邹某\t1\n3月\t义务植树\t彭某\t2\n3月\t插花\t林某\t3\n"_s)
            == u"1慰问保安 2义务植树 3插花"_s);
    }
}
