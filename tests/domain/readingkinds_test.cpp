#include "domain/reading/markdown.h"
#include "domain/reading/suggestion.h"
#include "domain/readingshape.h"
#include "support/catch.h"

#include <algorithm>
#include <utility>

// One case for each kind of mistake that the reader once made with a published text. The words here
// are our own.

using namespace Qt::StringLiterals;
using Domain::OutlineReading;
using Domain::ReadNode;
using Domain::readOutline;
using Domain::Suggestion;
using Domain::suggestionIn;

namespace {

const ReadNode &firstItem(const OutlineReading &reading)
{
    const ReadNode *node = &reading.nodes.first();
    while (!node->children.isEmpty())
        node = &node->children.first();
    return *node;
}

bool leavesOut(const OutlineReading &reading, const QString &words)
{
    return std::ranges::any_of(reading.leftOut, [&](const auto &left) {
        return left.text == words && !left.reason.isEmpty();
    });
}

} // namespace

TEST_CASE("page numbers that a preview prints are left out", "[readingkinds]")
{
    const auto reading = readOutline(
        u"1、青禾街道妇联2025年工作计划 为服务姐妹,制定本计划。 一、主要任务 1.办好六期家庭教育讲堂。 2.走访二十户困难家\n"
        "2、庭,送去慰问品。 二、保障措施 3.每月召开一次执委会,研究重点工作的落\n"
        "3、实情况。 4.做好总结。\n"_s);
    CHECK(reading.title == u"青禾街道妇联2025年工作计划"_s);
    CHECK(shapeOf(reading.nodes)
          == u"一、主要任务(1.办好六期 2.走访二十) 二、保障措施(3.每月召开 4.做好总结)"_s);
    CHECK(reading.nodes[0].children[1].text == u"走访二十户困难家庭,送去慰问品。"_s);
    CHECK(Domain::readingsOf(u"一、学习\n1.读书。\n"_s).size() >= 1);
}

TEST_CASE("a heading with a month, box or star has as items the list that starts again below it",
          "[readingkinds]")
{
    const std::pair<QString, QString> texts[] = {
        {u"2025年老年大学工作安排\n1、招生。\n2、排课。\n九月：\n1、开学典礼。\n2、选班长。\n十月：\n1、登高。\n2、书画展。\n"_s,
         u"1、招生。 2、排课。 九月：(1、开学典礼 2、选班长。) 十月：(1、登高。 2、书画展。)"_s},
        {u"2025年科普活动方案\n【活动宗旨】\n让老人会用手机。\n【活动安排】\n1.办培训;2.发手册。\n"_s,
         u"【活动宗 【活动安(1.办培训; 2.发手册。)"_s},
        {u"2025年消防工作要点\n★重点\n1.1 查隐患\n1.2 换器材\n★常规\n2.1 演练\n2.2 宣传\n"_s,
         u"★重点(1.1查隐患 1.2换器材) ★常规(2.1演练 2.2宣传)"_s},
    };
    for (const auto &[text, shape] : texts)
        CHECK(shapeOf(readOutline(text).nodes) == shape);
}

TEST_CASE("a first section on the same line as the title begins the plan", "[readingkinds]")
{
    const auto glued = readOutline(
        u"2025年村委会工作计划一、目标\n1.修路。\n2.植树。\n二、措施\n1.筹资。\n"_s);
    CHECK(glued.title == u"2025年村委会工作计划"_s);
    CHECK(shapeOf(glued.nodes) == u"一、目标(1.修路。 2.植树。) 二、措施(1.筹资。)"_s);

    const auto lone = readOutline(
        u"合唱团秋季工作计划 【篇一】 一、思路 1、练声: (1)气息。每次十分钟。 (2)音准。分部练。 2、演出。十月参赛"_s);
    CHECK(lone.title == u"合唱团秋季工作计划"_s);
    CHECK(shapeOf(lone.nodes) == u"一、思路(1、练声:((1)气息。每 (2)音准。分) 2、演出。十)"_s);
}

TEST_CASE("a title is found even if it is broken, letter-spaced or not on a line of its own",
          "[readingkinds]")
{
    const std::pair<QString, QString> texts[] = {
        {u"关于加强社区养老服务和\n适老化改造工作的实施方案\n一、办餐\n二、改厕\n"_s,
         u"关于加强社区养老服务和适老化改造工作的实施方案"_s},
        {u"江南学院关心下一代\n工作委员会2024年工作要点\n一、学习\n二、走访\n"_s,
         u"江南学院关心下一代工作委员会2024年工作要点"_s},
        {u"机 关 工 会 2 0 2 4 年 工 作 要 点\n一、学习\n二、走访\n"_s,
         u"机关工会2024年工作要点"_s},
        {u"| 索引号:001/2024 | |\n| 发文机关:石门镇人民政府 | |\n| 标题:石门镇人民政府2024年工作计划 | |\n一、修路\n二、植树\n"_s,
         u"石门镇人民政府2024年工作计划"_s},
        {u"老年协会工作计划老年协会工作计划【篇一】 一、学习 1、读报。2、讲课。 二、走访 1、慰问。"_s,
         u"老年协会工作计划"_s},
        {u"2024學年退休教職工協會工作計畫\n\n一、學習\n\n二、走訪\n"_s,
         u"2024學年退休教職工協會工作計畫"_s},
    };
    for (const auto &[text, title] : texts) {
        INFO(text.toStdString());
        CHECK(readOutline(text).title == title);
    }
}

TEST_CASE("a year is found without its 年", "[readingkinds]")
{
    CHECK(readOutline(u"2024社区老协工作计划\n一、学习\n二、走访\n"_s).year == 2024);
    CHECK(readOutline(u"2023學年工作計畫\n一、學習\n二、走訪\n"_s).year == 2023);
    CHECK(!readOutline(u"社区老协工作计划\n一、学习\n二、走访\n"_s).year);
}

TEST_CASE("a sentence between numbered lines belongs to the plan, whatever words it has",
          "[readingkinds]")
{
    const auto reading = readOutline(
        u"某校团委2024年工作要点\n一、宣传\n1、办好网站。\n网站首页每周更新,专人负责。\n2、办好公众号。\n点击阅读的人数力争过千。\n二、队伍\n1、推荐人选。\n"_s);
    CHECK(reading.leftOut.isEmpty());
    CHECK(reading.nodes[0].children[0].text.endsWith(u"专人负责。"_s));
}

TEST_CASE("a site's numbered notice and a sheet's head are left out", "[readingkinds]")
{
    const auto reading = readOutline(
        u"老干部活动文集\n2024年支部工作计划\n一、学习\n1、每月送学上门。\n老干部活动文集\n2、组织参观。\n二、生活\n1、走访慰问。\n老干部活动文集\n2、做好体检。\n"_s);
    CHECK(shapeOf(reading.nodes)
          == u"一、学习(1、每月送学 2、组织参观) 二、生活(1、走访慰问 2、做好体检)"_s);
    CHECK(leavesOut(reading, u"老干部活动文集"_s));

    const auto site = readOutline(
        u"工会2024年工作安排.doc\n温馨提示:\n1. 本文档由用户上传,版权归原作者。\n2. 下载后如有问题请联系客服。\n工会2024年工作安排\n一、学习\n1.读书。\n二、走访\n1.慰问。\n"_s);
    CHECK(site.title == u"工会2024年工作安排"_s);
    CHECK(shapeOf(site.nodes) == u"一、学习(1.读书。) 二、走访(1.慰问。)"_s);
}

TEST_CASE("the name of a paper is left out with what stands behind it, an address is not",
          "[readingkinds]")
{
    const auto readingOf = [](const QString &line) {
        return readOutline(u"工会2024年工作安排\n一、学习\n1.读书。\n"_s + line
                           + u"\n2.讲座。\n二、走访\n1.慰问。\n"_s);
    };
    for (const QString &ending : {u"doc"_s, u"pdf"_s, u"odt"_s, u"ofd"_s, u"et"_s, u"xlsm"_s}) {
        const QString line = u"工会工作安排."_s + ending + u" 共3页"_s;
        INFO(line.toStdString());
        CHECK(leavesOut(readingOf(line), line));
    }
    const QString address = u"登录www.gonghui.cn/reading.html 报名"_s;
    CHECK_FALSE(leavesOut(readingOf(address), address));
}

TEST_CASE("the marks of Markdown are not kept as words of the plan", "[readingkinds]")
{
    const auto reading = readOutline(
        u"# 妇联2024年工作要点\n\n## 一、学习\n\n1. **读书**。\n2. 讲座。\n\n---\n\n## 二、走访\n\n3. 慰问。\n"_s);
    CHECK(reading.title == u"妇联2024年工作要点"_s);
    CHECK(shapeOf(reading.nodes) == u"一、学习(1.读书。 2.讲座。) 二、走访(3.慰问。)"_s);
    for (const auto &text : {u"# 甲\n# 乙"_s, u"- 甲\n**乙**"_s, u"# **甲**"_s,
                             u"|甲|乙|\n|---|---|"_s, u"甲|乙\n---|---"_s}) {
        CAPTURE(text);
        CHECK(Domain::isMarkdown(text));
    }
    for (const auto &text : {u"# 1号楼\n甲"_s, u"- 甲\n* 乙"_s, u"---\n**甲**"_s, u""_s}) {
        CAPTURE(text);
        CHECK_FALSE(Domain::isMarkdown(text));
    }
}

TEST_CASE("numbers with hidden digits are kept as they are", "[readingkinds]")
{
    const auto reading = readOutline(
        u"妇联2024年工作要点\n一、学习\n1. 读书，联系138****1234、139****5678。\n2. 讲座，联系137****1234、136****5678。\n二、走访\n3. 慰问。\n"_s);
    REQUIRE(reading.nodes.size() == 2);
    REQUIRE(reading.nodes[0].children.size() == 2);
    CHECK(reading.nodes[0].children[0].text == u"读书，联系138****1234、139****5678。"_s);
}

TEST_CASE("a dash before an entry is not kept as its number, and details after a dash are no items",
          "[readingkinds]")
{
    const auto reading = readOutline(
        u"妇联2024年工作要点\n一、学习\n- 读书。\n- 讲座。\n二、走访\n1. 慰问。\n- 责任部门：工会\n- 完成时间：6月\n2. 体检。\n- 责任部门：妇联\n"_s);
    CHECK(shapeOf(reading.nodes) == u"一、学习(读书。 讲座。) 二、走访(1.慰问。\n 2.体检。\n)"_s);
    CHECK(std::ranges::count(reading.leftOut, u"-"_s, &Domain::LeftOut::text) == 2);
    for (const auto &label : {u"联系人"_s, u"分管领导"_s, u"经办人"_s, u"牵头领导"_s, u"责任方"_s,
                              u"活动地点"_s, u"协同部门"_s, u"协作单位"_s, u"协作人"_s}) {
        CAPTURE(label);
        const auto detailed = readOutline(
            u"妇联2024年工作要点\n一、走访\n1. 慰问。\n- %1：张三\n2. 体检。\n- %1：李四\n"_s.arg(
                label));
        CHECK(shapeOf(detailed.nodes) == u"一、走访(1.慰问。\n 2.体检。\n)"_s);
    }
}

TEST_CASE("paragraphs below headings are items if a heading has several of them", "[readingkinds]")
{
    const QString several =
        u"社区2024年工作安排\n党建工作：\n每月组织党员集中学习一次。\n七一前后走访慰问老党员二十名。\n环境整治：\n每周五组织志愿者清扫楼道。\n增设垃圾分类投放点四处。\n总之，要办好每一件实事。\n"_s;
    CHECK(shapeOf(readOutline(several).nodes)
          == u"党建工作(每月组织 七一前后) 环境整治(每周五组 增设垃圾)"_s);
    const QString one =
        u"社区2024年工作安排\n党建工作\n每月组织党员集中学习一次。\n环境整治\n每周五组织志愿者清扫楼道。\n"_s;
    CHECK(shapeOf(readOutline(one).nodes) == u"党建工作 环境整治"_s);
}

TEST_CASE("a number at a line's end numbers the words on the next line", "[readingkinds]")
{
    CHECK(
        shapeOf(
            readOutline(
                u"某某区档案馆工会二〇二四年\n工作要点\n2024年，馆工会以服务全体\n职工为中心，抓好以下工作。\n一、加强学习教育1.组织全馆\n职工学习全会精神，全年不少\n于6次。2.办好职工读书会，\n6月底前评选读书之星10名。\n二、"
                "做好服务工作1.召开全体\n职工大会，审议馆务和经费。\n2.办理互助保险。三、办好文\n体活动1.举办全馆趣味赛。2.\n组织春游和秋游各一次。\n"_s)
                .nodes)
        == u"一、加强学习(1.组织全馆 2.办好职工) 二、做好服务(1.召开全体 2.办理互助) 三、办好文体(1.举办全馆 2.组织春游)"_s);
}

TEST_CASE("第一件事 and 第二件事 begin the items of a plan", "[readingkinds]")
{
    CHECK(
        shapeOf(
            readOutline(
                u"社区2024年工作打算\n今年抓两件事。\n第一件事，建讲师团。请老党员讲课。\n第二件事，办看护班。七月开班。\n"_s)
                .nodes)
        == u"第一件事，建讲师团 第二件事，办看护班"_s);
}

TEST_CASE("a paragraph that opens like a heading (指导思想：) is a section beside the headings",
          "[readingkinds]")
{
    CHECK(
        shapeOf(
            readOutline(
                u"中学工会2024年工作计划\n指导思想：坚持以教职工为本。\n主要工作：\n1、三月开会。\n2、评选先进。\n工作要求：\n1、提高认识。\n2、狠抓落实。\n"_s)
                .nodes)
        == u"指导思想 主要工作(1、三月开会 2、评选先进) 工作要求(1、提高认识 2、狠抓落实)"_s);
}

TEST_CASE("a signature above an annexed table signs the plan", "[readingkinds]")
{
    const auto reading = readOutline(
        u"某街道2024年养老方案\n一、目标\n办好助餐。\n二、措施\n（一）加强领导。\n（二）每季通报。\n某街道办事处\n2024年3月1日\n附表：任务清单\n序号\t任务\t责任部门\n1\t办食堂\t民政科\n2\t改浴室\t民政科\n"_s);
    CHECK(reading.issuer == u"某街道办事处"_s);
    CHECK(reading.issuedOn == QDate(2024, 3, 1));
    REQUIRE(reading.nodes.size() == 3);
    CHECK(reading.nodes[2].title == u"附表：任务清单"_s);
}

TEST_CASE("a lone line above the first number that names a year is the title", "[readingkinds]")
{
    CHECK(readOutline(u"2025年各科室重点\n一、办公室\n二、业务科\n"_s).title
          == u"2025年各科室重点"_s);
}

TEST_CASE("a numeral within a word is not a number, and a month after one stays in its item",
          "[readingkinds]")
{
    CHECK(
        shapeOf(
            readOutline(
                u"2024年工会要点\n一、学习\n（一）读书。\n二、文体\n（一）登山。\n三、走访\n（一）慰问。\n四、建家\n（一）健全分会，有班子、有队伍、有活动。\n（二）表彰先进。\n"_s)
                .nodes)
        == u"一、学习(（一）读书。) 二、文体(（一）登山。) 三、走访(（一）慰问。) 四、建家(（一）健全分会 （二）表彰先进)"_s);
    CHECK(
        shapeOf(
            readOutline(
                u"2024年关工委工作计划 一、活动：（一）教育。1.9月请老教师讲课。2.10月办故事会。3.11月参观。（二）关爱。1.建档案。2.办讲座。二、要求：各班要重视。"_s)
                .nodes)
        == u"一、活动：(（一）教育。(1.9月请老 2.10月办 3.11月参) （二）关爱。(1.建档案。 2.办讲座。)) 二、要求："_s);
}

TEST_CASE("padded numbers (01, 02) are sections though plain numbers follow each", "[readingkinds]")
{
    CHECK(
        shapeOf(
            readOutline(
                u"某社区2022年工作安排\n01 学习\n1.读书。\n2.讲座。\n02 走访\n1.慰问。\n2.看望。\n03 宣传\n1.出报。\n2.办网。\n"_s)
                .nodes)
        == u"01学习(1.读书。 2.讲座。) 02走访(1.慰问。 2.看望。) 03宣传(1.出报。 2.办网。)"_s);
}

TEST_CASE("the page's closing lines are not items of the last heading", "[readingkinds]")
{
    CHECK(
        shapeOf(
            readOutline(
                u"某会2023年工作安排\n治理方面：\n修订完善考勤和值班制度。\n开展禁毒知识宣传四次。\n文化方面：\n新建健身步道五公里。\n举办书画摄影作品展。\n某县妇联\n2023年2月26日\nEND\n编辑：小王  审核：老李\n"_s)
                .nodes)
        == u"治理方面(修订完善 开展禁毒) 文化方面(新建健身 举办书画)"_s);
}

TEST_CASE("lines under quarters are items, with who does them and when in brackets",
          "[readingkinds]")
{
    CHECK(
        shapeOf(
            readOutline(
                u"小学工会2015年工作安排\n第一季度（2项）：\n召开教代会，审议报告（3月，主席）\n迎新春联欢（2月，文体委员）\n第二季度（2项）：\n拔河比赛，人人参加（4月，文体委员）\n慰问退休教师，听取他们对学校关工委全年各项工作的意见（6月，主席）\n"_s)
                .nodes)
        == u"第一季度(召开教代 迎新春联) 第二季度(拔河比赛 慰问退休)"_s);
}

TEST_CASE("paragraphs that end with who does them and when are items too", "[readingkinds]")
{
    CHECK(
        shapeOf(
            readOutline(
                u"妇联2024年工作分工\n思想方面：\n开展巾帼宣讲活动十场。（责任人：周某；时限：全年）\n评选最美家庭二十户。（责任人：陈某；时限：5月）\n维权方面：\n每周三下午请律师值班。（责任人：黄某；时限：长期）\n摸底困境儿童建立台账。（责任人：刘某；时限：4月）\n"_s)
                .nodes)
        == u"思想方面(开展巾帼 评选最美) 维权方面(每周三下 摸底困境)"_s);
}

TEST_CASE("links of the web site within and below a plan are left out", "[readingkinds]")
{
    const auto reading = readOutline(
        u"某乡2026年工作计划\n一、教育\n（一）讲故事\n编印成册，发到各校。\n[查看更多乡镇计划>>]\n（二）办活动\n与乡团委联合开展书画展。\n二、组织\n每半年听取一次汇报。\n看过“某乡2026年工作计划”的人还看了：\n1.乡妇联2026年工作计划\n2.乡团委工作总结\n"_s);
    CHECK(shapeOf(reading.nodes) == u"一、教育(（一）讲故事\n （二）办活动\n) 二、组织"_s);
    CHECK(leavesOut(reading, u"[查看更多乡镇计划>>]"_s));
}

TEST_CASE("a named day (五·四) is not the second part of a number", "[readingkinds]")
{
    CHECK(
        shapeOf(
            readOutline(
                u"2024年少先队周历\n第1周：1.植树；2.3·15讲座；3.招新。\n第2周：1.登山；2.读书。\n"_s)
                .nodes)
            .contains(u"2.3·15"_s));
}

TEST_CASE("a page's appeals to its readers are left out of the plan", "[readingkinds]")
{
    const auto reading = readOutline(
        u"某小学少先队2025年计划\n点击蓝字 关注我们\n新学期新气象，计划如下。\n一、学习\n1.读书。\n点个“在看”告诉邻居\n2.讲座。\n"_s);
    CHECK(reading.preamble == u"新学期新气象，计划如下。"_s);
    CHECK(shapeOf(reading.nodes) == u"一、学习(1.读书。 2.讲座。)"_s);
    const auto table = readOutline(
        u"| 序号 | 任务 | 责任人 |\n| 1 | 读书 | 阮某 |\n| 2 | 讲座 | 佟某 |\n\n如有遗漏请直接在表里改，周三前发回。\n"_s);
    CHECK(table.closing.isEmpty());
    CHECK(leavesOut(table, u"如有遗漏请直接在表里改，周三前发回。"_s));
}

TEST_CASE("headings with lists of their own after the last section are on the section's level",
          "[readingkinds]")
{
    CHECK(
        shapeOf(
            readOutline(
                u"2024年考核细则\n一、组织（50分）\n1.班子健全。\n2.制度齐全。\n二、活动（50分）\n1.讲座四次。\n2.走访十户。\n加分项（10分）\n①受表彰的；\n②办现场会的。\n扣分项\n①出事故的；\n②弄虚作假的。\n"_s)
                .nodes)
        == u"一、组织（5(1.班子健全 2.制度齐全) 二、活动（5(1.讲座四次 2.走访十户) 加分项（(①受表彰的 ②办现场会) 扣分项(①出事故的 ②弄虚作假)"_s);
}

TEST_CASE("a list of circled numbers continues in Arabic numbers after the last circled one",
          "[readingkinds]")
{
    QString text = u"2024年台账要点\n"_s;
    for (int i = 0; i < 13; ++i)
        text += (i < 10 ? QString(QChar(0x3280 + i)) : QString::number(i + 1)) + u"办好实事。\n"_s;
    const auto reading = readOutline(text);
    REQUIRE(reading.nodes.size() == 13);
    CHECK(reading.nodes[12].number == u"13"_s);
    CHECK(reading.warnings.isEmpty());
}

TEST_CASE("the columns of a table are recognised by their headings and cells", "[readingkinds]")
{
    SECTION("a group named in each row after the serial number")
    {
        const auto reading = readOutline(
            u"工会2024年任务分解表\n序号\t类别\t工作任务\t责任部门\t完成时限\n1\t学习\t办读书班\t宣传部\t9月\n2\t学习\t办讲座\t工会\t全年\n3\t服务\t走访\t团委\t12月\n"_s);
        CHECK(shapeOf(reading.nodes) == u"学习(1办读书班 2办讲座) 服务(3走访)"_s);
        CHECK(firstItem(reading).suggested.leadDepartment == u"宣传部"_s);
    }
    SECTION("a head of two rows, a row with the sum, and the head repeated")
    {
        const auto reading = readOutline(
            u"科协2024年任务表\n| 序号 | 工作任务 | 责任分工 | | 完成时限 |\n| | | 牵头部门 | 配合部门 | |\n| 1 | 办科普日 | 科普部 | 宣传部 | 9月 |\n"
            "| 序号 | 工作任务 | 责任分工 | | 完成时限 |\n| | | 牵头部门 | 配合部门 | |\n| 2 | 办讲座 | 学会部 | 工会 | 5月 |\n| 合计 | 2项 | | | |\n"_s);
        CHECK(shapeOf(reading.nodes) == u"1办科普日 2办讲座"_s);
        CHECK(firstItem(reading).suggested.supportingDepartments == QStringList{u"宣传部"_s});
        CHECK(leavesOut(reading, u"合计"_s));
    }
    SECTION("a table for each section")
    {
        const auto reading = readOutline(
            u"团委2024年要点\n一、学习\n| 序号 | 任务 | 责任部门 |\n| 1 | 团课 | 组织部 |\n二、服务\n| 序号 | 任务 | 责任部门 |\n| 2 | 支教 | 实践部 |\n"_s);
        CHECK(shapeOf(reading.nodes) == u"一、学习(1团课) 二、服务(2支教)"_s);
    }
    SECTION("names on the lines of a cell, and a table of one row")
    {
        const auto reading = readOutline(
            u"| 序号 | 工作任务 | 责任部门 | 责任人 |\n| 1 | 办读书班 | 宣传部\u0085学工处 | 张三\u0085李四 |\n"_s);
        CHECK(firstItem(reading).suggested.leadDepartment == u"宣传部"_s);
        CHECK(firstItem(reading).suggested.supportingDepartments == QStringList{u"学工处"_s});
        CHECK(firstItem(reading).suggested.owners == QStringList{u"张三"_s, u"李四"_s});
    }
    SECTION("columns of progress and status")
    {
        const auto reading = readOutline(
            u"妇联2024年工作台账\n序号\t工作任务\t责任人\t进展情况\t状态\n1\t办讲座\t李梅\t3月8日已办一场。\t进行中\n2\t建队伍\t王芳\t\t未启动\n"_s);
        CHECK(firstItem(reading).progress == u"3月8日已办一场。"_s);
        REQUIRE(firstItem(reading).status);
        CHECK(firstItem(reading).status->words == u"进行中"_s);
    }
}

TEST_CASE("partners and departments are found in every bracket and order", "[readingkinds]")
{
    const auto suggestion = [](const QString &text) { return Domain::suggestionIn(text); };
    CHECK(suggestion(u"办展。（牵头单位：图书馆，配合单位：书画社、老年大学）"_s)
              .supportingDepartments
          == QStringList{u"书画社"_s, u"老年大学"_s});
    CHECK(suggestion(u"办展。【责任部门：图书馆】【完成时间：9月】"_s).deadline == u"9月"_s);
    CHECK(suggestion(u"办展。责任单位：图书馆（牵头）、书画社"_s).leadDepartment == u"图书馆"_s);
    CHECK(suggestion(u"9 月 底 前 完成。"_s).deadline == u"9月底前"_s);
    CHECK(suggestion(u"配合学生处、团委做好宣讲。"_s).supportingDepartments
          == QStringList{u"学生处"_s, u"团委"_s});
    CHECK(suggestion(u"会同“老体协”动员退休教师参加。"_s).supportingDepartments
          == QStringList{u"老体协"_s});
}

TEST_CASE("the names of annexes that are left out are not read as the closing", "[readingkinds]")
{
    const QString plan =
        u"某街道妇联2024年工作计划\n一、学习\n1.读书。\n2.讲座。\n二、服务\n1.走访。\n2.体检。\n"_s;
    const auto reading = readOutline(
        plan
        + u"附件：1.志愿者登记簿\n      2.走访路线图\n\n附件1\n志愿者登记簿\n组长：何某某\n"_s);
    CHECK(reading.closing.isEmpty());
    CHECK(leavesOut(reading, u"附件：1.志愿者登记簿"_s));
    CHECK(leavesOut(reading, u"2.走访路线图"_s));
    CHECK(shapeOf(reading.nodes) == u"一、学习(1.读书。 2.讲座。) 二、服务(1.走访。 2.体检。)"_s);
    CHECK(readOutline(plan + u"附则：本计划自印发之日起施行。\n"_s).nodes.size() == 2);
    CHECK(readOutline(plan + u"附件：走访路线图\n"_s).closing == u"附件：走访路线图"_s);
}

TEST_CASE("a page without line breaks is read with its title and without navigation and footer",
          "[readingkinds]")
{
    const QString page =
        u"您的位置： 首页 > 机构 > 群团工作 东桥医院妇联2023年度工作打算 来源：妇联 日期：2023-03-01 10:20 "
        "为做好全院女职工的工作，让大家在岗位上安心、在家里舒心，结合医院今年的中心任务和各科室的实际情况，现提出今年的工作打算如下： "
        "一、抓好学习。 1.每月读一本书，由各科室轮流推荐。 2.办两期讲座，请退休的老护士长主讲。 "
        "二、抓好服务。 1.走访困难姐妹，做到户户有记录。 2.组织一次体检，结果及时告诉本人。 "
        "【字体：大 中 小】 分享到： 上一篇：关于春游的通知 下一篇：我院举办运动会"_s;
    const auto reading = readOutline(page);
    CHECK(reading.title == u"东桥医院妇联2023年度工作打算"_s);
    CHECK(reading.year == 2023);
    CHECK(reading.preamble.startsWith(u"为做好全院女职工"_s));
    CHECK(shapeOf(reading.nodes)
          == u"一、抓好学习(1.每月读一 2.办两期讲) 二、抓好服务(1.走访困难 2.组织一次)"_s);
    CHECK(reading.nodes.last().children.last().text == u"组织一次体检，结果及时告诉本人。"_s);
    CHECK(reading.closing.isEmpty());
}

TEST_CASE("a sign of importance before a number stays in the item's words and not in its title",
          "[readingkinds]")
{
    const std::pair<QString, QString> texts[] = {
        {u"一、学习\n★1.办读书班，全年两期。\n▲ 2.办讲座。\n二、服务\n※1.走访。\n2.体检。\n"_s,
         u"一、学习(1.★办读书 2.▲办讲座) 二、服务(1.※走访。 2.体检。)"_s},
        {u"★一、办读书班\n二、办讲座\n▲▲三、走访家庭\n"_s, u"一、★办读书 二、办讲座 三、▲▲走访"_s},
        {u"一、学习\n▲（一）办读书班。\n（二）办讲座。\n"_s,
         u"一、学习(（一）▲办读书 （二）办讲座。)"_s},
    };
    for (const auto &[text, shape] : texts) {
        const auto reading = readOutline(u"柳河街道妇联2024年工作要点\n"_s + text);
        CHECK(shapeOf(reading.nodes) == shape);
        CHECK(reading.leftOut.isEmpty());
        CHECK(reading.warnings.isEmpty());
    }
    const auto reading = readOutline(u"柳河街道妇联2024年工作要点\n"_s + texts[0].first);
    const ReadNode &item = firstItem(reading);
    CHECK(item.title == u"办读书班"_s);
    CHECK(item.text == u"★办读书班，全年两期。"_s);
    // A sign without a number behind it is the list's own.
    CHECK(shapeOf(
              readOutline(u"柳河街道妇联2024年工作要点\n★办读书班。\n★办讲座。\n★走访。\n"_s).nodes)
          == u"★办读书班 ★办讲座。 ★走访。"_s);
}

TEST_CASE("a line that is the name of a document is left out, whatever its kind", "[readingkinds]")
{
    for (const QString &name : {u"工会工作要点.odt"_s, u"任务分解表.et"_s,
                                u"任务分解表.xlsm (25KB)"_s, u"材料.zip"_s, u"说明.ofd"_s}) {
        INFO(name.toStdString());
        const auto reading = readOutline(
            u"工会2024年工作要点\n一、学习\n1.读书。\n%1\n二、走访\n1.慰问。\n"_s.arg(name));
        CHECK(leavesOut(reading, name));
    }
    const auto reading = readOutline(
        u"工会2024年工作要点\n一、学习\n1.报送照片，格式为.jpg或.png，不超过2M。\n2.登录www.abc.cn/a.html\n二、走访\n1.慰问。\n"_s);
    CHECK(reading.leftOut.isEmpty());
}

TEST_CASE("the title of a text that begins without one is taken from a document's name",
          "[readingkinds]")
{
    const auto reading = readOutline(
        u"老年大学2024年工作要点.odt\n一、学习\n1.读书。\n二、走访\n1.慰问。\n"_s);
    CHECK(reading.title == u"老年大学2024年工作要点"_s);
}

TEST_CASE("what a heading's labels say is offered for its items that say nothing else",
          "[readingkinds]")
{
    const auto reading = readOutline(
        u"某校2021年工作要点\n一、思想引领（牵头部门：宣传部；完成时限：12月底）\n1.办读书班。\n"
        "2.走访老党员。（责任人：张三；完成时限：6月底）\n3.评比。（责任部门：工会）\n二、关爱服务\n"
        "责任领导：刘敏\n1.家访。\n（1）春季家访。\n（2）秋季家访。\n2.慰问。\n三、自身建设\n1.换届。\n2.培训。\n"_s);
    REQUIRE(reading.nodes.size() == 3);
    const auto &first = reading.nodes[0].children;
    REQUIRE(first.size() == 3);
    CHECK(first[0].suggested == Suggestion{.leadDepartment = u"宣传部"_s, .deadline = u"12月底"_s});
    CHECK(first[1].suggested
          == Suggestion{
              .owners = {u"张三"_s}, .leadDepartment = u"宣传部"_s, .deadline = u"6月底"_s});
    CHECK(first[2].suggested.leadDepartment == u"工会"_s);
    CHECK(first[2].suggested.deadline == u"12月底"_s);
    const auto &second = reading.nodes[1].children;
    REQUIRE(second.size() == 2);
    REQUIRE(second[0].children.size() == 2);
    CHECK(second[0].suggested.isEmpty());
    CHECK(second[0].children[1].suggested.owners == QStringList{u"刘敏"_s});
    CHECK(second[1].suggested.owners == QStringList{u"刘敏"_s});
    for (const auto &item : reading.nodes[2].children)
        CHECK(item.suggested.isEmpty());
}

TEST_CASE("measures stand below the tasks that they are for, however both are numbered",
          "[readingkinds]")
{
    for (const auto &[task, measure] : {std::pair(u"任务%1："_s, u"措施%1："_s),
                                        {u"重点任务%1："_s, u"步骤%1："_s},
                                        {u"项目%1、"_s, u"举措%1："_s}}) {
        INFO(task.toStdString());
        const auto reading = readOutline(
            u"某院2021年工作任务书\n"_s + task.arg(u"一") + u"健全制度\n"_s + measure.arg(1)
            + u"修订办法，6月底前印发。\n"_s + measure.arg(2) + u"建立档案。\n"_s + task.arg(u"二")
            + u"整治作风\n"_s + measure.arg(1) + u"开展整治。\n"_s);
        REQUIRE(reading.nodes.size() == 2);
        CHECK(reading.nodes[0].children.size() == 2);
        CHECK(reading.nodes[1].children.size() == 1);
        CHECK(reading.warnings.isEmpty());
    }
}

TEST_CASE("an office before a person's name is no second person", "[readingkinds]")
{
    const auto ownersIn = [](const QString &words) {
        return suggestionIn(u"开展慰问（责任人："_s + words + u"）"_s).owners.join(u'|');
    };
    CHECK(ownersIn(u"组织委员 黄志明"_s) == u"黄志明"_s);
    CHECK(ownersIn(u"支部书记 郑海涛、宣传委员 林小燕"_s) == u"郑海涛|林小燕"_s);
    CHECK(ownersIn(u"校长　王芳"_s) == u"王芳"_s);
    CHECK(ownersIn(u"赵静（心理教师）、周敏（班主任）"_s) == u"赵静|周敏"_s);
    CHECK(ownersIn(u"张主任 李四"_s).contains(u"张主任"_s));
    CHECK(ownersIn(u"王强书记 李四"_s).contains(u"王强"_s));
    CHECK(suggestionIn(u"改造危房（包户干部：李二牛；驻村干部：张德才）"_s).owners
          == QStringList{u"李二牛"_s, u"张德才"_s});
}

TEST_CASE("a heading is not cut within a bracket, whatever its form", "[readingkinds]")
{
    for (const QString &heading : {u"关爱服务【牵头单位：权益部，配合单位：民政局】"_s,
                                   u"关爱服务[责任部门：权益部；时限：9月底]"_s,
                                   u"关爱服务（牵头单位：权益部；配合单位：民政局）"_s}) {
        INFO(heading.toStdString());
        const auto reading = readOutline(u"某区妇联2024年工作要点\n一、思想引领\n1.读书。\n二、"_s
                                         + heading + u"\n1.慰问。\n2.培训。\n"_s);
        REQUIRE(reading.nodes.size() == 2);
        CHECK(reading.nodes[1].title == heading);
        for (const auto &item : reading.nodes[1].children)
            CHECK(item.suggested.leadDepartment == u"权益部"_s);
    }
}
