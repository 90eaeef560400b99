#include "domain/text/nominalunits.h"
#include "domain/text/titlelines.h"

#include "support/catch.h"

using namespace Domain;
using namespace Qt::StringLiterals;

TEST_CASE("without a font a half-width character counts half of a Chinese one", "[nominalunits]")
{
    CHECK(nominalWidth(u"关工委"_s) == 3);
    CHECK(nominalWidth(u"2021年12月31日"_s) == 7);
    CHECK(nominalWidth(u"“好”——……"_s) == 7);
    CHECK(nominalWidth(QString()) == 0);
    CHECK(nominalWidth(QString::fromUcs4(U"\U00020000")) == 1);
}

TEST_CASE("without a font words, numbers and pairs of dashes stay whole", "[nominalunits]")
{
    QStringList units;
    const QString text = u"建党100周年——Long march，"_s;
    for (const TextUnit &unit : nominalUnits(text))
        units.append(text.mid(unit.from, unit.length));
    CHECK(units
          == QStringList{u"建"_s, u"党"_s, u"100"_s, u"周"_s, u"年"_s, u"——"_s, u"Long"_s, u" "_s,
                         u"march"_s, u"，"_s});
}

TEST_CASE("without a font a line may begin with a pair of dashes but not with a single one",
          "[nominalunits]")
{
    const auto mayStart = [](const QString &text) { return nominalUnits(text)[1].mayStart; };
    CHECK_FALSE(mayStart(u"春—秋"_s));
    CHECK(mayStart(u"春——秋"_s));
    CHECK(mayStart(u"春……秋"_s));
}

TEST_CASE("without a font a title's lines are those of the paper", "[nominalunits]")
{
    constexpr double cells = 20.1; // characters of 22 points on 156 mm
    CHECK(titleLines(u"关心下一代工作委员会2021年工作总结"_s, cells).size() == 1);
    CHECK(titleLines(u"江苏信息职业技术学院关心下一代工作委员会2021年工作总结"_s, cells)
          == QStringList{u"江苏信息职业技术学院"_s, u"关心下一代工作委员会2021年工作总结"_s});
    CHECK(titleLines(u"某某镇关工委关于开展“学党史、颂党恩、跟党走”主题教育活动情况的报告"_s, cells)
          == QStringList{u"某某镇关工委关于开展"_s, u"“学党史、颂党恩、跟党走”"_s,
                         u"主题教育活动情况的报告"_s});
    CHECK(titleLines(u"中共江苏信息职业技术学院委员会关于2021年关心下一代工作情况的报告"_s, cells)
          == QStringList{u"中共江苏信息职业技术学院委员会"_s,
                         u"关于2021年关心下一代工作情况的报告"_s});
    CHECK(titleLines(u"上\n下"_s, cells) == QStringList{u"上"_s, u"下"_s});
    CHECK(titleLines(QString(), cells).isEmpty());
}
