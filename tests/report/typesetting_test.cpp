#include "report/layout/typesetting.h"

#include "domain/summary/officialpaper.h"
#include "report/layout/placedline.h"
#include "report/papertools.h"

#include "support/catch.h"

#include <QElapsedTimer>
#include <QPainterPath>

using namespace Domain;
using namespace Report;
using namespace Qt::StringLiterals;

namespace {

constexpr TypeStyle kBody{
    .role = FontRole::Body, .size = OfficialPaper::kBodySize, .cell = OfficialPaper::kCell};

TypesetText setBody(Typesetter &typesetter, const QString &text)
{
    return typesetter.typeset(text, kBody, OfficialPaper::kTextWidth);
}

// The lines of a paragraph of body text, without indent.
QStringList linesOf(const QString &text, double width = OfficialPaper::kTextWidth)
{
    Typesetter typesetter(choosePaperFonts());
    const auto set = typesetter.typeset(text, kBody, width);
    QStringList lines;
    for (const auto &range : breakLines(set.textUnits(), width, width)) {
        const auto &first = set.units[range.from];
        const auto &last = set.units[range.to - 1];
        lines.append(set.text.mid(first.from, last.from + last.length - first.from));
    }
    return lines;
}

} // namespace

TEST_CASE("a full-width character takes a whole cell in every font", "[typesetting]")
{
    for (const auto &family : chineseFamilies()) {
        CAPTURE(family);
        Typesetter typesetter(fontsOf(family));
        const auto set = setBody(typesetter, u"关工委，。（）《》“”‘’：；、年①"_s);
        for (const auto &unit : set.units)
            CHECK(unit.width == OfficialPaper::kCell);
        CHECK(typesetter.takeUnprintable().isEmpty());
    }
}

TEST_CASE("a half-width run keeps its own width", "[typesetting]")
{
    for (const auto &family : chineseFamilies()) {
        CAPTURE(family);
        Typesetter typesetter(fontsOf(family));
        const auto set = setBody(typesetter, u"年2021年"_s);
        REQUIRE(set.units.size() == 3);
        const auto font = typesetter.faces().at(0, OfficialPaper::kBodySize);
        CHECK(set.units[1].width > 4 * 0.4 * OfficialPaper::kBodySize);
        CHECK(set.units[1].width < 4 * 0.65 * OfficialPaper::kBodySize);
    }
}

TEST_CASE("an apostrophe inside a word is no quotation mark", "[typesetting]")
{
    Typesetter typesetter(choosePaperFonts());
    CHECK(setBody(typesetter, u"I’m"_s).units.size() == 1);
    CHECK(setBody(typesetter, u"“I”"_s).units.size() == 3);
}

TEST_CASE("a character that the font lacks is taken from another", "[typesetting]")
{
    Typesetter typesetter(fontsOf(u"AR PL SungtiL GB"_s));
    const auto set = setBody(typesetter, u"中喆镕"_s); // 喆 and 镕 are not in GB 2312
    CHECK(typesetter.takeUnprintable().isEmpty());
    for (const auto &glyph : set.glyphs)
        CHECK_FALSE(typesetter.faces()[glyph.face].pathForGlyph(glyph.glyph).isEmpty());
    CHECK(set.glyphs[1].face != set.glyphs[0].face);
}

TEST_CASE("a character that no font has is reported once, and an empty box takes its place",
          "[typesetting]")
{
    Typesetter typesetter(choosePaperFonts());
    // A private-use character, which is in no font.
    const auto missing = QString::fromUcs4(U"\U000F0000");
    const auto set = setBody(typesetter, u"前"_s + missing + u"中"_s + missing + u"后"_s);
    CHECK(typesetter.takeUnprintable() == QStringList{missing});
    CHECK(typesetter.takeUnprintable().isEmpty());
    CHECK(set.units.size() == 5);
    CHECK(set.units[1].width > 0);
}

TEST_CASE("control characters take no space on paper and are reported", "[typesetting]")
{
    Typesetter typesetter(choosePaperFonts());
    const auto set = setBody(typesetter, u"前\u0001\u0007后"_s);
    CHECK(set.units.size() == 2);
    CHECK(typesetter.takeUnprintable() == QStringList{u"\u0001"_s, u"\u0007"_s});
}

TEST_CASE("a variation selector belongs to the character before it, and a joiner joins only emoji",
          "[typesetting]")
{
    Typesetter typesetter(choosePaperFonts());
    const auto set = setBody(typesetter, u"葛\uFE00城\u200D市"_s);
    REQUIRE(set.glyphs.size() == 3);
    CHECK(set.glyphs[0].length == 2);
    CHECK(set.glyphs[1].length == 1);
}

TEST_CASE("right-to-left words are in visual order", "[typesetting]")
{
    Typesetter typesetter(choosePaperFonts());
    const auto set = setBody(typesetter, u"前 שלום עולם 后"_s);
    const auto line = assembleLine(set, {.from = 0, .to = int(set.units.size())}, 16);
    const auto leftOf = [&line](QChar character) {
        const auto at = line.text.indexOf(character);
        for (const auto &glyph : line.glyphs) {
            if (glyph.from <= at && at < glyph.from + glyph.length)
                return glyph.x;
        }
        return -1.0f;
    };
    CHECK(leftOf(u'前') < leftOf(u'ם'));
    CHECK(leftOf(u'ש') > leftOf(u'ע')); // Hebrew: its first word stands right of the second
    CHECK(leftOf(u'ש') > leftOf(u'ל'));
    CHECK(leftOf(u'后') > leftOf(u'ש'));
}

TEST_CASE("a line of body text holds 28 characters", "[typesetting]")
{
    const auto line = u"中"_s.repeated(28);
    CHECK(linesOf(line) == QStringList{line});
    CHECK(linesOf(line + u"文"_s) == QStringList{line, u"文"_s});
}

TEST_CASE("a line does not begin with a dash that joins words", "[typesetting]")
{
    const auto lines = linesOf(u"中"_s.repeated(28) + u"—文"_s);
    CHECK(lines == QStringList{u"中"_s.repeated(27), u"中—文"_s});
}

TEST_CASE("a word wider than a line begins on a new line and is divided to fill lines",
          "[typesetting]")
{
    const auto word = u"x"_s.repeated(300);
    const auto lines = linesOf(u"中（"_s + word + u"文）"_s);
    CHECK(lines.join(QString()) == u"中（"_s + word + u"文）"_s);
    CHECK(lines[0] == u"中"_s);
    CHECK(lines[1].startsWith(u"（x"_s));
    CHECK(lines[1].size() > 40);
    CHECK(lines.last().endsWith(u"x文）"_s));
}

TEST_CASE("a number and its unit that are wider than a line are divided", "[typesetting]")
{
    const auto lines = linesOf(u"2021年12月"_s, 3 * OfficialPaper::kCell);
    CHECK(lines.join(QString()) == u"2021年12月"_s);
    CHECK(linesOf(u"１２３４５６年"_s, 3 * OfficialPaper::kCell).first() == u"１２３"_s);
}

TEST_CASE("every character belongs to one unit, in order", "[typesetting]")
{
    Typesetter typesetter(choosePaperFonts());
    const auto text = u"<b>粗</b>&amp;\t表 مرحبا 123 नमस्ते 😀 e\u0301 "_s + u"W"_s.repeated(200);
    const auto set = setBody(typesetter, text);
    int next = 0;
    for (const auto &unit : set.units) {
        CHECK(unit.from == next);
        next = unit.from + unit.length;
    }
    CHECK(next == text.size());
}
