#include "domain/summary/officialpaper.h"

#include "support/catch.h"

#include <numeric>

using namespace Domain;
using namespace Domain::OfficialPaper;
using namespace Qt::StringLiterals;

namespace {

double millimetres(double length)
{
    return length * 25.4 / 72;
}

Approx mm(double value)
{
    return Approx(value).margin(0.01);
}

} // namespace

TEST_CASE("the text area is where GB/T 9704 puts it", "[officialpaper]")
{
    for (const int number : {1, 2, 7}) {
        const auto frame = pageFrame(number, false, false);
        CHECK(millimetres(frame.size.width()) == mm(210));
        CHECK(millimetres(frame.size.height()) == mm(297));
        CHECK(millimetres(frame.text.left()) == mm(28));
        CHECK(millimetres(frame.text.top()) == mm(37));
        CHECK(millimetres(frame.text.width()) == mm(156));
        CHECK(millimetres(frame.text.height()) == mm(225));
    }
}

TEST_CASE("28 characters and 22 lines fill the text area", "[officialpaper]")
{
    CHECK(kCharactersPerLine * kCell <= kTextWidth);
    CHECK(millimetres(kTextWidth - kCharactersPerLine * kCell) < 0.1);
    const double foot = (kLinesPerPage - 1) * kLinePitch + kBodySize;
    CHECK(millimetres(foot) == mm(225).margin(0.02));
}

TEST_CASE("with two-sided printing an even page has its binding margin at the right",
          "[officialpaper]")
{
    const auto odd = pageFrame(3, false, true);
    const auto even = pageFrame(4, false, true);
    CHECK(millimetres(odd.text.left()) == mm(28));
    CHECK(millimetres(even.size.width() - even.text.right()) == mm(28));
    CHECK(even.text.width() == odd.text.width());
}

TEST_CASE("a landscape page is a portrait one turned", "[officialpaper]")
{
    const auto frame = pageFrame(5, true, false);
    CHECK(millimetres(frame.size.width()) == mm(297));
    CHECK(millimetres(frame.text.width()) == mm(225));
    CHECK(millimetres(frame.text.height()) == mm(156));
    CHECK(millimetres(frame.text.top()) == mm(28));
    CHECK(millimetres(frame.size.width() - frame.text.right()) == mm(37));
    // A landscape page is bound at its head or foot. On an even page the head of the table is at
    // the outer edge, so that the binding margin of 28 mm is at the foot.
    const auto even = pageFrame(6, true, true);
    CHECK(millimetres(even.size.height() - even.text.bottom()) == mm(28));
}

TEST_CASE("a signature without seal stands as 7.3.5.2 says", "[officialpaper]")
{
    SECTION("the day begins two characters right of a longer name")
    {
        const auto place = signaturePlace(10 * kCell, 7 * kCell, false);
        CHECK(place.name + 12 * kCell == Approx(kTextWidth));
        CHECK(place.day - place.name == Approx(2 * kCell));
    }
    SECTION("a longer day keeps two characters from the right and the name moves left")
    {
        const auto place = signaturePlace(3 * kCell, 7 * kCell, false);
        CHECK(place.day + 9 * kCell == Approx(kTextWidth));
        CHECK(place.day - place.name == Approx(2 * kCell));
    }
}

TEST_CASE("a sealed signature stands as 7.3.5.1 says", "[officialpaper]")
{
    const auto place = signaturePlace(10 * kCell, 7 * kCell, true);
    CHECK(place.day + 11 * kCell == Approx(kTextWidth));
    CHECK(place.name + 5 * kCell == Approx(place.day + 3.5 * kCell));
}

TEST_CASE("a signature's lines never leave the text area", "[officialpaper]")
{
    for (const bool sealed : {false, true}) {
        for (int cells = 0; cells <= 28; ++cells) {
            const auto place = signaturePlace(cells * kCell, 7 * kCell, sealed);
            CHECK(place.name >= 0);
            CHECK(place.name + cells * kCell <= kTextWidth + 0.001);
            CHECK(place.day >= 0);
            CHECK(place.day + 7 * kCell <= kTextWidth + 0.001);
        }
    }
}

TEST_CASE("a column of names is as wide as its longest name, at the expense of the widest columns",
          "[officialpaper]")
{
    ReportTable table{.columns = {{u"序号"_s, 4, Qt::AlignHCenter},
                                  {u"要点"_s, 20},
                                  {.title = u"责任人"_s, .share = 8, .names = true},
                                  {u"进展"_s, 60},
                                  {.title = u"时限"_s, .share = 8, .names = true}}};
    table.rows = {{{u"一、提高政治站位，把握正确的工作方向"_s}, true},
                  {{u"1"_s, {}, u"李明\n党委学生工作部、团委"_s, {}, u"长期坚持"_s}}};
    const auto shared = columnWidths(table.columns, kTextHeight);
    const auto widths = tableWidths(table, kTextHeight);
    REQUIRE(widths.size() == 5);
    CHECK(std::accumulate(widths.begin(), widths.end(), 0.0) == Approx(kTextHeight));
    CHECK(shared[2] < 8 * kTableSize + 2 * kTablePadding);
    CHECK(widths[2] >= 8 * kTableSize + 2 * kTablePadding);
    CHECK(widths[4] >= 4 * kTableSize + 2 * kTablePadding);
    CHECK(widths[0] == Approx(shared[0]));
    CHECK(widths[1] == Approx(shared[1]));

    SECTION("and asks for no more than they can spare")
    {
        table.columns = {{.title = u"责任人"_s, .names = true}, {u"要点"_s, 1}, {u"进展"_s, 1}};
        table.rows = {{{u"党委学生工作部、团委"_s}}};
        CHECK(tableWidths(table, 180) == columnWidths(table.columns, 180));
    }
    SECTION("nor for names longer than a column")
    {
        table.rows[1].cells[2] = u"江苏信息职业技术学院关心下一代工作委员会"_s;
        CHECK(tableWidths(table, kTextHeight)[2] == Approx(shared[2]));
    }
}
