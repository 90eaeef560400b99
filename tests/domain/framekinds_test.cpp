#include "domain/readingshape.h"
#include "support/catch.h"

// One case for each kind of mistake that the reader once made with pages varied at random by a
// program. The words here are our own.

using namespace Qt::StringLiterals;
using Domain::OutlineReading;
using Domain::ReadNode;
using Domain::readOutline;

namespace {

QString shapeOf(const QString &source)
{
    return shapeOf(readOutline(source).nodes);
}

} // namespace

TEST_CASE("numbered annexes named in a letter above a plan do not hide the plan's own numbers",
          "[framekinds]")
{
    const auto reading = readOutline(
        u"各科室：\n《柳河街道妇联2024年工作要点》已经会议通过，现予以印发，请认真落实。\n\n"
        "附件：1.活动日程表\n      2.报名表\n\n柳河街道妇联\n2024年2月6日\n\n"
        "柳河街道妇联2024年工作要点\n一、学习\n（一）办读书班。\n（二）办讲座。\n"
        "二、服务\n（一）走访姐妹。\n（二）组织体检。\n"_s);
    CHECK(shapeOf(reading.nodes)
          == u"一、学习(（一）办读书班 （二）办讲座。) 二、服务(（一）走访姐妹 （二）组织体检)"_s);
    CHECK(reading.title == u"柳河街道妇联2024年工作要点"_s);
    CHECK(reading.issuer == u"柳河街道妇联"_s);
    CHECK(reading.issuedOn == QDate(2024, 2, 6));
    CHECK(reading.preamble.isEmpty());
}

TEST_CASE(
    "一是 and 二是 in paragraphs below headings are items if the headings have no other items",
    "[framekinds]")
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

TEST_CASE("a month's heading is recognised with a remark or the word for a list after it",
          "[framekinds]")
{
    CHECK(shapeOf(u"某校少先队2024年工作计划\n3月份工作安排\n1、扫墓。\n2、植树。\n"
                  "4月份工作安排\n1、读书。\n2、画展。\n"_s)
          == u"3月份工(1、扫墓。 2、植树。) 4月份工(1、读书。 2、画展。)"_s);
    CHECK(shapeOf(u"某校2024年活动安排表\n| 月份 | 活动安排 | 负责人 |\n"
                  "| 三月（植树月） | 1.植树。2.护绿。 | 王老师 |\n"
                  "| 四月（读书月） | 1.读书会。2.捐书。3.画展。 | 李老师 |\n"_s)
          == u"三月（植(1.植树。 2.护绿。) 四月（读(1.读书会。 2.捐书。 3.画展。)"_s);
    CHECK(shapeOf(u"某校2024年活动安排表\n| 月份 | 主题 | 活动内容 | 负责人 |\n"
                  "| 三月 | 植树月 | 上山植树 | 王老师 |\n| 三月 |  | 认养树苗 | 王老师 |\n"
                  "| 四月 | 读书月 | 办读书会 | 李老师 |\n| 四月 |  | 向村小捐书 | 李老师 |\n"_s)
          == u"三月(上山植树 认养树苗) 四月(办读书会 向村小捐)"_s);
}

TEST_CASE("tables of two columns, of ticks and with numbers in the tasks are read", "[framekinds]")
{
    const QString title = u"某局团委2024年工作任务表\n"_s;
    CHECK(shapeOf(title
                  + u"| 工作项目 | 主要内容 |\n| 学习 | （1）办团课。（2）读书。 |\n"
                    "| 服务 | （1）支教。（2）敬老。 |\n"_s)
          == u"学习(（1）办团课。 （2）读书。) 服务(（1）支教。 （2）敬老。)"_s);
    CHECK(shapeOf(title
                  + u"| 类别 | 工作内容 | 1月 | 2月 | 3月 |\n| 学习 | 办好团课 | √ |  | √ |\n"
                    "|  | 读一本好书 |  |  |  |\n| 服务 | 下乡支教 |  | √ |  |\n"_s)
          == u"学习(办好团课 读一本好) 服务(下乡支教)"_s);
    CHECK(shapeOf(title
                  + u"| 重点工作 | 主要内容 | 牵头部门 |\n| 一、学习 | 1.办好团课 | 组织部 |\n"
                    "|  | 2.读一本好书 | 宣传部 |\n| 二、服务 | 1.下乡支教 | 实践部 |\n"_s)
          == u"一、学习(1.办好团课 2.读一本好) 二、服务(1.下乡支教)"_s);
}

TEST_CASE("a sentence in a row of its own is a heading of the rows below it, or the closing",
          "[framekinds]")
{
    const auto reading = readOutline(
        u"某村2024年工作计划表\n| 序号 | 任务 | 负责人 |\n| 健全组织，明确责任。 |\n"
        "| 1 | 选好小组长 | 王芳 |\n| 2 | 订好制度 | 李梅 |\n| 开展活动，服务村民。 |\n"
        "| 3 | 办农技课 | 赵敏 |\n| 4 | 办一场戏 | 周立 |\n| 以上安排如有变动，另行通知。 |\n"_s);
    CHECK(shapeOf(reading.nodes)
          == u"健全组织(1选好小组 2订好制度) 开展活动(3办农技课 4办一场戏)"_s);
    CHECK(reading.closing == u"以上安排如有变动，另行通知。"_s);
}

TEST_CASE("remarks below a table are neither items nor the plan's closing", "[framekinds]")
{
    const auto reading = readOutline(
        u"某院工会2024年工作计划表\n一、学习\n| 序号 | 项目 | 责任部门 |\n| 1 | 办讲座 | 科教科 |\n"
        "| 2 | 办读书会 | 图书馆 |\n二、服务\n| 序号 | 项目 | 责任部门 |\n| 1 | 组织体检 | 门诊部 |\n"
        "| 2 | 办好食堂 | 总务科 |\n说明：\n1.进展每季度报工会。\n2.本表由工会解释。\n"_s);
    CHECK(shapeOf(reading.nodes) == u"一、学习(1办讲座 2办读书会) 二、服务(1组织体检 2办好食堂)"_s);
    CHECK(reading.closing.isEmpty());
}

TEST_CASE("a few lines of the web site between a plan and the page's footer are left out",
          "[framekinds]")
{
    const QString plan = u"某县妇联2024年工作要点\n一、学习\n1.办读书班。\n2.办讲座。\n"_s;
    const auto reading = readOutline(
        plan + u"最新公告\n关于春季体检的通知\n友情链接：某某网\n版权所有 某县妇联\n"_s);
    CHECK(reading.closing.isEmpty());
    CHECK(shapeOf(reading.nodes) == u"一、学习(1.办读书班 2.办讲座。)"_s);
    CHECK(reading.nodes.first().children.last().text == u"办讲座。"_s);
    CHECK(readOutline(u"成文日期：2024-03-09\n"_s + plan).issuedOn == QDate(2024, 3, 9));
    CHECK(readOutline(u"《某县妇联2024年工作要点》\n一、学习\n1.办读书班。\n2.办讲座。\n"_s).title
          == u"某县妇联2024年工作要点"_s);
}

TEST_CASE("a pair of months is a heading however it is written", "[framekinds]")
{
    for (const auto &[first, second] : {std::pair(u"【1-2月】"_s, u"【3-4月】"_s),
                                        std::pair(u"【一、二月】"_s, u"【三、四月】"_s),
                                        std::pair(u"（1—2月份）"_s, u"（3—4月份）"_s),
                                        std::pair(u"2023年1-2月"_s, u"2023年3-4月"_s),
                                        std::pair(u"<1月至2月>"_s, u"<3月至4月>"_s),
                                        std::pair(u"三月——学雷锋"_s, u"四月——读书"_s)}) {
        const auto reading = readOutline(u"柳河街道工会2023年工作计划\n今年安排如下：\n"_s + first
                                         + u"\n1）走访职工；\n2）开职代会。\n"_s + second
                                         + u"\n1）办讲座；\n2）健步走。\n"_s);
        CAPTURE(first);
        REQUIRE(reading.nodes.size() == 2);
        CHECK(reading.nodes[0].title == first);
        CHECK(reading.nodes[0].children.size() == 2);
        CHECK(reading.nodes[1].title == second);
        CHECK(reading.nodes[1].children.size() == 2);
    }
}

TEST_CASE("a vacation among months is on the same level as the months", "[framekinds]")
{
    CHECK(
        shapeOf(u"红旗小学2023年工作计划\n今年安排如下：\n寒假（1-2月）\n1.走访学生。\n2.办画展。\n"
                "三月\n1.学雷锋。\n2.植树。\n四月\n1.扫墓。\n2.读书。\n"_s)
        == u"寒假（1(1.走访学生 2.办画展。) 三月(1.学雷锋。 2.植树。) 四月(1.扫墓。 2.读书。)"_s);
}

TEST_CASE("a month with its year is a heading", "[framekinds]")
{
    CHECK(shapeOf(u"红旗小学工作安排\n2023年1月：\n1.走访学生。\n2.办画展。\n2023年2月：\n"
                  "1.学雷锋。\n2.植树。\n"_s)
          == u"2023(1.走访学生 2.办画展。) 2023(1.学雷锋。 2.植树。)"_s);
}

TEST_CASE("a group's name keeps all its words when only a number follows it", "[framekinds]")
{
    const auto reading = readOutline(
        u"长河区2025年任务分工表\n类别\t序号\t重点任务\t牵头单位\t完成时限\n思想引领\t1"_s);
    CHECK(shapeOf(reading.nodes) == u"思想引领"_s);
}

TEST_CASE("the second term of a school year is in the later year", "[framekinds]")
{
    const auto yearOf = [](const QString &term) {
        return readOutline(u"清河中学团委"_s + term + u"工作计划\n一、学习\n二、走访\n"_s).year;
    };
    CHECK(yearOf(u"2023—2024学年第二学期"_s) == 2024);
    CHECK(yearOf(u"2023-2024学年度下学期"_s) == 2024);
    CHECK(yearOf(u"2023—2024学年第一学期"_s) == 2023);
    CHECK(yearOf(u"2023—2024学年"_s) == 2023);
    CHECK(yearOf(u"2023年第二学期"_s) == 2023);
}

TEST_CASE("a letter-spaced title on two lines is read with its year in Chinese digits",
          "[framekinds]")
{
    const auto reading = readOutline(
        u"柳 河 县 关 心 下 一 代 工 作 委 员 会\n二 〇 一 八 年 工 作 意 见\n\n"
        "今年的总要求是学习贯彻精神，推动工作。\n一、学习\n（一）办读书班。\n（二）办讲座。\n"_s);
    CHECK(reading.year == 2018);
    CHECK(reading.title == u"柳河县关心下一代工作委员会二〇一八年工作意见"_s);
    CHECK(shapeOf(reading.nodes) == u"一、学习(（一）办读书班 （二）办讲座。)"_s);
}
