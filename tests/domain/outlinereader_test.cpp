#include "domain/reading/outlinereader.h"
#include "places.h"
#include "support/catch.h"
#include "support/outlinetext.h"
#include "support/sprinkled.h"

#include <QDir>
#include <QFile>

#include <functional>

using namespace Qt::StringLiterals;
using Domain::NodeKind;
using Domain::ReadNode;
using Domain::readOutline;

namespace {

QString fileText(const QString &path)
{
    QFile file(QStringLiteral(YAODIAN_SOURCE_DIR) + u'/' + path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QStringList numbersOf(const QList<ReadNode> &nodes)
{
    QStringList numbers;
    for (const ReadNode &node : nodes) {
        numbers.append(node.number);
        numbers += numbersOf(node.children);
    }
    return numbers;
}

QStringList warningsOf(const Domain::OutlineReading &reading)
{
    QStringList keys;
    for (const auto &warning : reading.warnings)
        keys.append(u"%1:%2"_s.arg(warning.line).arg(Domain::warningKey(warning.kind)));
    return keys;
}

} // namespace

TEST_CASE("the plan as published is read whole", "[outlinereader]")
{
    const QString source = fileText(u"data/2021-work-plan.txt"_s);
    const auto reading = readOutline(source);

    CHECK(reading.title == u"关心下一代工作委员会2021年工作要点"_s);
    CHECK(reading.organisation == u"关心下一代工作委员会"_s);
    CHECK(reading.year == 2021);
    CHECK(reading.issuer == u"中共江苏信息职业技术学院委员会"_s);
    CHECK(reading.issuedOn == QDate(2021, 3, 30));
    CHECK(reading.documentNumber.isEmpty());
    CHECK(reading.preamble.startsWith(u"2021年是“十四五”开局之年,"));
    CHECK(reading.preamble.endsWith(u"为人才培养做出积极贡献。"));
    CHECK(reading.closing.isEmpty());
    CHECK(reading.numbering == Domain::Numbering::Continuous);
    CHECK(reading.warnings.isEmpty());

    SECTION("with five sections and eighteen items, numbered continuously")
    {
        REQUIRE(reading.nodes.size() == 5);
        int number = 0;
        for (const ReadNode &section : reading.nodes) {
            CHECK(section.kind == NodeKind::Section);
            for (const ReadNode &item : section.children) {
                CHECK(item.kind == NodeKind::Item);
                CHECK(item.number == QString::number(++number) + u'.');
                CHECK(item.text.startsWith(item.title));
                CHECK(source.contains(item.number + item.text + u'\n'));
            }
        }
        CHECK(number == 18);
        CHECK(reading.nodes[4].title == u"进一步加强关工委自身队伍建设"_s);
        CHECK(reading.nodes[1].children[1].title == u"紧密结合疫情防控工作"_s);
    }

    SECTION("without the page's navigation and footer, which are listed as left out")
    {
        QStringList leftOut;
        for (const auto &each : reading.leftOut) {
            leftOut.append(each.text);
            CHECK(!each.reason.isEmpty());
            CHECK(each.span.in(source) == each.text);
        }
        REQUIRE(leftOut.size() == 6);
        CHECK(leftOut[0] == u"设为首页 | 加入收藏"_s);
        CHECK(leftOut[2].startsWith(u"当前位置:"));
        CHECK(leftOut[3].startsWith(u"日期: 2021-04-07"));
        CHECK(leftOut[4].startsWith(u"学校地址:"));
        CHECK(leftOut[5].startsWith(u"苏ICP备"));
    }
}

TEST_CASE("invisible characters stay in the issued text and do not change how it is read",
          "[outlinereader]")
{
    const QString source = fileText(u"data/2021-work-plan.txt"_s);
    const auto plain = readOutline(source);
    const auto reading = readOutline(sprinkled(source));
    CHECK(hasInvisible(reading.title));
    CHECK(Domain::withoutInvisible(reading.title) == plain.title);
    CHECK(reading.organisation == plain.organisation);
    CHECK(Domain::withoutInvisible(reading.issuer) == plain.issuer);
    CHECK(reading.year == plain.year);
    CHECK(reading.issuedOn == plain.issuedOn);
    CHECK(hasInvisible(reading.preamble));
    CHECK(Domain::withoutInvisible(reading.preamble) == plain.preamble);
    CHECK(Domain::withoutInvisible(numbersOf(reading.nodes).join(u' '))
          == numbersOf(plain.nodes).join(u' '));
    REQUIRE(reading.nodes.size() == plain.nodes.size());
    for (qsizetype i = 0; i < plain.nodes.size(); ++i) {
        const auto &items = reading.nodes[i].children;
        REQUIRE(items.size() == plain.nodes[i].children.size());
        for (qsizetype at = 0; at < items.size(); ++at) {
            CHECK(Domain::withoutInvisible(items[at].text) == plain.nodes[i].children[at].text);
        }
    }
    REQUIRE(reading.pieces.size() == plain.pieces.size());
    for (qsizetype i = 0; i < plain.pieces.size(); ++i)
        CHECK(reading.pieces[i].role == plain.pieces[i].role);
}

TEST_CASE("every sample plan is read as a person reads it", "[outlinereader]")
{
    const QDir samples(QStringLiteral(YAODIAN_SOURCE_DIR) + u"/data/samples"_s);
    const QStringList names = samples.entryList({u"*.txt"_s}, QDir::Files);
    REQUIRE(names.size() >= 12);
    for (const QString &name : names) {
        INFO(name.toStdString());
        const auto reading = readOutline(fileText(u"data/samples/"_s + name));
        CHECK(outlineText(reading) == fileText(u"tests/domain/outlines/"_s + name));
    }
}

TEST_CASE("numbers that do not number anything stay in the text", "[outlinereader]")
{
    const auto reading = readOutline(
        u"一、活动安排\n"
        "1.举办“三.八”节座谈，\n12.9前后举办歌会，\n三、四年级学生参加，\n第3条按原规定办。\n"
        "2.推行多表合一、信息共享，一式二份，组织一、二等奖评选，第一、二小组负责。\n"
        "3.2021年底前完成2-4个站点，3、4月份各检查一次。\n"
        "二、工作要求\n"_s);
    CHECK(numbersOf(reading.nodes) == QStringList{u"一、"_s, u"1."_s, u"2."_s, u"3."_s, u"二、"_s});
    CHECK(reading.nodes[0].children[2].text.startsWith(u"2021年底前"));
}

TEST_CASE("levels of numbers follow the order in which a text first uses them", "[outlinereader]")
{
    SECTION("here numbers, then letters, then bracketed numbers")
    {
        const auto reading = readOutline(
            u"1、甲系列\nA、绿色\n(1)踏青\n(2)种树\nB、蓝色\n(1)泛舟\n2、乙系列\n"_s);
        REQUIRE(reading.nodes.size() == 2);
        REQUIRE(reading.nodes[0].children.size() == 2);
        CHECK(reading.nodes[0].children[0].children.size() == 2);
        CHECK(reading.nodes[0].children[1].title == u"蓝色"_s);
        CHECK(reading.nodes[1].kind == NodeKind::Section);
    }
    SECTION("here sections, then the ten stems, which begin afresh in each")
    {
        const auto reading = readOutline(u"一、办好阅览室\n甲、添置书架\n乙、修订借阅办法\n"
                                         "二、办好讲堂\n甲、请老同志讲书\n乙、评选书香家庭\n"_s);
        REQUIRE(reading.nodes.size() == 2);
        CHECK(numbersOf(reading.nodes[0].children) == QStringList{u"甲、"_s, u"乙、"_s});
        CHECK(reading.nodes[1].children.size() == 2);
    }
    SECTION("but a list before the first section is not above the sections")
    {
        const auto reading = readOutline(
            u"今年的目标：\n1.稳队伍。\n2.创品牌。\n一、主要任务\n1.学习。\n2.宣讲。\n二、要求\n"_s);
        CHECK(reading.nodes.size() == 4);
    }
    SECTION("but sections are on top in a text whose beginning is missing")
    {
        const auto reading = readOutline(
            u"3.前文的第三条。\n4.前文的第四条。\n三、继续推进\n1.甲。\n2.乙。\n四、加强保障\n"_s);
        REQUIRE(reading.nodes.size() == 4);
        CHECK(reading.nodes[2].children.size() == 2);
    }
    SECTION("a second notation is a level below the first one if that continues after it")
    {
        const auto reading = readOutline(u"1.甲\n1、子\n2、丑\n2.乙\n3.丙\n"_s);
        REQUIRE(reading.nodes.size() == 3);
        CHECK(reading.nodes[0].children.size() == 2);
    }
    SECTION("and no text has more than 32 levels")
    {
        QString source;
        const QStringList marks{u"第一部分 "_s, u"一、"_s, u"（一）"_s, u"1."_s, u"(1)"_s,
                                u"①"_s,         u"A、"_s,  u"a."_s,     u"Ⅰ、"_s};
        for (int i = 0; i < 200; ++i)
            source += marks[i % marks.size()] + u"层次\n"_s;
        std::function<int(const QList<ReadNode> &)> depth = [&](const QList<ReadNode> &nodes) {
            int deepest = 0;
            for (const ReadNode &node : nodes)
                deepest = std::max(deepest, 1 + depth(node.children));
            return deepest;
        };
        CHECK(depth(readOutline(source).nodes) <= 32);
    }
}

TEST_CASE("an enumeration on lines of its own (第一，第二，) becomes items of its section",
          "[outlinereader]")
{
    const auto reading = readOutline(
        u"第一部分 思路\n以人为本。\n"
        "第二部分 工作\n第一，抓常规。\n第二，抓活动。\n（1）三月：学雷锋\n（2）四月：远足\n"
        "第三部分 保障\n1）组织。\n一是建网络。\n二是配班子。\n2）经费。\n"_s);
    REQUIRE(reading.nodes.size() == 3);
    CHECK(numbersOf(reading.nodes[1].children)
          == QStringList{u"第一，"_s, u"第二，"_s, u"（1）"_s, u"（2）"_s});
    CHECK(reading.nodes[1].children[1].children[0].title == u"三月：学雷锋"_s);
    CHECK(numbersOf(reading.nodes[2].children) == QStringList{u"1）"_s, u"2）"_s});
}

TEST_CASE("an enumeration that begins in mid-sentence becomes items if nothing else is numbered",
          "[outlinereader]")
{
    const auto reading = readOutline(
        u"某局双拥工作要点\n今年，我局工作一是加强宣传。二是落实政策。三是走访慰问。\n"_s);
    CHECK(numbersOf(reading.nodes) == QStringList{u"一是"_s, u"二是"_s, u"三是"_s});
    CHECK(reading.preamble == u"今年，我局工作"_s);
}

TEST_CASE("a quarter is on the level of months, and months are headings also without line breaks",
          "[outlinereader]")
{
    const auto lines = readOutline(u"安排\n8月：走访。\n9月：培训。\n第四季度：总结。\n"_s);
    CHECK(lines.nodes.size() == 3);
    const auto together = readOutline(
        u"一、目标 稳定。 二、安排 三月份 1、学习。 2、宣讲。 四月份 1、走访。 五月份"_s);
    REQUIRE(together.nodes.size() == 2);
    REQUIRE(together.nodes[1].children.size() == 2);
    CHECK(together.nodes[1].children[0].title == u"三月份"_s);
    CHECK(together.nodes[1].children[0].children.size() == 2);
    const auto glued = readOutline(
        u"一、目标：稳定。二、安排：二月：1.制定计划2.开学典礼三月：1.学雷锋2.植树四月：1.扫墓2.春"_s);
    REQUIRE(glued.nodes.size() == 2);
    CHECK(glued.nodes[1].children.size() == 3);
}

TEST_CASE("several plans in one text are read one after the other", "[outlinereader]")
{
    const auto reading = readOutline(
        u"关工委工作计划 篇1\n现制定计划如下，请遵照执行，并结合实际认真落实各项工作任务，确保完成：\n一、目标\n1、甲。\n2、乙。\n"
        "关工委工作计划 篇2\n特制订如下计划：\n一、措施\n1、丙。\n2、丁。\n"_s);
    REQUIRE(reading.nodes.size() == 2);
    CHECK(reading.nodes[1].title == u"关工委工作计划 篇2"_s);
}

TEST_CASE("the parts of a sentence are not items", "[outlinereader]")
{
    const auto reading = readOutline(
        u"一、抓帮扶\n重点围绕三类群体：（一）留守儿童；（二）困境儿童；（三）失足青少年，开展帮扶"
        u"。\n"
        "二、抓队伍\n坚持“三有”，即①有班子；②有制度；③有经费。一是勤学。二是善思。\n三、抓落实\n"_s);
    CHECK(numbersOf(reading.nodes) == QStringList{u"一、"_s, u"二、"_s, u"三、"_s});
}

TEST_CASE("numbers that are missing or repeated stay as printed and give a warning",
          "[outlinereader]")
{
    const auto reading = readOutline(
        u"2022年工作要点\n二、学习\n1.甲。\n2.乙。\n2.丙。\n5.丁。\n四、宣传\n"_s);
    CHECK(numbersOf(reading.nodes)
          == QStringList{u"二、"_s, u"1."_s, u"2."_s, u"2."_s, u"5."_s, u"四、"_s});
    CHECK(warningsOf(reading)
          == QStringList{u"2:late_beginning"_s, u"5:number_repeat"_s, u"6:number_gap"_s,
                         u"7:number_gap"_s});
}

TEST_CASE("a section of paragraphs beside sections with items gives a warning", "[outlinereader]")
{
    const QString plan = u"某校关工委2022年工作要点\n一、理论武装\n1.办讲座。\n2.座谈。\n"_s;
    const auto warned = [&](const QString &rest) { return warningsOf(readOutline(plan + rest)); };
    CHECK(warned(u"二、加强自身建设\n完善例会、报告、考核三项制度，第二季度修订条例。\n"
                 u"做好换届准备工作，9月份启动。\n评选表彰先进集体5个，教师节前完成。\n"_s)
          == QStringList{u"5:section_without_items"_s});
    // One paragraph is the section's own matter, and guiding words are no work.
    CHECK(warned(u"二、加强自身建设\n完善例会、报告、考核三项制度。\n"_s).isEmpty());
    CHECK(warned(u"二、加强自身建设\n1.完善制度。\n2.做好换届。\n"_s).isEmpty());
    const QString guided =
        u"某校关工委2022年工作要点\n一、指导思想：\n坚持立德树人。\n服务学校中心工作。"
        u"\n二、理论武装\n1.办讲座。\n2.座谈。\n"_s;
    CHECK(warningsOf(readOutline(guided)).isEmpty());
}

TEST_CASE("the numbering of a plan is remembered", "[outlinereader]")
{
    using Domain::Numbering;
    CHECK(readOutline(u"一、甲\n1.a学习\n2.b学习\n二、乙\n3.c学习\n"_s).numbering
          == Numbering::Continuous);
    CHECK(readOutline(u"一、甲\n1.a学习\n2.b学习\n二、乙\n1.c学习\n"_s).numbering
          == Numbering::PerSection);
    CHECK(readOutline(u"一、甲\n1.a学习\n2.b学习\n二、乙\n3.c学习\n三、丙\n1.d学习\n"_s).numbering
          == Numbering::Mixed);
}

TEST_CASE("a text without a plan gives no nodes and says so", "[outlinereader]")
{
    for (const QString &source : {QString(), u" \n\u3000\n"_s, u"你好"_s}) {
        const auto reading = readOutline(source);
        CHECK(reading.nodes.isEmpty());
        CHECK(warningsOf(reading) == QStringList{u"0:no_nodes"_s, u"0:no_title"_s, u"0:no_year"_s});
    }
}

TEST_CASE("a very long item gives a warning", "[outlinereader]")
{
    const QString text = u"一、"_s + u"加强学习，"_s.repeated(300) + u"。\n二、宣传。\n"_s;
    CHECK(warningsOf(readOutline(text)).contains(u"1:very_long_item"_s));
}

TEST_CASE("corrected pieces give another outline of the same words", "[outlinereader]")
{
    const QString source = u"2022年工作要点\n一、学习\n每月一次\n二、宣传\n"_s;
    auto pieces = readOutline(source).pieces;
    REQUIRE(pieces.size() == 4);
    SECTION("a paragraph becomes an item of its own")
    {
        pieces[2].role = Domain::PieceRole::NodeStart;
        pieces[2].depth = 2;
        const auto reading = assembleOutline(source, pieces);
        REQUIRE(reading.nodes.size() == 2);
        REQUIRE(reading.nodes[0].children.size() == 1);
        CHECK(reading.nodes[0].children[0].text == u"每月一次"_s);
        CHECK(reading.nodes[0].kind == NodeKind::Section);
    }
    SECTION("a line is left out and can be put back")
    {
        pieces[2].role = Domain::PieceRole::LeftOut;
        pieces[2].reason = u"Left out by hand."_s;
        CHECK(assembleOutline(source, pieces).leftOut.size() == 1);
        pieces[2].role = Domain::PieceRole::Body;
        pieces[2].reason.clear();
        CHECK(outlineText(assembleOutline(source, pieces)) == outlineText(readOutline(source)));
    }
    SECTION("a node cannot stand deeper than one below the node before it")
    {
        pieces[3].depth = 9;
        const auto reading = assembleOutline(source, pieces);
        REQUIRE(reading.nodes.size() == 1);
        CHECK(reading.nodes[0].children[0].title == u"宣传"_s);
    }
}
