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
    CHECK(setBody(typesetter, u"I’"_s).units.size() == 2);
    CHECK(setBody(typesetter, u"I’中"_s).units.size() == 3);
    CHECK(setBody(typesetter, u"中’m"_s).units.size() == 3);
}

TEST_CASE("a quotation mark stands at the side of its cell where the quotation is", "[typesetting]")
{
    for (const auto &family : chineseFamilies()) {
        CAPTURE(family);
        Typesetter typesetter(fontsOf(family));
        const auto set = setBody(typesetter, u"“中”‘中’"_s);
        REQUIRE(set.glyphs.size() == 6);
        const auto middleOf = [&](int at) {
            const PlacedGlyph &glyph = set.glyphs[at];
            const auto ink =
                typesetter.faces()[glyph.face].pathForGlyph(glyph.glyph).boundingRect();
            return glyph.x + ink.center().x() * OfficialPaper::kBodySize / FaceList::kDesignPixels;
        };
        CHECK(middleOf(0) > 0.6 * OfficialPaper::kCell);
        CHECK(middleOf(1) == Approx(0.5 * OfficialPaper::kCell).margin(2));
        CHECK(middleOf(2) < 0.4 * OfficialPaper::kCell);
        CHECK(middleOf(3) > 0.6 * OfficialPaper::kCell);
        CHECK(middleOf(5) < 0.4 * OfficialPaper::kCell);
    }
}

TEST_CASE("a pair of dashes or dots is one unit, and the next pair another", "[typesetting]")
{
    Typesetter typesetter(choosePaperFonts());
    const auto unitsOf = [&typesetter](const QString &text) {
        QStringList units;
        const auto set = setBody(typesetter, text);
        for (const auto &unit : set.units)
            units.append(set.text.mid(unit.from, unit.length));
        return units;
    };
    CHECK(unitsOf(u"中——文"_s) == QStringList{u"中"_s, u"——"_s, u"文"_s});
    CHECK(unitsOf(u"……"_s) == QStringList{u"……"_s});
    CHECK(unitsOf(u"———"_s) == QStringList{u"——"_s, u"—"_s});
    CHECK(unitsOf(u"————"_s) == QStringList{u"——"_s, u"——"_s});
    CHECK(unitsOf(u"—…"_s) == QStringList{u"—"_s, u"…"_s});
    CHECK(unitsOf(u"。。"_s) == QStringList{u"。"_s, u"。"_s});
    CHECK(linesOf(u"中"_s.repeated(27) + u"——文"_s).last().startsWith(u"——文"_s));
}

TEST_CASE("a tab is as wide as a character, a blank narrower, and both part words", "[typesetting]")
{
    Typesetter typesetter(choosePaperFonts());
    const auto set = setBody(typesetter, u"a\tb c"_s);
    REQUIRE(set.units.size() == 5);
    for (int at = 0; at < 5; ++at)
        CHECK(set.units[at].space == (at % 2 == 1));
    CHECK(set.units[1].width == OfficialPaper::kCell);
    CHECK(set.units[3].width > 0);
    CHECK(set.units[3].width < OfficialPaper::kCell);
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
    CHECK(set.units[0].length == 2);
    CHECK(set.units[0].width == OfficialPaper::kCell);

    SECTION("one that has no character before it is not drawn")
    {
        const auto first = setBody(typesetter, u"\uFE00葛"_s);
        REQUIRE(first.units.size() == 1);
        CHECK(first.units[0].from == 1);
        const auto behindBlank = setBody(typesetter, u"葛 \uFE00城"_s);
        REQUIRE(behindBlank.glyphs.size() == 3);
        CHECK(behindBlank.units[1].length == 1);
        CHECK(behindBlank.glyphs[2].from == 3);
    }
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

TEST_CASE("a right-to-left word wider than a line is divided, its first letters on the first line",
          "[typesetting]")
{
    Typesetter typesetter(choosePaperFonts());
    const QString word = u"שלום"_s.repeated(8);
    const double whole = setBody(typesetter, word).units.first().width;
    const auto set = typesetter.typeset(word, kBody, 5 * OfficialPaper::kCell);
    REQUIRE(set.units.size() == word.size());
    double together = 0;
    for (const auto &unit : set.units) {
        CHECK(unit.width > 0);
        CHECK(unit.rightToLeft);
        together += unit.width;
    }
    CHECK(together == Approx(whole).margin(0.1));
    const auto lines = typesetLines(typesetter, word, kBody, 0, 5 * OfficialPaper::kCell);
    QString text;
    for (const PlacedLine &line : lines) {
        CHECK(line.width <= 5 * OfficialPaper::kCell + 0.01);
        text += line.text;
        for (int glyph = 1; glyph < line.glyphs.size(); ++glyph)
            CHECK(line.glyphs[glyph].x > line.glyphs[glyph - 1].x);
        CHECK(line.glyphs.first().from == line.text.size() - 1); // read from the right
    }
    CHECK(text == word);
}

TEST_CASE("a line is filled by space between its Chinese characters, but not torn apart",
          "[typesetting]")
{
    Typesetter typesetter(choosePaperFonts());
    const double width = OfficialPaper::kTextWidth;
    const auto firstLine = [&](const QString &text, LineFill fill = LineFill::Full) {
        return typesetLines(typesetter, text, kBody, 0, width, fill).first();
    };
    const QString word = u"x"_s.repeated(24);
    const auto gapAfter = [](const PlacedLine &line, int at) {
        return line.glyphs[at + 1].x - line.glyphs[at].x - OfficialPaper::kCell;
    };

    const auto filled = firstLine(u"中"_s.repeated(12) + word + u' ' + word);
    CHECK(filled.text.startsWith(u"中中中"_s));
    CHECK(filled.width == Approx(width));
    CHECK(filled.spread > 0);
    CHECK(gapAfter(filled, 0) == Approx(filled.spread).margin(0.01));
    CHECK(gapAfter(filled, 10) == Approx(filled.spread).margin(0.01));
    // The letters of a word stay together.
    CHECK(filled.glyphs[14].x - filled.glyphs[13].x
          == Approx(filled.glyphs[15].x - filled.glyphs[14].x).margin(0.01));

    const auto ragged = firstLine(u"中"_s.repeated(12) + word + u' ' + word, LineFill::Ragged);
    CHECK(ragged.spread == 0);
    CHECK(ragged.width < width - 1);
    CHECK(ragged.text == filled.text);

    const auto fewCharacters = firstLine(u"中文"_s + (u"x"_s.repeated(30) + u' ').repeated(2));
    CHECK(fewCharacters.spread == 0);
    CHECK(fewCharacters.width < width - OfficialPaper::kCell);

    const auto withHebrew = firstLine(u"中"_s.repeated(20) + u"שלום"_s + u"中"_s.repeated(4)
                                      + word);
    CHECK(withHebrew.spread == 0);
    // The last line of a paragraph, and one that is full by itself.
    CHECK(firstLine(u"中"_s.repeated(20)).spread == 0);
    CHECK(firstLine(u"中"_s.repeated(40)).spread == 0);
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
