#include "domain/reading/outlinereader.h"
#include "domain/readingshape.h"
#include "support/catch.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

// Words of a line or a table's cell, and what they were taken for.
struct Part
{
    QString words;
    PieceRole role = PieceRole::Body;
    int line = 1;
    int depth = 0;
    qsizetype numberLength = 0;
    bool runsOn = false;
    QString reason = {};
    QString heading = {};
};

OutlineReading assembled(const QList<Part> &parts)
{
    QString source;
    QList<SourcePiece> pieces;
    for (const Part &part : parts) {
        if (!pieces.isEmpty())
            source += pieces.last().line == part.line ? u'\t' : u'\n';
        pieces.append({.span = {source.size(), part.words.size()},
                       .line = part.line,
                       .role = part.role,
                       .depth = part.depth,
                       .numberLength = part.numberLength,
                       .runsOn = part.runsOn,
                       .reason = part.reason,
                       .heading = part.heading});
        source += part.words;
    }
    return assembleOutline(source, pieces);
}

QStringList leftOut(const OutlineReading &reading)
{
    QStringList lines;
    for (const LeftOut &left : reading.leftOut)
        lines.append(u"%1 %2: %3"_s.arg(left.line).arg(left.text, left.reason));
    return lines;
}

QStringList messages(const OutlineReading &reading)
{
    QStringList lines;
    for (const ReadWarning &warning : reading.warnings) {
        if (warning.line > 0)
            lines.append(u"%1 %2"_s.arg(warning.line).arg(warning.message));
    }
    return lines;
}

} // namespace

TEST_CASE("a cell belongs to the node of its row, before it or behind it", "[outlineassembly]")
{
    using enum PieceRole;
    const auto reading = assembled({{u"工会"_s, Lead, 1},
                                    {u"1.读书"_s, NodeStart, 1, 1, 2},
                                    {u"3月"_s, Due, 1},
                                    {u"2.走访"_s, NodeStart, 2, 1, 2},
                                    {u"团委"_s, Lead, 2},
                                    {u"团委"_s, Lead, 2},
                                    {u"妇联"_s, Support, 2},
                                    {u"王丽"_s, Owner, 2},
                                    {u"2024年"_s, Due, 2},
                                    {u"9月"_s, Due, 2, 0, 0, true},
                                    {u"12月"_s, Due, 2}});
    REQUIRE(reading.nodes.size() == 2);
    CHECK(reading.nodes[0].suggested
          == Suggestion{.leadDepartment = u"工会"_s, .deadline = u"3月"_s});
    CHECK(reading.nodes[1].suggested
          == Suggestion{.owners = {u"王丽"_s},
                        .leadDepartment = u"团委"_s,
                        .supportingDepartments = {u"妇联"_s},
                        .deadline = u"2024年9月、12月"_s});
    CHECK(leftOut(reading).size() == 9);
    CHECK(leftOut(reading)[0] == u"1 工会: Suggested for the departments."_s);
    CHECK(leftOut(reading)[1] == u"1 3月: Suggested for the deadline."_s);
    CHECK(leftOut(reading)[5] == u"2 王丽: Suggested for the owners."_s);
}

TEST_CASE("a cell above the first node is left out and belongs to none", "[outlineassembly]")
{
    using enum PieceRole;
    const auto reading = assembled(
        {{u"工会"_s, Lead, 1}, {u"已办"_s, Progress, 1}, {u"1.读书"_s, NodeStart, 2, 1, 2}});
    REQUIRE(reading.nodes.size() == 1);
    CHECK(reading.nodes[0].suggested.isEmpty());
    CHECK(reading.nodes[0].progress.isEmpty());
    CHECK(leftOut(reading)
          == QStringList{u"1 工会: Suggested for the departments."_s,
                         u"1 已办: Suggested for a progress note."_s});
}

TEST_CASE("departments, owners and deadline of a row belong to all entries of a list in it",
          "[outlineassembly]")
{
    using enum PieceRole;
    const auto reading = assembled({{u"读书"_s, NodeStart, 1, 1},
                                    {u"讲座"_s, NodeStart, 1, 1},
                                    {u"工会"_s, Lead, 1},
                                    {u"3月"_s, Due, 1},
                                    {u"已办一场"_s, Progress, 1},
                                    {u"写作"_s, NodeStart, 1, 1},
                                    {u"走访"_s, NodeStart, 2, 1},
                                    {u"慰问"_s, NodeStart, 2, 2},
                                    {u"团委"_s, Lead, 2}});
    REQUIRE(reading.nodes.size() == 4);
    const Suggestion shared{.leadDepartment = u"工会"_s, .deadline = u"3月"_s};
    for (int at = 0; at < 3; ++at)
        CHECK(reading.nodes[at].suggested == shared);
    CHECK(reading.nodes[0].progress.isEmpty());
    CHECK(reading.nodes[1].progress == u"已办一场"_s);
    CHECK(reading.nodes[2].progress.isEmpty());
    CHECK(reading.nodes[3].suggested.isEmpty());
    CHECK(reading.nodes[3].children[0].suggested == Suggestion{.leadDepartment = u"团委"_s});
}

TEST_CASE("a number in a cell of its own numbers the node that follows in its row",
          "[outlineassembly]")
{
    using enum PieceRole;
    SECTION("of its depth or deeper")
    {
        const auto reading = assembled({{u"1"_s, Number, 1, 1},
                                        {u"读书"_s, NodeStart, 1, 1},
                                        {u"2"_s, Number, 2, 2},
                                        {u"服务"_s, NodeStart, 2, 1},
                                        {u"走访"_s, NodeStart, 2, 2}});
        CHECK(shapeOf(reading.nodes) == u"1读书 服务(2走访)"_s);
        CHECK(reading.nodes[0].numberSpan == SourceSpan{0, 1});
        CHECK(reading.leftOut.isEmpty());
    }
    SECTION("or the node before it, where it is deeper than that")
    {
        const auto reading = assembled(
            {{u"服务"_s, NodeStart, 1, 1}, {u"3"_s, Number, 1, 2}, {u"走访"_s, NodeStart, 1, 2}});
        CHECK(shapeOf(reading.nodes) == u"3服务(走访)"_s);
    }
    SECTION("and is left out where none follows, or one that has a number")
    {
        const auto reading = assembled({{u"1"_s, Number, 1, 1},
                                        {u"2"_s, Number, 2, 1},
                                        {u"读书"_s, NodeStart, 3, 1},
                                        {u"4"_s, Number, 4, 1},
                                        {u"5.走访"_s, NodeStart, 4, 1, 2},
                                        {u"6"_s, Number, 5, 1}});
        CHECK(shapeOf(reading.nodes) == u"读书 5.走访"_s);
        CHECK(leftOut(reading)
              == QStringList{u"1 1: A number with no words after it."_s,
                             u"2 2: A number with no words after it."_s,
                             u"4 4: A number with no words after it."_s,
                             u"5 6: A number with no words after it."_s});
    }
}

TEST_CASE("sections named after departments make these the leads of their items",
          "[outlineassembly]")
{
    using enum PieceRole;
    const auto leads = [](const QString &first, qsizetype numberLength, const QString &item) {
        const auto reading = assembled({{first, NodeStart, 1, 1, numberLength},
                                        {item, NodeStart, 2, 2, 2},
                                        {u"团委"_s, NodeStart, 3, 1},
                                        {u"1.支教"_s, NodeStart, 4, 2, 2},
                                        {u"2.植树"_s, NodeStart, 5, 2, 2}});
        QStringList all;
        for (const ReadNode &section : reading.nodes) {
            for (const ReadNode &each : section.children)
                all.append(each.suggested.leadDepartment);
        }
        return all;
    };
    CHECK(leads(u"宣传部"_s, 0, u"1.读书"_s) == QStringList{u"宣传部"_s, u"团委"_s, u"团委"_s});
    const QStringList none{QString(), QString(), QString()};
    CHECK(leads(u"学习"_s, 0, u"1.读书"_s) == none);
    CHECK(leads(u"一、宣传部"_s, 2, u"1.读书"_s) == none);
    CHECK(leads(u"宣传部"_s, 0, u"1.读书。（工会牵头）"_s)
          == QStringList{u"工会"_s, QString(), QString()});
    const auto lone = assembled({{u"团委"_s, NodeStart, 1, 1}, {u"1.支教"_s, NodeStart, 2, 2, 2}});
    CHECK(lone.nodes[0].children[0].suggested.isEmpty());
}

TEST_CASE("the year of a plan is that of its title, else of what stands nearest to it",
          "[outlineassembly]")
{
    using enum PieceRole;
    const QString editors = u"The web site's words about the text."_s;
    QList<Part> parts{{u"妇联2021年工作要点"_s, Title, 1},
                      {u"2022年，妇联要办好实事。"_s, Preamble, 2},
                      {u"妇〔2023〕3号"_s, DocumentNumber, 3},
                      {u"2024年3月1日"_s, IssueDate, 4},
                      {QString(30, u'略') + u"2025年的工作如下。"_s, Preamble, 5},
                      {u"2026年的要点"_s, PieceRole::LeftOut, 6, 0, 0, false, editors},
                      {u"1.办好2027年的讲座"_s, NodeStart, 7, 1, 2}};
    QList<int> years;
    while (!parts.isEmpty()) {
        years.append(assembled(parts).year.value_or(0));
        parts.removeFirst();
    }
    CHECK(years == QList<int>{2021, 2022, 2023, 2024, 2025, 2026, 2027});
    CHECK_FALSE(assembled({{u"1."_s + QString(30, u'略') + u"2027年"_s, NodeStart, 1, 1, 2}}).year);
    CHECK_FALSE(assembled({{QString(400, u'略') + u"2025年"_s, Preamble, 1}}).year);
    CHECK_FALSE(assembled({{u"2026年的要点"_s, PieceRole::LeftOut, 1}}).year);
}

TEST_CASE("a plan is of the committee in its title, or of its issuer", "[outlineassembly]")
{
    using enum PieceRole;
    const Part node{u"1.读书"_s, NodeStart, 3, 1, 2};
    const auto organisation = [](const QList<Part> &parts) {
        return assembled(parts).organisation;
    };
    CHECK(organisation({{u"街道妇联2024年工作要点"_s, Title, 1}, node}) == u"街道妇联"_s);
    CHECK(organisation({{u"2024年工作要点"_s, Title, 1}, node, {u"街道妇联"_s, Issuer, 4}})
          == u"街道妇联"_s);
    CHECK(organisation(
              {{u"街道妇联2024年工作要点"_s, Title, 1}, {u"柳河街道妇联"_s, Issuer, 2}, node})
          == u"柳河街道妇联"_s);
    CHECK(organisation(
              {{u"街道妇联2024年工作要点"_s, Title, 1}, node, {u"柳河街道妇联"_s, Issuer, 4}})
          == u"街道妇联"_s);
    CHECK(organisation(
              {{u"街道妇联2024年工作要点"_s, Title, 1}, {u"柳河街道党委"_s, Issuer, 2}, node})
          == u"街道妇联"_s);
}

TEST_CASE("paragraphs keep their breaks, broken lines do not", "[outlineassembly]")
{
    using enum PieceRole;
    const auto reading = assembled({{u"妇 联 要 点"_s, Title, 1},
                                    {u"2024年"_s, Title, 2},
                                    {u"为做好"_s, Preamble, 3},
                                    {u"工作。"_s, Preamble, 4, 0, 0, true},
                                    {u"如下。"_s, Preamble, 5},
                                    {u"1.读书，"_s, NodeStart, 6, 1, 2},
                                    {u"每月一次。"_s, Body, 7, 0, 0, true},
                                    {u"写心得。"_s, Body, 8},
                                    {u"特此"_s, Closing, 9},
                                    {u"通知。"_s, Closing, 10, 0, 0, true},
                                    {u"2024年3月"_s, IssueDate, 11}});
    CHECK(reading.title == u"妇联要点2024年"_s);
    CHECK(reading.preamble == u"为做好工作。\n如下。"_s);
    REQUIRE(reading.nodes.size() == 1);
    CHECK(reading.nodes[0].text == u"读书，每月一次。\n写心得。"_s);
    CHECK(reading.nodes[0].title == u"读书"_s);
    CHECK(reading.nodes[0].line == 6);
    CHECK(reading.nodes[0].spans.size() == 3);
    CHECK(reading.closing == u"特此通知。\n2024年3月"_s); // a month is no day of issue
    CHECK(reading.issuedOn.isNull());
}

TEST_CASE("a section's heading ends where its text begins", "[outlineassembly]")
{
    using enum PieceRole;
    const auto heading = [](const QString &words) {
        const auto reading = assembled(
            {{words, NodeStart, 1, 1}, {u"1.读书"_s, NodeStart, 2, 2, 2}});
        return reading.nodes[0].title + u'|' + reading.nodes[0].text;
    };
    CHECK(heading(u"加强学习"_s) == u"加强学习|"_s);
    CHECK(heading(u"加强学习。每月组织一次。"_s) == u"加强学习。|每月组织一次。"_s);
    CHECK(heading(u"加强学习。每月组织一次"_s) == u"加强学习。每月组织一次|"_s);
    CHECK(heading(u"加强学习。"_s + QString(41, u'略')) == u"加强学习。|"_s + QString(41, u'略'));
    CHECK(heading(u"加强学习。"_s + QString(40, u'略'))
          == u"加强学习。"_s + QString(40, u'略') + u'|');
    const QString longest(40, u'长');
    CHECK(heading(longest + u"。每月组织一次。"_s) == longest + u"。|每月组织一次。"_s);
    CHECK(heading(longest + u"长。每月组织一次。"_s) == longest + u"长。每月组织一次。|"_s);
    CHECK(heading(u"指导思想：坚持服务姐妹。"_s) == u"指导思想：|坚持服务姐妹。"_s);
    CHECK(heading(u"目标：三件"_s) == u"目标：三件|"_s);
    CHECK(heading(u"【活动目的】服务姐妹"_s) == u"【活动目的】|服务姐妹"_s);
    CHECK(heading(u"附件1：任务清单的说明"_s) == u"附件1：任务清单的说明|"_s);
}

TEST_CASE(
    "a late beginning, and a number missing, repeated, out of order or written differently, is named",
    "[outlineassembly]")
{
    using enum PieceRole;
    const auto items = [](const QList<std::pair<QString, int>> &numbers) {
        QList<Part> parts;
        for (const auto &[number, depth] : numbers)
            parts.append(
                {number + u"办好"_s, NodeStart, int(parts.size()) + 1, depth, number.size()});
        return messages(assembled(parts));
    };
    CHECK(items({{u"1."_s, 1}, {u"2."_s, 1}, {u"3."_s, 1}}).isEmpty());
    CHECK(items({{u"2."_s, 1}, {u"3."_s, 1}, {u"5."_s, 1}, {u"5."_s, 1}, {u"4."_s, 1}})
          == QStringList{u"1 The numbers begin with “2.”; is there more before?"_s,
                         u"3 Before “5.” a number is missing."_s,
                         u"4 “5.” is repeated or out of order."_s,
                         u"5 “4.” is repeated or out of order."_s});
    // Only the first of several other notations is named.
    CHECK(items({{u"1."_s, 1}, {u"2、"_s, 1}, {u"（3）"_s, 1}})
          == QStringList{u"2 “2、” is written differently from the numbers before it."_s});
    // Numbers that go on through all sections, and such that begin afresh in each.
    CHECK(items({{u"一、"_s, 1}, {u"1."_s, 2}, {u"2."_s, 2}, {u"二、"_s, 1}, {u"3."_s, 2}})
              .isEmpty());
    CHECK(items({{u"一、"_s, 1}, {u"1."_s, 2}, {u"2."_s, 2}, {u"二、"_s, 1}, {u"4."_s, 2}})
          == QStringList{u"5 Before “4.” a number is missing."_s});
    CHECK(items({{u"一、"_s, 1}, {u"1."_s, 2}, {u"2."_s, 2}, {u"二、"_s, 1}, {u"1."_s, 2}})
              .isEmpty());
    CHECK(items({{u"一、"_s, 1}, {u"1."_s, 2}, {u"2."_s, 2}, {u"二、"_s, 1}, {u"2."_s, 2}})
          == QStringList{u"5 The numbers begin with “2.”; is there more before?"_s});
    // ⑩ is the last sign for which a page may go on with 11.
    CHECK(items({{u"⑨"_s, 1}, {u"⑩"_s, 1}, {u"11."_s, 1}, {u"12."_s, 1}})
          == QStringList{u"1 The numbers begin with “⑨”; is there more before?"_s});
    CHECK(items({{u"①"_s, 1}, {u"②"_s, 1}, {u"3."_s, 1}})
          == QStringList{u"3 “3.” is written differently from the numbers before it."_s});
}

TEST_CASE("an item of more than a thousand characters gives a warning", "[outlineassembly]")
{
    using enum PieceRole;
    const auto warned = [](int length) {
        return messages(assembled({{u"1."_s + QString(length, u'长'), NodeStart, 1, 1, 2}}));
    };
    CHECK(warned(1000).isEmpty());
    CHECK(warned(1001)
          == QStringList{u"1 A very long text: should a part of it be an item of its own?"_s});
}

TEST_CASE("a section of paragraphs is named in its warning with its number", "[outlineassembly]")
{
    using enum PieceRole;
    const auto warned = [](const QString &heading) {
        return messages(assembled({{u"一、学习"_s, NodeStart, 1, 1, 2},
                                   {u"1.读书"_s, NodeStart, 2, 2, 2},
                                   {u"二、"_s + heading, NodeStart, 3, 1, 2},
                                   {u"完善制度。"_s, Body, 4},
                                   {u"做好换届。"_s, Body, 5}}));
    };
    CHECK(
        warned(u"队伍"_s)
        == QStringList{
            u"3 “二、队伍” has paragraphs but no items. If each is an item, select it in the text and press “Item”."_s});
    CHECK(warned(u"指导思想："_s).isEmpty());
}

TEST_CASE("each column with words that no field takes is to be checked", "[outlineassembly]")
{
    const QString rows = u"1\t读书会\t5月\t二楼\t教师\t已报\t20\n2\t义诊\t6月\t\t教师、家长\t\t30\n"
                         "3\t书画展\t9月\t文化馆\t—\t已报\t40\n"_s;
    const auto warned = [&rows](const QString &heads) {
        const QString source = u"工会2024年活动安排\n序号\t活动名称\t时间\t"_s + heads + u'\n'
                               + rows;
        const auto reading = readOutline(source);
        CHECK(reading.nodes.size() == 3);
        return messages(reading);
    };
    const QString sentence =
        u"3 The column “%1” is left out (cells with words: 2). If they belong to "
        "the items, choose “Item” for that column."_s;
    CHECK(warned(u"活动地点\t参加对象\t备注\t人数"_s)
          == QStringList{sentence.arg(u"活动地点"_s), sentence.arg(u"参加对象"_s)});
    CHECK(
        warned(u"形式\t范围\t上会\t经费（元）"_s)
        == QStringList{sentence.arg(u"形式"_s), sentence.arg(u"范围"_s), sentence.arg(u"上会"_s)});
    CHECK(warned(u"联系电话\t备注\t考核方式\t上会"_s).isEmpty());
}

TEST_CASE("each entry of a list in a row has all who lead the row", "[outlineassembly]")
{
    using enum PieceRole;
    const QString heading = u"牵头部门"_s;
    const auto reading = assembled({{u"2024年工作要点"_s, Title, 1},
                                    {u"工会、团委"_s, Lead, 2, 1, 0, false, {}, heading},
                                    {u"1.读书"_s, NodeStart, 2, 1, 2},
                                    {u"2.走访"_s, NodeStart, 2, 1, 2},
                                    {u"3.评选"_s, NodeStart, 3, 1, 2},
                                    {u"工会、团委"_s, Lead, 3}});
    REQUIRE(reading.nodes.size() == 3);
    CHECK(reading.nodes[0].suggested.otherLeads == QStringList{u"团委"_s});
    CHECK(reading.nodes[1].suggested.otherLeads == QStringList{u"团委"_s});
    CHECK(reading.nodes[2].suggested.otherLeads.isEmpty());
}

TEST_CASE("an item whose words set several times in the plan's year is to be checked",
          "[outlineassembly]")
{
    using enum PieceRole;
    const auto reading = assembled(
        {{u"2024年工作要点"_s, Title, 1},
         {u"1.3月中旬完成摸底，5月底前上报名单。"_s, NodeStart, 2, 1, 2},
         {u"开展义诊。4月底前报名，9月上旬举行。"_s, NodeStart, 3, 1, 0},
         {u"2.3月中旬完成摸底，5月底前上报名单。"_s, NodeStart, 4, 1, 2},
         {u"6月"_s, Due, 4},
         {u"3.2023年6月底前启动，12月底前完成。"_s, NodeStart, 5, 1, 2}});
    CHECK(
        messages(reading)
        == QStringList{
            u"2 “1.” names “3月中旬” besides the deadline “5月底前”. Should that be an item of its "
            "own, or stand in the deadline?"_s,
            u"3 “开展义诊” names “9月上旬” besides the deadline “4月底前”. Should that be an item "
            "of its own, or stand in the deadline?"_s});
}

TEST_CASE("a deadline without a day that is known is to be checked", "[outlineassembly]")
{
    const OutlineReading reading = Domain::readOutline(
        u"某校关工委2021年工作要点\n一、甲\n1.读书。（完成时限：6月31日前）\n2.讲座。（完成时限：适时）\n"
        "3.走访。（完成时限：重阳节前）\n4.总结。（完成时限：12月）\n"_s);
    REQUIRE(reading.warnings.size() == 2);
    for (const Domain::ReadWarning &warning : reading.warnings)
        CHECK(Domain::warningKey(warning.kind) == u"unclear_deadline"_s);
    CHECK(reading.warnings[0].line == 3);
    CHECK(reading.warnings[0].message.contains(u"“6月31日前”"_s));
    CHECK(reading.warnings[1].line == 4);
    CHECK(reading.warnings[1].message.contains(u"“适时”“重阳节前”"_s));
}

TEST_CASE("the office that issues a plan is not the committee whose plan it is",
          "[outlineassembly]")
{
    const auto read = [](const QString &title, const QString &issuer) {
        return Domain::readOutline(
            u"关于印发《%1》的通知\n各镇：\n现将《%1》印发给你们，请认真落实。\n%2\n"
            "2021年3月1日\n%1\n一、学习\n1.读书。\n2.讲座。\n"_s.arg(title, issuer));
    };
    const auto isDoubted = [](const OutlineReading &reading) {
        return std::ranges::any_of(reading.warnings, [](const Domain::ReadWarning &warning) {
            return warning.kind == Domain::ReadWarning::Kind::UnsureOrganisation;
        });
    };
    const auto made = read(u"东江区2021年关心下一代工作要点"_s, u"中共东江区委办公室"_s);
    CHECK(made.organisation == u"东江区关心下一代工作委员会"_s);
    CHECK(made.issuer == u"中共东江区委办公室"_s);
    CHECK(isDoubted(made));
    const auto named = read(u"东江区关心下一代工作委员会2021年工作要点"_s, u"中共东江区委办公室"_s);
    CHECK(named.organisation == u"东江区关心下一代工作委员会"_s);
    CHECK_FALSE(isDoubted(named));
    const auto own = read(u"东江区2021年关心下一代工作要点"_s, u"东江区关工委办公室"_s);
    CHECK(own.organisation == u"东江区关工委办公室"_s);
    CHECK_FALSE(isDoubted(own));
    CHECK(isDoubted(read(u"2021年老龄工作要点"_s, u"东江区人民政府办公室"_s)));
}
