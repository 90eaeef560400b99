#include "domain/plan/nodekind.h"
#include "domain/reading/outlinereader.h"
#include "domain/reading/tables/columnheading.h"
#include "domain/readingshape.h"
#include "support/catch.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using Domain::NodeKind;
using Domain::OutlineReading;
using Domain::ReadNode;
using Domain::readOutline;

namespace {

const ReadNode &firstLeaf(const QList<ReadNode> &nodes)
{
    return nodes.first().children.isEmpty() ? nodes.first() : firstLeaf(nodes.first().children);
}

} // namespace

TEST_CASE("rows of a table can be in groups within groups", "[readtables]")
{
    SECTION("groups in rows of their own, as in our breakdown table")
    {
        CHECK(
            titleShapeOf(
                u"科协2024年任务分解表\n| 序号 | 工作要点 | 牵头部门 |\n| 一、学习 |\n| （一）读书 |\n| 1 | 办读书班 | 甲部 |\n| 2 | 荐好书 | 乙部 |\n"
                "| （二）讲座 |\n| 1 | 办讲座 | 甲部 |\n| 二、服务 |\n| 1 | 走访 | 丙部 |\n| 三 | 总结 | 丙部 |\n"_s)
            == u"一、学习(（一）读书(1办读书班 2荐好书) （二）讲座(1办讲座)) 二、服务(1走访) 三总结"_s);
    }
    SECTION("groups by numbers with dashes")
    {
        CHECK(
            titleShapeOf(
                u"编号\t工作任务\t责任部门\t时限\n1\t学习\n1-1\t办读书班\t甲部\t5月\n1-2\t荐好书\t乙部\t6月\n2\t服务\n2-1\t走访\t丙部\t全年\n"_s)
            == u"1学习(1-1办读书班 1-2荐好书) 2服务(2-1走访)"_s);
    }
    SECTION("groups in merged cells")
    {
        CHECK(
            titleShapeOf(
                u"| 类别 | 子项 | 序号 | 工作任务 | 完成时限 |\n| 学习 | 读书 | 1 | 办读书班 | 5月 |\n| | | 2 | 荐好书 | 6月 |\n| | 讲座 | 3 | 办讲座 | 9月 |\n| 服务 | 走访 | 4 | 看望老人 | 全年 |\n"_s)
            == u"学习(读书(1办读书班 2荐好书) 讲座(3办讲座)) 服务(走访(4看望老人))"_s);
    }
    SECTION("groups repeated in each row, in a column with an unknown heading")
    {
        CHECK(
            titleShapeOf(
                u"编号\t战线\t工作事项\t主办\nA-1\t党建\t办读书班\t甲部\nA-2\t党建\t荐好书\t乙部\nB-1\t治理\t议事会\t丙部\nB-2\t治理\t清楼道\t丙部\n"_s)
            == u"党建(A-1办读书班 A-2荐好书) 治理(B-1议事会 B-2清楼道)"_s);
    }
    SECTION("groups with a number and a name, before or after the column of tasks")
    {
        CHECK(
            titleShapeOf(
                u"序号\t责任部门\t工作任务\t时限\n一\t学习\n1\t甲部\t办读书班\t5月\n2\t乙部\t荐好书\t6月\n二\t服务\n3\t丙部\t走访\t全年\n"_s)
            == u"一学习(1办读书班 2荐好书) 二服务(3走访)"_s);
    }
}

TEST_CASE("repeated headings and lines around a table are not rows", "[readtables]")
{
    const auto reading = readOutline(
        u"填报单位：某局\t\t日期：3月\n某局2024年任务清单\n序号\t工作任务\t责任部门\t时限\n1\t办读书班\t甲部\t5月\n一季度小计\t1项\n（续表）\n"
        "序号\t工作任务\t责任部门\t时限\n2\t荐好书\t乙部\t6月\n合计\t2项\n制表人：某某\t\t审核：某某\n"_s);
    CHECK(titleShapeOf(reading.nodes) == u"1办读书班 2荐好书"_s);
    CHECK(reading.title == u"某局2024年任务清单"_s);
    CHECK(reading.preamble.isEmpty());
    CHECK(reading.closing.isEmpty());
}

TEST_CASE("a row cut by the end of a page is joined with its continuation", "[readtables]")
{
    const auto reading = readOutline(
        u"| 序号 | 工作要点 | 责任部门 |\n| 1 | 办读书班，每月一次，请专家 | 甲部 |\n—1—\n| 序号 | 工作要点 | 责任部门 |\n| 1 | 来校讲学。 | 甲部 |\n| 2 | 荐好书。 | 乙部 |\n"_s);
    REQUIRE(reading.nodes.size() == 2);
    CHECK(reading.nodes[0].text == u"办读书班，每月一次，请专家来校讲学。"_s);
    CHECK(reading.nodes[0].suggested.leadDepartment == u"甲部"_s);
}

TEST_CASE("a list in a cell becomes items below its row", "[readtables]")
{
    const auto reading = readOutline(
        u"某社区2024年活动安排表\n月份\t主题\t活动内容\t负责人\n一月\t暖冬\t\"1.送腊八粥\n2.写春联\"\t郝姐\n二月\t新春\t\"1.灯谜\n2.座谈\"\t小耿\n三月\t雷锋月\t便民服务\t老蒲\n"_s);
    REQUIRE(reading.nodes.size() == 3);
    CHECK(reading.nodes[0].title.startsWith(u"一月"_s));
    CHECK(titleShapeOf(reading.nodes[0].children) == u"1.送腊八粥 2.写春联"_s);
    CHECK(titleShapeOf(reading.nodes[2].children) == u"便民服务"_s);
}

TEST_CASE("a table is read however its cells are separated", "[readtables]")
{
    SECTION("by blanks")
    {
        const auto reading = readOutline(
            u"各位：安排发给大家。\n\n退管会2024年工作安排\n\n序号  工作                时间      责任人\n1     春节团拜会，发慰问金  2月1日    庄某\n2     组织体检              3月       尤某\n3     重阳祝寿              10月      全体\n\n有事打电话。  老庄\n"_s);
        CHECK(titleShapeOf(reading.nodes) == u"1春节团拜会 2组织体检 3重阳祝寿"_s);
        CHECK(reading.nodes[1].suggested.deadline == u"3月"_s);
        CHECK(reading.title == u"退管会2024年工作安排"_s);
    }
    SECTION("one cell to a line, with the head repeated")
    {
        CHECK(
            titleShapeOf(
                u"序号\n\n项目内容\n\n责任人\n\n完成时间\n\n1\n\n装路灯\n\n张某\n\n6月底\n\n2\n\n建公厕\n\n朱某\n\n9月底\n\n（续表）\n\n序号\n\n项目内容\n\n责任人\n\n完成时间\n\n3\n\n修渠\n\n沈某\n\n11月底\n"_s)
            == u"1装路灯 2建公厕 3修渠"_s);
    }
    SECTION("one cell to a line, without numbers, some cells lost because they were empty")
    {
        const auto reading = readOutline(
            u"科协2024年活动安排\n时间\n活动内容\n负责人\n地点\n3月\n清扫公园步道\n何敏\n东湖公园\n4月\n参观气象馆\n何敏\n5月\n手机课堂开班\n全体\n活动室\n"_s);
        CHECK(titleShapeOf(reading.nodes) == u"清扫公园步道 参观气象馆 手机课堂开班"_s);
        CHECK(reading.nodes[0].suggested.deadline == u"3月"_s);
        CHECK(reading.nodes[1].suggested.owners == QStringList{u"何敏"_s});
        CHECK(reading.nodes[2].suggested.deadline == u"5月"_s);
    }
    SECTION("one cell to a line, the first task in words like a heading")
    {
        CHECK(
            titleShapeOf(
                u"某委2023年任务清单\n具体任务\n责任部门\n负责人\n完成换届工作\n文化站\n王志强\n建设标准化会议室\n民政所\n郑文博\n举办业务培训班\n组织科\n何敏\n"_s)
            == u"完成换届工作 建设标准化会议室 举办业务培训班"_s);
    }
    SECTION("one cell to a line, without numbers")
    {
        CHECK(
            titleShapeOf(
                u"工作任务\n责任部门\n完成时限\n办读书班\n甲部\n5月\n荐好书\n乙部\n6月底前\n走访\n丙部\n全年\n"_s)
            == u"办读书班 荐好书 走访"_s);
    }
    SECTION("by single blanks, where the headings tell how many cells there are")
    {
        const auto reading = readOutline(
            u"序号 工作内容 责任人 完成时间\n1 修订工作制度 刘某 2月\n2 参观禁毒馆 和陈列室 马某 6月\n3 办书法班 陈某 8月\n"_s);
        CHECK(titleShapeOf(reading.nodes) == u"1修订工作制度 2参观禁毒馆 和陈列室 3办书法班"_s);
        CHECK(reading.nodes[1].suggested.owners == QStringList{u"马某"_s});
    }
    SECTION("as Markdown, with bold groups and breaks")
    {
        const auto reading = readOutline(
            u"## 2024年关工委任务表\n\n| 序号 | 任务 | 责任人 |\n| --- | --- | --- |\n| **一、学习** | | |\n| 1 | 读书 | 阮某<br>甘某 |\n| 2 | 讲座 | 佟某 |\n"_s);
        CHECK(titleShapeOf(reading.nodes) == u"一、学习(1读书 2讲座)"_s);
        CHECK(firstLeaf(reading.nodes).suggested.owners == QStringList{u"阮某"_s, u"甘某"_s});
    }
    SECTION("with the serial numbers in the last column")
    {
        CHECK(
            titleShapeOf(
                u"月份\t活动内容\t负责人\t序号\n1月\t慰问保安\t邹某\t1\n3月\t义务植树\t彭某\t2\n3月\t插花\t林某\t3\n"_s)
            == u"1慰问保安 2义务植树 3插花"_s);
    }
}

TEST_CASE("a column is recognised by the last word of its heading", "[readtables]")
{
    using Domain::Column;
    const std::pair<QString, Column> headings[] = {
        {u"责任目标"_s, Column::Content},      {u"目标责任人"_s, Column::Owner},
        {u"主要职责任务"_s, Column::Content},  {u"责任单位(排第一位的为牵头单位)"_s, Column::Lead},
        {u"责任单位及责任人"_s, Column::Lead}, {u"时限要求"_s, Column::Due},
        {u"活动频次"_s, Column::Due},          {u"计划投资(万元)"_s, Column::Other},
        {u"活动地点"_s, Column::Other},        {u"参加人员"_s, Column::Other},
        {u"下一步工作打算"_s, Column::Other},  {u"实际完成时间"_s, Column::Other},
        {u"参加人数"_s, Column::Attendance},   {u"预期成效"_s, Column::Content},
        {u"取得成效"_s, Column::Progress},     {u"整改情况"_s, Column::Progress},
    };
    for (const auto &[heading, column] : headings) {
        INFO(heading.toStdString());
        CHECK(Domain::columnOf(heading) == column);
    }
    CHECK_FALSE(Domain::columnOf(u"各科室"_s));
    CHECK_FALSE(Domain::columnOf(u"有关单位"_s));
}

TEST_CASE("a serial number belongs to the group that it stands before", "[readtables]")
{
    SECTION("if a task covers the rows of its measures")
    {
        const auto reading = readOutline(
            u"某镇2024年任务分解表\n序号\t重点任务\t具体举措\t责任部门\n1\t学习\t办读书班\t甲部\n\t\t荐好书\t乙部\n2\t服务\t走访\t丙部\n"_s);
        CHECK(titleShapeOf(reading.nodes) == u"1学习(办读书班 荐好书) 2服务"_s);
        CHECK(reading.warnings.isEmpty());
    }
    SECTION("but to the row if tasks cover numbered rows")
    {
        CHECK(
            titleShapeOf(
                u"序号\t领域\t工作要点\t具体任务\t时限\n1\t思想\t学习\t办读书班\t5月\n2\t\t宣讲\t巡讲十场\t6月\n3\t服务\t走访\t看望老人\t7月\n4\t\t体检\t查体\t8月\n5\t保障\t经费\t列预算\t1月\n6\t\t队伍\t招志愿者\t2月\n7\t\t\t办培训\t3月\n"_s)
            == u"思想(学习(1办读书班) 宣讲(2巡讲十场)) 服务(走访(3看望老人) 体检(4查体)) 保障(经费(5列预算) 队伍(6招志愿者 7办培训))"_s);
    }
    SECTION("and tasks without a number are recognised by measures that each have a time")
    {
        CHECK(
            titleShapeOf(
                u"目标任务\t推进措施\t完成时限\n读书之镇\t办读书班\t5月\n\t荐好书\t6月\n银龄之家\t走访\t7月\n\t体检\t8月\n"_s)
            == u"读书之镇(办读书班 荐好书) 银龄之家(走访 体检)"_s);
    }
}

TEST_CASE("a task with one measure is an item, and only one with several has items below it",
          "[readtables]")
{
    SECTION("numbers count the measures")
    {
        const QString table =
            u"| 序号 | 工作任务 | 具体措施 | 牵头部门 | 完成时限 |\n| 一、思想教育 |\n"
            "| 1 | 开展故事宣讲 | 每月讲一次，覆盖各年级 | 德育处 | 每月 |\n"
            "| 2 | 举办征文 | 征集稿件不少于200篇 | 教研组 | 5月底前 |\n| 二、关爱帮扶 |\n"
            "| 3 | 结对帮扶 | 摸底建档 | 德育处 | 3月15日前 |\n| 4 |  | 发放物资 | 总务处 | 11月底前 |\n"
            "| 三、自身建设 |\n| 5 | 召开总结会 | 总结工作，表彰先进 | 办公室 | 12月 |\n"_s;
        const auto reading = readOutline(u"某中学2025年工作任务分解表\n"_s + table);
        CHECK(
            titleShapeOf(reading.nodes)
            == u"一、思想教育(1开展故事宣讲 2举办征文) 二、关爱帮扶(结对帮扶(3摸底建档 4发放物资)) "
               "三、自身建设(5召开总结会)"_s);
        CHECK(reading.warnings.isEmpty()); // the numbers run on
        const ReadNode &item = reading.nodes.first().children.last();
        CHECK(item.text == u"举办征文\n征集稿件不少于200篇"_s);
        CHECK(item.suggested.leadDepartment == u"教研组"_s);
        CHECK(item.suggested.deadline == u"5月底前"_s);
    }
    SECTION("and run on beside a task with several")
    {
        const auto reading = readOutline(
            u"某镇2025年任务表\n序号\t工作任务\t具体措施\t牵头部门\n1\t读书\t办读书班\t甲部\n2\t宣讲\t巡讲\t乙部\n3\t走访\t看望老人\t丙部\n4\t\t慰问五老\t甲部\n5\t体检\t查体\t甲部\n"_s);
        CHECK(titleShapeOf(reading.nodes) == u"1读书 2宣讲 走访(3看望老人 4慰问五老) 5体检"_s);
        CHECK(reading.warnings.isEmpty());
        CHECK(reading.nodes[0].kind == NodeKind::Item); // though it stands beside a section
        CHECK(reading.nodes[0].suggested.leadDepartment == u"甲部"_s);
        CHECK(reading.nodes[2].kind == NodeKind::Section);
    }
    SECTION("numbers count the tasks")
    {
        CHECK(
            titleShapeOf(
                u"序号\t重点任务\t推进举措\t责任单位\n1\t读书\t办读书班\t甲部\n\t\t荐好书\t乙部\n2\t走访\t看望老人\t丙部\n3\t体检\t查体\t甲部\n\t\t建档\t丙部\n"_s)
            == u"1读书(办读书班 荐好书) 2走访 3体检(查体 建档)"_s);
    }
    SECTION("there are no numbers")
    {
        CHECK(
            titleShapeOf(
                u"工作任务\t工作措施\t完成时限\n读书\t办读书班\t5月\n\t荐好书\t6月\n走访\t看望老人\t7月\n体检\t查体\t8月\n\t建档\t9月\n"_s)
            == u"读书(办读书班 荐好书) 走访 体检(查体 建档)"_s);
    }
    SECTION("below kinds of tasks")
    {
        CHECK(
            titleShapeOf(
                u"类别\t工作任务\t具体措施\t时限\n学习\t读书\t办读书班\t5月\n\t\t荐好书\t6月\n\t宣讲\t巡讲十场\t7月\n服务\t走访\t看望老人\t7月\n\t体检\t查体\t8月\n\t\t建档\t9月\n"_s)
            == u"学习(读书(办读书班 荐好书) 宣讲) 服务(走访 体检(查体 建档))"_s);
    }
    SECTION("a task before the number of its one measure stays a heading")
    {
        CHECK(
            titleShapeOf(
                u"工作任务\t序号\t具体措施\t完成时限\n读书\t1\t办读书班\t5月\n\t2\t荐好书\t6月\n走访\t3\t看望老人\t7月\n体检\t4\t查体\t8月\n\t5\t建档\t9月\n"_s)
            == u"读书(1办读书班 2荐好书) 走访(3看望老人) 体检(4查体 5建档)"_s);
    }
    SECTION("a name that rows repeat is that of a kind, with one measure too")
    {
        CHECK(
            titleShapeOf(
                u"序号\t重点任务\t具体举措\t责任部门\n1\t学习\t办读书班\t甲部\n2\t学习\t开座谈会\t甲部\n3\t办实事\t走访老人\t乙部\n"_s)
            == u"学习(1办读书班 2开座谈会) 办实事(3走访老人)"_s);
    }
    SECTION("a kind of tasks with one measure stays a heading")
    {
        CHECK(
            titleShapeOf(
                u"工作类别\t具体措施\t完成时限\n读书\t办读书班\t5月\n\t荐好书\t6月\n走访\t看望老人\t7月\n体检\t查体\t8月\n\t建档\t9月\n"_s)
            == u"读书(办读书班 荐好书) 走访(看望老人) 体检(查体 建档)"_s);
    }
}

TEST_CASE("a task that covers numbered rows is their heading, whatever its column is called",
          "[readtables]")
{
    CHECK(
        titleShapeOf(
            u"工作要点\t序号\t工作任务\t牵头部门\n一、学习\t1\t办读书班\t甲部\n\t2\t荐好书\t乙部\n二、服务\t3\t走访\t丙部\n\t4\t体检\t丙部\n"_s)
        == u"一、学习(1办读书班 2荐好书) 二、服务(3走访 4体检)"_s);
}

TEST_CASE("numbered remarks and an annexed form below a table are not read as its rows",
          "[readtables]")
{
    const auto reading = readOutline(
        u"某会2024年任务表\n| 序号 | 工作任务 | 责任部门 |\n| 1 | 办读书班 | 甲部 |\n| 2 | 荐好书 | 乙部 |\n| 说明：1.每季填写。 |\n| 2.送主任阅。 |\n| 附件 |\n"
        "| 报名表 |\n| 姓名 | 王某 | 性别 | 男 |\n| 单位 | 甲部 | 电话 | 无 |\n"_s);
    CHECK(titleShapeOf(reading.nodes) == u"1办读书班 2荐好书"_s);
    CHECK(reading.closing.isEmpty());
}

TEST_CASE("a menu between title and table is not read as a preamble", "[readtables]")
{
    const auto reading = readOutline(
        u"某会2024年任务表\n机构简介\n工作动态\n（主任会议通过）\n| 序号 | 工作任务 | 责任部门 |\n| 1 | 办读书班 | 甲部 |\n| 2 | 荐好书 | 乙部 |\n| 3 | 走访 | 乙部 |\n| 4 | 体检 | 丙部 |\n"_s);
    CHECK(reading.preamble == u"（主任会议通过）"_s);
}

TEST_CASE("the second row of a table's head is recognised by its position", "[readtables]")
{
    const auto reading = readOutline(
        u"| 序号 | 活动内容 | 活动时间 |  | 责任部门 |\n|  |  | 初办 | 收尾 |  |\n| 1 | 书画展 | 5月1日 | 5月20日 | 甲部 |\n| 2 | 技能赛 | 9月1日 | 9月9日 | 乙部 |\n"_s);
    CHECK(titleShapeOf(reading.nodes) == u"1书画展 2技能赛"_s);
    CHECK(reading.nodes[0].suggested.deadline.startsWith(u"5月1日"_s));
}

TEST_CASE("a row of tasks worded like headings is not read as a head", "[readtables]")
{
    CHECK(
        titleShapeOf(
            u"任务描述\t责任处室\t存在问题\n走访老同志\t甲部\t人手少\n推广分类做法\t宣传部\t经费不足\n聘请辅导员\t乙部\t\n"_s)
        == u"走访老同志 推广分类做法 聘请辅导员"_s);
}

TEST_CASE("departments that cover several tasks each are headings of these tasks", "[readtables]")
{
    const auto reading = readOutline(
        u"某局2024年任务表\n责任科室\t序号\t工作任务\t时限\n办公室\t1\t理档案\t5月\n\t2\t办内刊\t全年\n宣传科\t3\t办培训\t6月\n"_s);
    CHECK(titleShapeOf(reading.nodes) == u"办公室(1理档案 2办内刊) 宣传科(3办培训)"_s);
    CHECK(firstLeaf(reading.nodes).suggested.leadDepartment == u"办公室"_s);
}

TEST_CASE("the item of a table of problems has the problem first and then the measure",
          "[readtables]")
{
    const auto reading = readOutline(
        u"某局2024年整改台账\n序号\t存在问题\t整改措施\t责任人\t整改时限\t整改情况\n1\t下访少\t每月下访一次\t何某\t12月底\t已下访9次\n2\t会议多\t合并会议\t乔某\t6月底\t已完成\n"_s);
    REQUIRE(reading.nodes.size() == 2);
    CHECK(reading.nodes[0].text == u"下访少\n每月下访一次"_s);
    CHECK(reading.nodes[0].progress == u"已下访9次"_s);
    REQUIRE(reading.nodes[1].status);
}

TEST_CASE(
    "a table is recognised without a heading for its tasks, and units are not read as departments",
    "[readtables]")
{
    CHECK(
        titleShapeOf(
            u"时间\t讲什么课\t主讲人\n9月10日\t我的入队故事\t赵某\n9月24日\t长征路上的歌\t钱某\n"_s)
        == u"我的入队故事 长征路上的歌"_s);
    const auto counted = readOutline(
        u"序号\t指标名称\t单位\t责任部门\n1\t新建书屋\t个\t甲部\n2\t培训干部\t人次\t乙部\n"_s);
    CHECK(firstLeaf(counted.nodes).suggested.leadDepartment == u"甲部"_s);
    CHECK(firstLeaf(counted.nodes).suggested.owners.isEmpty());
}

TEST_CASE("a place is not read as a department, nor a remark as a deadline", "[readtables]")
{
    const auto reading = readOutline(
        u"某会2024年活动表\n序号\t活动名称\t地点\t备注\n1\t书画展\t文化馆\t6月\n2\t义诊\t中心小学\t7月\n"_s);
    REQUIRE(reading.nodes.size() == 2);
    CHECK(reading.nodes[0].suggested.isEmpty());
    for (const QString &words : {u"文化馆"_s, u"6月"_s, u"中心小学"_s, u"7月"_s})
        CHECK(std::ranges::any_of(reading.leftOut,
                                  [&](const auto &out) { return out.text == words; }));
}

TEST_CASE("a table's column of participants becomes the attendance of notes", "[readtables]")
{
    SECTION("it belongs to the last note in the column of progress")
    {
        const auto reading = readOutline(
            u"某会2024年台账\n序号\t工作任务\t责任人\t进展情况\t参加人次\n1\t办讲座\t何某\t3月8日在党校办了一场讲座，50人参加。5月6日又办一场。\t约120人次\n"_s);
        REQUIRE(reading.nodes.size() == 1);
        REQUIRE(reading.nodes[0].notes.size() == 2);
        CHECK_FALSE(reading.nodes[0].notes[0].attendance);
        CHECK(reading.nodes[0].notes[1].attendance == 120);
    }
    SECTION("in a ledger of events it belongs to the event's note")
    {
        const auto reading = readOutline(
            u"2024年活动台账\n序号\t时间\t活动名称\t人数\n1\t2024年3月5日\t清扫公园\t85人\n2\t4月3日\t扫墓\t200余人\n"_s);
        REQUIRE(reading.nodes.size() == 2);
        REQUIRE(reading.nodes[1].notes.size() == 1);
        CHECK(reading.nodes[1].notes[0].happenedOn == QDate(2024, 4, 3));
        CHECK(reading.nodes[1].notes[0].text == u"扫墓"_s);
        CHECK(reading.nodes[1].notes[0].attendance == 200);
    }
    SECTION("but in a plan, where nothing has happened yet, there are no notes")
    {
        const auto reading = readOutline(
            u"2024年活动计划\n序号\t时间\t活动名称\t人数\n1\t2024年3月5日\t清扫公园\t85人\n2\t4月3日\t扫墓\t200人\n"_s);
        REQUIRE(reading.nodes.size() == 2);
        CHECK(reading.nodes[1].notes.isEmpty());
    }
}

TEST_CASE("owner and deadline of a row apply to each entry of a list in it", "[readtables]")
{
    const auto reading = readOutline(
        u"| 序号 | 工作项目 | 工作内容 | 责任部门 | 时限 |\n| 一 | 学习 | 1.办班\u00852.荐书 | 甲部 | 5月 |\n| 二 | 服务 | 走访 | 乙部 | 6月 |\n"_s);
    CHECK(titleShapeOf(reading.nodes) == u"一学习(1.办班 2.荐书) 二服务"_s);
    for (const ReadNode &entry : reading.nodes[0].children) {
        CHECK(entry.suggested.leadDepartment == u"甲部"_s);
        CHECK(entry.suggested.deadline == u"5月"_s);
    }
}

TEST_CASE("months in each row, and departments beside lists, are headings of what is beside them",
          "[readtables]")
{
    CHECK(
        titleShapeOf(
            u"| 月份 | 工作内容 | 负责人 |\n| 二月 | 开碰头会 | 陈某 |\n| 二月 | 更新橱窗 | 汤某 |\n| 三月 | 讲礼仪 | 汤某 |\n| 三月 | 走访八户 | 陈某 |\n"_s)
        == u"二月(开碰头会 更新橱窗) 三月(讲礼仪 走访八户)"_s);
    CHECK(
        titleShapeOf(
            u"| 部门 | 本年度任务 | 经费 |\n| 办公室 | 1.起草总结\u00852.筹备会议 | 1.2 |\n| 宣传部 | 1.出刊物\u00852.办广播 | 1.5 |\n"_s)
        == u"办公室(1.起草总结 2.筹备会议) 宣传部(1.出刊物 2.办广播)"_s);
}

TEST_CASE("the measures of a row that has its own number do not become items", "[readtables]")
{
    CHECK(
        titleShapeOf(
            u"| 序号 | 重点任务 | 主要举措 | 责任人 | 时限 |\n| 1 | 学习 | 1.办班；\u00852.荐书。 | 彭某 | 6月 |\n| 2 | 服务 | 走访。 | 贺某 | 全年 |\n"_s)
        == u"1学习 2服务"_s);
}

TEST_CASE("a title is found that calls the text a table", "[readtables]")
{
    const auto reading = readOutline(
        u"附件2\n某镇整改情况统计表\n填报单位：某镇\n序号\t工作任务\t责任人\n1\t修路\t何某\n2\t植树\t乔某\n注：每季度填报。\n"_s);
    CHECK(reading.title == u"某镇整改情况统计表"_s);
    CHECK(reading.preamble.isEmpty());
    CHECK(reading.closing.isEmpty());
}

TEST_CASE("quarters are groups if they cover several numbered rows", "[readtables]")
{
    const QString head = u"某会2024年任务表\n| 季度 | 序号 | 工作事项 | 责任部门 |\n"_s;
    const QString right = u"第一季度(1办读书班 2荐好书) 第二季度(3走访老人 4组织体检)"_s;
    CHECK(
        titleShapeOf(
            head
            + u"| 第一季度 | 1 | 办读书班 | 甲部 |\n| | 2 | 荐好书 | 乙部 |\n| 第二季度 | 3 | 走访老人 | 丙部 |\n| | 4 | 组织体检 | 丙部 |\n"_s)
        == right);
    CHECK(
        titleShapeOf(
            head
            + u"| 第一季度 | 1 | 办读书班 | 甲部 |\n| 第一季度 | 2 | 荐好书 | 乙部 |\n| 第二季度 | 3 | 走访老人 | 丙部 |\n| 第二季度 | 4 | 组织体检 | 丙部 |\n"_s)
        == right);
    CHECK(
        titleShapeOf(
            head
            + u"| 第一季度 | 1 | 办读书班 | 甲部 |\n| 第二季度 | 2 | 荐好书 | 乙部 |\n| 第三季度 | 3 | 走访老人 | 丙部 |\n"_s)
        == u"1办读书班 2荐好书 3走访老人"_s);
}

TEST_CASE("a list of one entry in a cell becomes an item like longer lists", "[readtables]")
{
    const auto reading = readOutline(
        u"某会2024年安排表\n| 月份 | 工作内容 | 责任部门 |\n| 3月 | 1.办读书班\u00852.荐好书 | 甲部 |\n| 4月 | 1.走访老人 | 乙部 |\n| 5月 | 1.讲座\u00852.体检 | 乙部 |\n"_s);
    CHECK(titleShapeOf(reading.nodes)
          == u"3月(1.办读书班 2.荐好书) 4月(1.走访老人) 5月(1.讲座 2.体检)"_s);
    CHECK(reading.nodes[1].children.first().number == u"1."_s);
}

TEST_CASE("links at a page's foot are not a row of the table above them", "[readtables]")
{
    const QString table =
        u"某会2024年任务表\n| 序号 | 工作任务 | 责任部门 |\n| 1 | 办读书班 | 甲部 |\n| 2 | 荐好书 | 乙部 |\n"_s;
    const auto reading = readOutline(table + u"关于本站 | 联系方式\n"_s);
    CHECK(titleShapeOf(reading.nodes) == u"1办读书班 2荐好书"_s);
    CHECK(reading.closing.isEmpty());
    CHECK(titleShapeOf(table + u"| 3 | 走访老人 | 丙部 |\n"_s) == u"1办读书班 2荐好书 3走访老人"_s);
}

TEST_CASE("a line of a cell that begins with a number, or behind a sentence, is one of the text",
          "[readtables]")
{
    const std::pair<QString, QString> cells[] = {
        {u"1.每月办班；\u00852.荐书。"_s, u"1.每月办班；\n2.荐书。"_s},
        {u"每月办班。\u0085荐书两种"_s, u"每月办班。\n荐书两种"_s},
        {u"（1）办班<br>（2）荐书<br>两种"_s, u"（1）办班\n（2）荐书两种"_s},
        // What only the cell's edge broke.
        {u"每月办\u0085班"_s, u"每月办班"_s},
        {u"请甲、\u00851、2班参加"_s, u"请甲、1、2班参加"_s},
    };
    for (const auto &[cell, text] : cells) {
        INFO(cell.toStdString());
        const auto reading = readOutline(
            u"| 序号 | 重点任务 | 主要举措 | 责任人 | 时限 |\n| 1 | 学习 | "_s + cell
            + u" | 彭某 | 6月 |\n| 2 | 服务 | 走访。 | 贺某 | 全年 |\n"_s);
        REQUIRE(reading.nodes.size() == 2);
        CHECK(reading.nodes.first().text == u"学习\n"_s + text);
        CHECK(reading.nodes.first().title == u"学习"_s);
    }
}

TEST_CASE("a table below the name of an annex is a section of its own", "[readtables]")
{
    const QString plan =
        u"柳河街道妇联2024年工作要点\n一、学习\n1.办读书班。\n2.办讲座。\n二、服务\n1.走访。\n2.体检。\n\n"_s;
    const QString table =
        u"序号\t活动名称\t时间\t承办单位\n1\t植树\t3月12日\t办公室\n2\t登高\t10月\t权益部\n"_s;
    const QString items = u"一、学习(1.办读书班 2.办讲座) 二、服务(1.走访 2.体检) "_s;
    for (const QString &name : {u"附件：全年活动安排"_s, u"附件1：活动日程表"_s,
                                u"附表 2 健身活动一览"_s, u"附件：1.活动日程表"_s}) {
        INFO(name.toStdString());
        const auto reading = readOutline(plan + name + u'\n' + table);
        REQUIRE(reading.nodes.size() == 3);
        CHECK(titleShapeOf(reading.nodes) == items + name + u"(1植树 2登高)"_s);
        CHECK(reading.nodes.last().title == name);
    }
    // Only named, it stays in the closing.
    const auto named = readOutline(plan + u"附件：全年活动安排\n"_s);
    CHECK(named.nodes.size() == 2);
    CHECK(named.closing == u"附件：全年活动安排"_s);
}

TEST_CASE("ticks below quarters and months are the deadline, the last of several", "[readtables]")
{
    const auto deadlines = [](const OutlineReading &reading) {
        QStringList all;
        for (const ReadNode &node : reading.nodes)
            all.append(node.suggested.deadline + u'/' + node.suggested.otherTimes.join(u'、'));
        return all;
    };
    const auto quarters = readOutline(
        u"柳河学院2024年工作计划表\n序号\t工作内容\t责任部门\t一季度\t二季度\t三季度\t四季度\n"
        "1\t组建宣讲团\t宣传部\t√\t\t\t\n2\t开展征文\t团委\t\t√\t√\t\n3\t表彰先进\t人事处\t\t\t\t●\n"
        "4\t办骨干班\t组织部\t\t\t9月10日\t\n5\t走访\t学工部\t走访老同志\t\t★\t\n6\t总结，12月20日前上报\t办公室\t\t\t\t○\n"_s);
    CHECK(deadlines(quarters)
          == QStringList{u"一季度/"_s, u"三季度/二季度"_s, u"四季度/"_s, u"9月10日/"_s,
                         u"三季度/"_s, u"12月20日前/"_s});
    CHECK(std::ranges::count(quarters.warnings, Domain::ReadWarning::Kind::ColumnLeftOut,
                             &Domain::ReadWarning::kind)
          == 1); // 走访老同志
    const auto months = readOutline(
        u"柳河小学关工委2024年工作进度表\n| 工作任务 | 责任人 | 1月 | 2月 | 3月 | 4月 | 5月 | 6月 |\n"
        "| 召开工作会 | 王芳 | 15日 | | | | | |\n| 学雷锋活动 | 李强 | | ▲ | 5日前 | | | |\n| 祭扫烈士墓 | 赵敏 | | | | ○ | | |\n"_s);
    CHECK(deadlines(months) == QStringList{u"1月15日/"_s, u"3月5日前/2月"_s, u"4月/"_s});
    const auto halves = readOutline(
        u"柳河学院2024年重点工作推进表\n| 序号 | 工作任务 | 完成时限 | 上半年 | 下半年 |\n"
        "| 1 | 组建宣讲团 | 3月 | √ | |\n| 2 | 开展征文活动 | | | √ |\n"_s);
    CHECK(deadlines(halves) == QStringList{u"3月/"_s, u"下半年/"_s});
}
