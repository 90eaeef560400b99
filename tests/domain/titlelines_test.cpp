#include "domain/text/titlelines.h"

#include "support/catch.h"

using namespace Domain;
using namespace Qt::StringLiterals;

namespace {

constexpr double kCells = 20.1; // characters of 22 points on 156 mm

QStringList linesOfTitle(const QString &title)
{
    return titleLines(title, kCells);
}

} // namespace

TEST_CASE("a range of months in a title stays on one line", "[titlelines]")
{
    CHECK(titleLines(u"关心下一代工作委员会2021年3月至5月工作小结"_s, 20)
          == QStringList{u"关心下一代工作委员会"_s, u"2021年3月至5月工作小结"_s});
}

TEST_CASE("a title that fits stays on one line", "[titlelines]")
{
    CHECK(linesOfTitle(u"关心下一代工作委员会2021年工作总结"_s).size() == 1);
    CHECK(linesOfTitle(QString()).isEmpty());
}

TEST_CASE("a title is broken where the sense allows", "[titlelines]")
{
    CHECK(linesOfTitle(u"江苏信息职业技术学院关心下一代工作委员会2021年工作总结"_s)
          == QStringList{u"江苏信息职业技术学院"_s, u"关心下一代工作委员会2021年工作总结"_s});
    CHECK(linesOfTitle(u"中共江苏信息职业技术学院委员会关于2021年关心下一代工作情况的报告"_s)
          == QStringList{u"中共江苏信息职业技术学院委员会"_s,
                         u"关于2021年关心下一代工作情况的报告"_s});
    CHECK(linesOfTitle(u"市第二人民医院工会关于2024年工作情况的报告"_s)
          == QStringList{u"市第二人民医院工会"_s, u"关于2024年工作情况的报告"_s});
}

TEST_CASE("words in quotation marks stay on one line where possible", "[titlelines]")
{
    CHECK(linesOfTitle(u"某某镇关工委关于开展“学党史、颂党恩、跟党走”主题教育活动情况的报告"_s)
          == QStringList{u"某某镇关工委关于开展"_s, u"“学党史、颂党恩、跟党走”"_s,
                         u"主题教育活动情况的报告"_s});
}

TEST_CASE(
    "a title's lines do not have equal lengths, and the middle one of three is not the shortest",
    "[titlelines]")
{
    const QStringList titles{
        u"江苏信息职业技术学院关心下一代工作委员会2021年上半年工作总结"_s,
        u"某某市某某区某某街道关心下一代工作委员会2021年第三季度工作小结"_s,
        u"中国共产党某某省某某市委员会办公室关于贯彻落实关心下一代工作若干意见情况的年度总结报告"_s,
        u"关于进一步加强和改进新时代关心下一代工作的若干措施落实情况暨二〇二一年度工作总结的报告"_s,
    };
    for (const auto &title : titles) {
        const auto lines = linesOfTitle(title);
        CAPTURE(lines);
        CHECK(lines.join(QString()) == title);
        REQUIRE(lines.size() >= 2);
        REQUIRE(lines.size() <= 3);
        for (int i = 1; i < lines.size(); ++i)
            CHECK(lines[i].size() != lines[i - 1].size());
        if (lines.size() == 3)
            CHECK_FALSE((lines[1].size() < lines[0].size() && lines[1].size() < lines[2].size()));
    }
}

TEST_CASE("a word of a title and a year are not divided", "[titlelines]")
{
    for (int cut = 0; cut < 12; ++cut) {
        const auto title = u"某"_s.repeated(8 + cut) + u"关心下一代工作委员会2021年工作总结"_s;
        const auto lines = linesOfTitle(title);
        CAPTURE(lines);
        CHECK(lines.join(QString()) == title);
        for (const auto &word : {u"委员会"_s, u"2021年"_s, u"总结"_s, u"下一代"_s}) {
            int seen = 0;
            for (const auto &line : lines)
                seen += int(line.count(word));
            CHECK(seen == 1);
        }
    }
}

TEST_CASE("a title of 500 characters is set whole", "[titlelines]")
{
    const auto title = u"关心下一代"_s.repeated(100);
    CHECK(linesOfTitle(title).join(QString()) == title);
}
