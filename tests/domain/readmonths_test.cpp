#include "domain/readingshape.h"
#include "support/catch.h"

// How months, terms and weeks are read as headings. The words here are our own.

using namespace Qt::StringLiterals;
using Domain::readOutline;

TEST_CASE("a month's heading is recognised with a remark or the word for a list after it",
          "[readmonths]")
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

TEST_CASE("a pair of months is a heading however it is written", "[readmonths]")
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

TEST_CASE("a vacation among months is on the same level as the months", "[readmonths]")
{
    CHECK(
        shapeOf(u"红旗小学2023年工作计划\n今年安排如下：\n寒假（1-2月）\n1.走访学生。\n2.办画展。\n"
                "三月\n1.学雷锋。\n2.植树。\n四月\n1.扫墓。\n2.读书。\n"_s)
        == u"寒假（1(1.走访学生 2.办画展。) 三月(1.学雷锋。 2.植树。) 四月(1.扫墓。 2.读书。)"_s);
}

TEST_CASE("a month with its year is a heading", "[readmonths]")
{
    CHECK(shapeOf(u"红旗小学工作安排\n2023年1月：\n1.走访学生。\n2.办画展。\n2023年2月：\n"
                  "1.学雷锋。\n2.植树。\n"_s)
          == u"2023(1.走访学生 2.办画展。) 2023(1.学雷锋。 2.植树。)"_s);
}

TEST_CASE("the second term of a school year is in the later year", "[readmonths]")
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

TEST_CASE("lines below months are the months' items, in a section and in a whole text",
          "[readmonths]")
{
    CHECK(
        shapeOf(
            u"某校教研组2024年计划\n一、目标\n提高质量。\n二、措施\n1.集体备课。\n2.互相听课。\n三、安排\n"
            "二月\n制定计划\n三月\n同课异构\n听公开课\n四月\n期中复习\n五月\n习作研讨\n经验交流\n"_s)
        == u"一、目标 二、措施(1.集体备课 2.互相听课) 三、安排(二月(制定计划) 三月(同课异构 听公开课) 四月(期中复习) 五月(习作研讨 经验交流))"_s);
    CHECK(
        shapeOf(
            u"高一年级2024年安排\n8月\n新生军训（22日起）\n分班\n9月\n正式上课\n第一次月考\n10月\n家长会\n"_s)
        == u"8月(新生军训 分班) 9月(正式上课 第一次月) 10月(家长会)"_s);
}

TEST_CASE("months on lines of their own are not read as column headings", "[readmonths]")
{
    CHECK(
        shapeOf(
            u"某机关2024年学习安排\n一月份\n学习会议精神\n二月份\n学习监督法律\n交流春节见闻\n三月份\n传达工作会议精神\n"
            "四月份\n学习代表法律\n观看警示片\n某机关办公室\n2024年1月3日\n"_s)
        == u"一月份(学习会议) 二月份(学习监督 交流春节) 三月份(传达工作) 四月份(学习代表 观看警示)"_s);
}

TEST_CASE("weeks listed under a heading like 【安排】 become its items", "[readmonths]")
{
    CHECK(
        shapeOf(
            u"某组2024年计划\n【措施】\n①集体备课。\n②公开课。\n【安排】\n第2周：制定计划\n第5周：听公开课\n第9周：质量分析\n"_s)
        == u"【措施】(①集体备课 ②公开课。) 【安排】(第2周： 第5周： 第9周：)"_s);
}

TEST_CASE("months of which some have lists hold what stands behind and below them as items",
          "[readmonths]")
{
    const auto reading = readOutline(
        u"北坡小学关工委2021年活动安排（月历）\n1月：\n1.工作例会。\n2.慰问老同志。\n二月份\n寒假实践（德育处负责）\n"
        "三月：植树月\n1.植树。\n2.护绿。\n四月：清明祭扫。负责人：王芳；时间：4月2日\n七、八月\n家访，不少于10户。\n"
        "九月：开学第一课；教师节慰问。\n11月  消防演练\n12月：\n总结（12月25日之前）\n全年常规工作：小巡逻队每周一次。\n"_s);
    CHECK(reading.title == u"北坡小学关工委2021年活动安排（月历）"_s);
    CHECK(
        shapeOf(reading.nodes)
        == u"1月：(1.工作例会 2.慰问老同) 二月份(寒假实践) 三月：植(1.植树。 2.护绿。) 四月：(清明祭扫) "
           "七、八月(家访，不) 九月：(开学第一 教师节慰) 11月(消防演练) 12月：(总结（1) 全年常规(小巡逻队)"_s);
    const auto deadline = [&](int section) {
        return reading.nodes[section].children.last().suggested.deadline;
    };
    CHECK(reading.nodes[3].children.first().title == u"清明祭扫"_s);
    CHECK(reading.nodes[3].children.first().suggested.owners == QStringList{u"王芳"_s});
    CHECK(deadline(3) == u"4月2日"_s);
    CHECK(deadline(4) == u"七、八月"_s);
    CHECK(deadline(6) == u"11月"_s);
}

TEST_CASE("a month that is one line among such lines is an item itself", "[readmonths]")
{
    CHECK(shapeOf(u"某社区2025年安排\n1月：走访；写春联。\n2月：灯会；统计。\n3月：手工课。\n"_s)
          == u"1月：走 2月：灯 3月：手"_s);
}

TEST_CASE("months alone on their lines hold the line below as an item, with its details",
          "[readmonths]")
{
    CHECK(
        shapeOf(
            u"某校2021年行事历\n一月\n期末总结\n二月\n春节慰问；家访\n四、五月\n清明祭扫\n常规工作：1.例会。2.检查。\n"_s)
        == u"一月(期末总结) 二月(春节慰问 家访) 四、五月(清明祭扫) 常规工作(1.例会。 2.检查。)"_s);
    const auto reading = readOutline(
        u"某校2021年安排\n九月：\n开学典礼\n时间：9月1日\n负责人：王芳\n慰问\n十月：\n征文\n敬老\n"_s);
    CHECK(shapeOf(reading.nodes) == u"九月：(开学典礼 慰问) 十月：(征文 敬老)"_s);
    CHECK(reading.nodes[0].children[0].suggested.owners == QStringList{u"王芳"_s});
}

TEST_CASE("only a list's parts between ； are tasks of a month", "[readmonths]")
{
    const auto shape = [](const QString &april) {
        return shapeOf(u"某校2021年安排\n三月：\n1.植树。\n2.护绿。\n四月："_s + april
                       + u"\n五月：\n1.劳动。\n2.感恩。\n"_s);
    };
    const auto read = [](const QString &items) {
        return u"三月：(1.植树。 2.护绿。) 四月：("_s + items + u") 五月：(1.劳动。 2.感恩。)"_s;
    };
    CHECK(shape(u"祭扫；春游；读书。"_s) == read(u"祭扫； 春游； 读书。"_s));
    CHECK(shape(u"祭扫（团委；4月2日）；春游。"_s) == read(u"祭扫（团 春游。"_s));
    CHECK(shape(u"抓好三项工作：一是祭扫；二是春游。"_s) == read(u"抓好三项"_s));
    CHECK(shape(u"祭扫；地点：陵园；负责人：李红。"_s) == read(u"祭扫；地"_s));
    CHECK(shape(u"走访，慰问；送书。组织大家参加。再去。"_s) == read(u"走访，慰 送书。组"_s));
}

TEST_CASE("a vacation is a heading among months", "[readmonths]")
{
    CHECK(
        shapeOf(
            u"某校2024年计划\n寒假期间：社会实践；走访。\n三月：\n1.植树。\n2.护绿。\n暑假：夏令营。\n"
            "九月：\n1.迎新。\n2.慰问。\n"_s)
        == u"寒假期间(社会实践 走访。) 三月：(1.植树。 2.护绿。) 暑假：(夏令营。) 九月：(1.迎新。 2.慰问。)"_s);
}

TEST_CASE("a month's motto keeps its deadline from no item, nor a year its tasks", "[readmonths]")
{
    const auto motto = readOutline(
        u"某校2023年计划\n三月：雷锋月\n1.学雷锋。\n2.植树。\n四月：\n1.祭扫。\n2.读书。\n"_s);
    CHECK(motto.nodes[0].children[0].suggested.deadline == u"三月"_s);
    CHECK(shapeOf(u"某校安排\n2021年3月：学雷锋；植树\n2021年4月：\n1.扫墓。\n2.春游。\n"
                  "2021年5月：\n1.劳动。\n2.感恩。\n某校团委\n2021年1月\n"_s)
          == u"2021(学雷锋； 植树) 2021(1.扫墓。 2.春游。) 2021(1.劳动。 2.感恩。)"_s);
}
