#include "domain/text/linebreaking.h"

#include "domain/text/nominalunits.h"

#include "support/catch.h"

#include <QRandomGenerator>

using namespace Domain;
using namespace Qt::StringLiterals;

namespace {

// The lines of a paragraph without indent, `width` full-width characters wide.
QStringList linesOf(const QString &text, double width = 28)
{
    const auto units = nominalUnits(text);
    QStringList lines;
    for (const auto &range : breakLines(units, width, width)) {
        const auto &first = units[range.from];
        const auto &last = units[range.to - 1];
        lines.append(text.mid(first.from, last.from + last.length - first.from));
    }
    return lines;
}

const auto kLine = u"中"_s.repeated(28);

} // namespace

TEST_CASE("a line holds 28 characters", "[linebreaking]")
{
    CHECK(linesOf(kLine) == QStringList{kLine});
    CHECK(linesOf(kLine + u"文"_s) == QStringList{kLine, u"文"_s});
}

TEST_CASE("a character that may not begin a line takes the one before it along", "[linebreaking]")
{
    for (const QChar mark : u"。，、；：？！）》】”’·～％〉」』〕,.;:?!)%"_s) {
        CAPTURE(mark);
        const auto lines = linesOf(kLine + mark + u"文"_s);
        REQUIRE(lines.size() == 2);
        CHECK(lines[0] == u"中"_s.repeated(27));
        CHECK(lines[1] == u"中"_s + mark + u"文"_s);
    }
}

TEST_CASE("a character that may not end a line goes to the next", "[linebreaking]")
{
    for (const QChar mark : u"（《【“‘〈「『〔"_s) {
        CAPTURE(mark);
        const auto lines = linesOf(u"中"_s.repeated(27) + mark + u"文"_s);
        CHECK(lines == QStringList{u"中"_s.repeated(27), mark + u"文"_s});
    }
}

TEST_CASE("consecutive punctuation marks move together", "[linebreaking]")
{
    const auto lines = linesOf(u"中"_s.repeated(27) + u"文”。下"_s);
    CHECK(lines == QStringList{u"中"_s.repeated(27), u"文”。下"_s});
}

TEST_CASE("a dash of two characters is not divided", "[linebreaking]")
{
    const auto lines = linesOf(u"中"_s.repeated(27) + u"——文……"_s);
    CHECK(lines == QStringList{u"中"_s.repeated(27), u"——文……"_s});
}

TEST_CASE("a single dash begins no line, with or without a font", "[linebreaking]")
{
    CHECK(linesOf(kLine + u"—文"_s) == QStringList{kLine.chopped(1), u"中—文"_s});
    CHECK(linesOf(kLine + u"——文"_s) == QStringList{kLine, u"——文"_s});
    CHECK(linesOf(kLine.chopped(1) + u"文——"_s)
          == QStringList{kLine.chopped(1) + u"文"_s, u"——"_s});
}

TEST_CASE("a Latin word, a number or a date is not broken at a line's end", "[linebreaking]")
{
    for (const auto &word : {u"12345"_s, u"COVID-19"_s, u"1,234.5"_s, u"2021-03-30"_s}) {
        CAPTURE(word);
        const auto lines = linesOf(u"中"_s.repeated(27) + word + u"次"_s);
        CHECK(lines == QStringList{u"中"_s.repeated(27), word + u"次"_s});
    }
}

TEST_CASE("a number is not separated from its unit, nor from 第 before it", "[linebreaking]")
{
    for (const auto &word :
         {u"2021年"_s, u"12月"_s, u"42人次"_s, u"320余名"_s, u"3.4万元"_s, u"1.2万余人次"_s,
          u"100周年"_s, u"2021年度"_s, u"6个月"_s, u"12个百分点"_s, u"第18项"_s, u"第3届"_s,
          u"２０２１年"_s, u"３．４万元"_s, u"100 周年"_s, u"6 月"_s, u"第 3 项"_s, u"2020级"_s}) {
        CAPTURE(word);
        for (int before = 24; before <= 27; ++before) {
            const auto lines = linesOf(u"中"_s.repeated(before) + word + u"的事"_s);
            REQUIRE(lines.size() <= 2);
            CHECK((lines[0].contains(word) || lines.value(1).contains(word)));
        }
    }

    SECTION("nor minutes from their seconds")
    {
        for (const auto &word : {u"7′58″"_s, u"7'58\""_s, u"12′30″"_s, u"31°34′5″"_s}) {
            CAPTURE(word);
            for (int before = 24; before <= 27; ++before)
                CHECK(linesOf(u"中"_s.repeated(before) + word + u"的事"_s)
                          .join(u'\n')
                          .contains(word));
        }
    }
    SECTION("behind a rare character too")
    {
        for (int before = 22; before <= 27; ++before) {
            const auto lines = linesOf(u"中"_s.repeated(before) + u"野々3人次的事"_s);
            CHECK(lines.join(u'\n').contains(u"3人次"_s));
        }
    }
    SECTION(
        "but a day may be separated from its month, and words from a number that is part of a name")
    {
        CHECK(linesOf(u"中"_s.repeated(25) + u"12月31日"_s)[1] == u"31日"_s);
        CHECK_FALSE(placesInNumbers(u"COVID-19疫情"_s).contains(8));
        CHECK(linesOf(u"中"_s.repeated(25) + u"2021，关"_s)[1] == u"关"_s);
    }
}

TEST_CASE("no line breaks within a number, before its unit or within that", "[linebreaking]")
{
    const std::pair<QString, QList<int>> cases[] = {
        {u"2021年度工作"_s, {1, 2, 3, 4, 5}},
        {u"第3届"_s, {1, 2}},
        {u"第 3 项"_s, {2, 4}},
        {u"320余名"_s, {1, 2, 3, 4}},
        {u"3.4万元"_s, {1, 2, 3, 4}},
        {u"1,234"_s, {1, 2, 3, 4}},
        {u"3 人次"_s, {2, 3}},
        {u"3万的"_s, {1}},
        {u"3的"_s, {1}},
        {u"3 的"_s, {}},
        {u"3."_s, {}},
        {u"3x"_s, {}},
        {u"COVID-19疫"_s, {7}},
        {u"疫-19次"_s, {3, 4}},
        {QString(), {}},
    };
    for (const auto &[text, places] : cases) {
        INFO(text.toStdString());
        CHECK(placesInNumbers(text) == places);
    }
}

TEST_CASE("a number and its unit are parted only where the line would be too loose",
          "[linebreaking]")
{
    const QString text = u"中"_s.repeated(7) + u"2021年的事"_s;
    const auto firstLine = [&text](double loosest) {
        const auto units = nominalUnits(text);
        const auto &last = units[breakLines(units, 9, 9, loosest).first().to - 1];
        return text.left(last.from + last.length);
    };
    CHECK(firstLine(1) == u"中"_s.repeated(7) + u"2021"_s);
    CHECK(firstLine(2) == u"中"_s.repeated(7)); // two characters' width are empty
    CHECK(firstLine(0) == u"中"_s.repeated(7));
}

TEST_CASE("the first line of a paragraph has a width of its own", "[linebreaking]")
{
    const QString text = u"中"_s.repeated(10);
    const auto lines = breakLines(nominalUnits(text), 2, 5);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].to == 2);
    CHECK(lines[1].from == 2);
    CHECK(lines[1].to == 7);
    CHECK(lines[2].to == 10);
}

TEST_CASE("every kind of line break parts paragraphs, and none is empty", "[linebreaking]")
{
    CHECK(
        paragraphsOf(u"\n一\r\n二\v三\f四\u0085五\u2028六\u2029七\n\n八\t九\n"_s)
        == QStringList{u"一"_s, u"二"_s, u"三"_s, u"四"_s, u"五"_s, u"六"_s, u"七"_s, u"八\t九"_s});
    CHECK(paragraphsOf(u"\n\n"_s).isEmpty());
    CHECK(paragraphsOf(u"一"_s) == QStringList{u"一"_s});
}

TEST_CASE("spaces at a line break belong to neither line", "[linebreaking]")
{
    const auto lines = linesOf(u"中"_s.repeated(28) + u"    word word"_s);
    CHECK(lines == QStringList{kLine, u"word word"_s});
}

TEST_CASE("a run of marks longer than a line is divided rather than lost", "[linebreaking]")
{
    const auto marks = u"。"_s.repeated(100);
    CHECK(linesOf(marks).join(QString()) == marks);
}

TEST_CASE("names are parted by the marks between them, which stay behind the name before",
          "[linebreaking]")
{
    CHECK(namesInCell(u"周正华、吴桂兰"_s) == QStringList{u"周正华、"_s, u"吴桂兰"_s});
    CHECK(namesInCell(u"配合：团委、各学院"_s)
          == QStringList{u"配合："_s, u"团委、"_s, u"各学院"_s});
    CHECK(namesInCell(u"宣传部（学院）"_s) == QStringList{u"宣传部"_s, u"（学院）"_s});
    CHECK(namesInCell(u"5月、12月"_s) == QStringList{u"5月、"_s, u"12月"_s});
    CHECK(namesInCell(u"秘书处 李明"_s).join(u'|') == u"秘书处 |李明"_s);
    CHECK(namesInCell(QString()).isEmpty());
}

TEST_CASE("a line is broken within a name only if the name is longer than the line",
          "[linebreaking]")
{
    const auto broken = [](const QString &text, double width) {
        auto units = nominalUnits(text);
        keepNamesWhole(text, units, width);
        QStringList lines;
        for (const auto &range : breakLines(units, width, width)) {
            const auto &last = units[range.to - 1];
            lines.append(
                text.mid(units[range.from].from, last.from + last.length - units[range.from].from));
        }
        return lines;
    };
    CHECK(broken(u"周正华、吴桂兰"_s, 6) == QStringList{u"周正华、"_s, u"吴桂兰"_s});
    CHECK(broken(u"周正华、吴桂兰"_s, 7) == QStringList{u"周正华、吴桂兰"_s});
    CHECK(broken(u"团委、党委学生工作部、工会"_s, 7)
          == QStringList{u"团委、党委学生"_s, u"工作部、工会"_s});
    CHECK(broken(u"团委、党委学生工作部、工会"_s, 8)
          == QStringList{u"团委、"_s, u"党委学生工作部、"_s, u"工会"_s});
    CHECK(broken(u"长期坚持"_s, 3) == QStringList{u"长期坚"_s, u"持"_s});
}

TEST_CASE("random text stays within the width, obeys the rules for marks and loses nothing",
          "[linebreaking]")
{
    QRandomGenerator random(9704);
    const auto alphabet = u"关心下一代工作，。、（）《》“”—…2021年ab. -%中文"_s;
    for (int round = 0; round < 200; ++round) {
        QString text;
        for (int i = 0; i < 300; ++i)
            text += alphabet[random.bounded(int(alphabet.size()))];
        const double width = 6 + round % 23;
        const auto units = nominalUnits(text);
        int next = 0;
        for (const auto &range : breakLines(units, width, width)) {
            double used = 0;
            for (int at = next; at < range.from; ++at)
                CHECK(units[at].space);
            for (int at = range.from; at < range.to; ++at)
                used += units[at].width;
            REQUIRE(used <= width + 0.01);
            next = range.to;
        }
        for (int at = next; at < units.size(); ++at)
            CHECK(units[at].space);
        const auto lines = linesOf(text);
        for (int i = 1; i < lines.size(); ++i) {
            CHECK(mayEndLine(lines[i - 1].back().unicode()));
            CHECK(mayStartLine(lines[i].front().unicode()));
        }
    }
}
