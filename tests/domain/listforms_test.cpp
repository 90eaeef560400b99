#include "domain/readingshape.h"
#include "support/catch.h"

// How lists of unusual forms are read as items. The words here are our own.

using namespace Qt::StringLiterals;
using Domain::readOutline;

TEST_CASE(
    "一是 and 二是 in paragraphs below headings are items if the headings have no other items",
    "[listforms]")
{
    const QString head = u"某局工会2024年工作要点\n一、学习\n"_s;
    CHECK(
        shapeOf(head
                + u"今年办两件事。一是办读书班，每月一次；二是办讲座。\n二、服务\n"
                  "一是走访职工；二是组织体检；三是办好食堂。\n"_s)
        == u"一、学习(一是办读书班 二是办讲座。) 二、服务(一是走访职工 二是组织体检 三是办好食堂)"_s);
    CHECK(
        shapeOf(head + u"全年安排两项：①办读书班；②办讲座。\n二、服务\n①走访职工；②组织体检。\n"_s)
        == u"一、学习(①办读书班 ②办讲座。) 二、服务(①走访职工 ②组织体检)"_s);
    // Where the sections have numbered items, 一是 and 二是 within an item do not begin items.
    CHECK(shapeOf(
              head
              + u"1.办读书班。一是定好书目；二是请好老师。\n2.办讲座。\n二、服务\n1.走访职工。\n"_s)
          == u"一、学习(1.办读书班 2.办讲座。) 二、服务(1.走访职工)"_s);
}

TEST_CASE("a group's name keeps all its words when only a number follows it", "[listforms]")
{
    const auto reading = readOutline(
        u"长河区2025年任务分工表\n类别\t序号\t重点任务\t牵头单位\t完成时限\n思想引领\t1"_s);
    CHECK(shapeOf(reading.nodes) == u"思想引领"_s);
}

TEST_CASE("第一阶段 before a title is the title's number", "[listforms]")
{
    CHECK(
        shapeOf(
            u"某局2024年方案\n一、目标\n新建书屋五家。\n二、步骤\n第一阶段　动员（3月）\n1.开会。\n2.摸底。\n"
            "第二阶段　实施（4月）\n1.选址。\n2.配书。\n三、要求\n加强领导。\n"_s)
        == u"一、目标 二、步骤(第一阶段动员（3(1.开会。 2.摸底。) 第二阶段实施（4(1.选址。 2.配书。)) 三、要求"_s);
}

TEST_CASE("a number on a line of its own numbers the line below it", "[listforms]")
{
    CHECK(shapeOf(u"某局2024年工作安排\n一\n学习方面\n1\n办读书班，每月一次。\n2\n办讲座两场。\n"
                  "二\n服务方面\n1\n走访职工，覆盖一半。\n2\n组织体检。\n"_s)
          == u"一学习方面(1办读书班 2办讲座两) 二服务方面(1走访职工 2组织体检)"_s);
    CHECK(
        shapeOf(u"某社区2024年计划\n01\n学习\n● 办读书班。\n● 办讲座。\n02\n服务\n● 走访居民。\n"_s)
        == u"01学习(●办读书班 ●办讲座。) 02服务(●走访居民)"_s);
    // Page numbers on lines of their own do not begin items.
    CHECK(
        shapeOf(
            u"某局2024年工作要点\n一、办好读书班，每月一次，每次半天。\n1\n二、走访职工，覆盖一半以上的\n"
            "2\n困难家庭。\n三、年底前总结。\n3\n"_s)
        == u"一、办好读书 二、走访职工 三、年底前总"_s);
}

TEST_CASE("paragraphs that begin with a few words as a title are items", "[listforms]")
{
    CHECK(
        shapeOf(
            u"某会2024年工作思路\n新的一年，某会将突出三个字。\n强引领。组织学习，开展宣讲六场。\n"
            "促创新。建立工作站一家，征集难题二十项。\n抓普及。举办科普日活动，下乡十二次。\n"_s)
        == u"强引领。 促创新。 抓普及。"_s);
    CHECK(
        shapeOf(
            u"某村2024年工作计划\n新的一年，重点做好以下工作：\n硬化通户路两公里，八月完工。\n"
            "安装路灯六十盏，六月底前装好。\n新建冷库一座，服务葡萄种植户。\n某村村委会\n2024年1月8日\n"_s)
        == u"硬化通户 安装路灯 新建冷库"_s);
}

TEST_CASE("lines numbered alike are items, whatever word is before the number", "[listforms]")
{
    CHECK(
        shapeOf(
            u"某村2024年民生实事\n实事一：修缮村道\n时间：4月开工。\n实事二：安装路灯\n时间：6月底前。\n"_s)
        == u"实事一：修缮村道 实事二：安装路灯"_s);
    CHECK(
        shapeOf(
            u"某局2024年学习计划\n第一专题：学习报告\n领学人：局长\n第二专题：学习文件\n领学人：副局长\n"_s)
        == u"第一专题：学习报告 第二专题：学习文件"_s);
}

TEST_CASE("a letter that begins a list of one is a number if other lists continue", "[listforms]")
{
    CHECK(
        shapeOf(
            u"某院2024年安排\nA、学习\na.办读书班。\nb.办讲座。\nB、服务\na.走访职工。\nb.组织体检。\nC、谈心\na.做到必谈。\n"_s)
        == u"A、学习(a.办读书班 b.办讲座。) B、服务(a.走访职工 b.组织体检) C、谈心(a.做到必谈)"_s);
}
