#include "report/layout/pagination.h"

#include "domain/summary/officialpaper.h"
#include "report/papertools.h"
#include "report/samplereport.h"

#include "support/catch.h"
#include "support/growth.h"

#include <QPainterPath>
#include <QSet>

using namespace Domain;
using namespace Report;
using namespace Domain::OfficialPaper;
using namespace Qt::StringLiterals;

namespace {

double millimetres(double points)
{
    return points * 25.4 / 72;
}

ReportParagraph paragraph(int lines, const QString &part = {})
{
    return {u"文"_s.repeated(26 + 28 * (lines - 1)), part};
}

const PlacedLine &pageNumber(const Pages &pages, int page)
{
    return pages[page].lines.last();
}

int slotsUsed(const Pages &pages, int page)
{
    int most = 0;
    for (const auto &line : bodyLines(pages)) {
        if (line.page == page)
            most = std::max(most, line.slot + 1);
    }
    return most;
}

ReportTable tableOf(int rows, const QString &cell)
{
    ReportTable table{.title = u"一览表"_s, .columns = {{u"序号"_s, 1}, {u"进展"_s, 4}}};
    for (int i = 1; i <= rows; ++i)
        table.rows.append({{u"第%1行"_s.arg(i), cell}});
    return table;
}

// The cell of a table around a line of words, by the rules next to it.
QRectF cellAround(const PlacedLine &line, const Page &page)
{
    const QPointF at = line.area.center();
    QRectF cell(page.text);
    for (const QLineF &rule : page.rules) {
        const bool isLevel = rule.y1() == rule.y2();
        if (isLevel && rule.x1() <= at.x() && at.x() <= rule.x2()) {
            if (rule.y1() <= at.y())
                cell.setTop(std::max(cell.top(), rule.y1()));
            else
                cell.setBottom(std::min(cell.bottom(), rule.y1()));
        }
        if (!isLevel && rule.y1() <= at.y() && at.y() <= rule.y2()) {
            if (rule.x1() <= at.x())
                cell.setLeft(std::max(cell.left(), rule.x1()));
            else
                cell.setRight(std::min(cell.right(), rule.x1()));
        }
    }
    return cell;
}

// How often a character stands on each page.
QList<qsizetype> counted(const Pages &pages, QChar character)
{
    QList<qsizetype> counts;
    for (int page = 0; page < pages.count(); ++page)
        counts.append(pageText(pages[page]).count(character));
    return counts;
}

} // namespace

TEST_CASE("body text stands on the grid of 28 by 22", "[pagination][anyfont]")
{
    const auto pages = pagesOf({paragraph(50)});
    REQUIRE(pages.count() == 3);
    const auto lines = bodyLines(pages);
    REQUIRE(lines.size() == 50);
    for (int i = 0; i < lines.size(); ++i) {
        const auto &line = *lines[i].line;
        const auto &page = pages[lines[i].page];
        CHECK(lines[i].page == i / 22);
        CHECK(lines[i].slot == i % 22);
        const double top = line.baseline - kAscent * line.size;
        CHECK(top == Approx(page.text.top() + (i % 22) * 29.61));
        CHECK(line.left == Approx(points(28) + (i == 0 ? 2 * 15.79 : 0)));
        for (int glyph = 1; glyph < line.glyphs.size(); ++glyph)
            CHECK(line.glyphs[glyph].x - line.glyphs[glyph - 1].x == Approx(15.79).margin(0.001));
    }
    const auto &first = *lines[0].line;
    const auto &last = *lines[21].line;
    CHECK(millimetres(first.baseline - kAscent * kBodySize) == Approx(37).margin(1));
    CHECK(millimetres(last.baseline + (1 - kAscent) * kBodySize) == Approx(262).margin(1));
}

TEST_CASE("the ink of the first and last line is within a millimetre of the text area's edge",
          "[pagination]")
{
    const auto pages = pagesOf({ReportParagraph{u"国"_s.repeated(26 + 21 * 28)}});
    const auto inkOf = [&pages](const PlacedLine &line) {
        const auto &glyph = line.glyphs.first();
        const auto ink = pages.faces()[glyph.face].pathForGlyph(glyph.glyph).boundingRect();
        const double scale = line.size / FaceList::kDesignPixels;
        return std::pair(line.baseline + ink.top() * scale, line.baseline + ink.bottom() * scale);
    };
    const auto lines = bodyLines(pages);
    CHECK(millimetres(inkOf(*lines.first().line).first) == Approx(37).margin(1));
    CHECK(millimetres(inkOf(*lines.last().line).second) == Approx(262).margin(1));
}

TEST_CASE("a title stands in the middle, each of its lines on a grid line", "[pagination]")
{
    const auto pages = pagesOf(
        {ReportTitle{u"江苏信息职业技术学院关心下一代工作委员会2021年工作总结"_s}, paragraph(2)});
    const auto lines = bodyLines(pages);
    REQUIRE(lines.size() == 4);
    for (int i = 0; i < 2; ++i) {
        CHECK(lines[i].slot == i);
        CHECK(lines[i].line->size == 22);
        const double middle = lines[i].line->left + lines[i].line->width / 2;
        CHECK(middle == Approx(pages[0].text.center().x()));
    }
    CHECK(lines[2].slot == 3); // an empty line follows the title (7.3.2)
}

TEST_CASE("a line break typed in a title is kept", "[pagination]")
{
    const auto pages = pagesOf({ReportTitle{u"关工委\n2021年工作总结"_s}});
    const auto lines = bodyLines(pages);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].line->text == u"关工委"_s);
}

TEST_CASE("very long titles and names are printed whole and stay in the text area",
          "[pagination][anyfont]")
{
    const auto words = u"关心下一代工作委员会2021年工作总结，"_s;
    const auto name = words.repeated(25);
    const auto pages = pagesOf({ReportTitle{words.repeated(20)}, paragraph(3),
                                ReportAnnexList{{name, name}},
                                ReportSignature{name, QDate(2021, 12, 31)}});
    QString text;
    for (const auto &line : bodyLines(pages)) {
        CHECK(line.slot < 22);
        CHECK(line.line->left >= pages[line.page].text.left() - 0.01);
        CHECK(line.line->left + line.line->width <= pages[line.page].text.right() + 0.01);
        const double foot = line.line->baseline + (1 - kAscent) * line.line->size;
        CHECK(foot <= pages[line.page].text.bottom() + 0.05);
        text += line.line->text;
    }
    CHECK(text.count(u"总结，"_s) == 95);
}

TEST_CASE("headings have the typefaces of their levels", "[pagination]")
{
    const auto fonts = choosePaperFonts();
    const auto pages = pagesOf({ReportHeading{1, u"一、题"_s}, ReportHeading{2, u"（一）题"_s},
                                ReportHeading{3, u"1.题"_s}, paragraph(1)});
    const auto familyOf = [&pages](const BodyLine &line) {
        return pages.faces()[line.line->glyphs.last().face].familyName();
    };
    const auto lines = bodyLines(pages);
    REQUIRE(lines.size() == 4);
    CHECK(familyOf(lines[0]) == fonts[FontRole::Heading].family);
    CHECK(familyOf(lines[1]) == fonts[FontRole::Subheading].family);
    CHECK(familyOf(lines[2]) == fonts[FontRole::Body].family);
    for (const auto &line : lines)
        CHECK(line.line->left == Approx(points(28) + 2 * kCell));
}

TEST_CASE("a heading never stands last on a page", "[pagination]")
{
    for (int before = 17; before <= 24; ++before) {
        CAPTURE(before);
        const auto pages = pagesOf({paragraph(before), ReportHeading{1, u"一、题"_s},
                                    ReportHeading{2, u"（一）题"_s}, paragraph(30)});
        const auto lines = bodyLines(pages);
        for (int i = 0; i + 1 < lines.size(); ++i) {
            if (lines[i].line->text.contains(u'题'))
                CHECK(lines[i + 1].page == lines[i].page);
        }
        CHECK(lines.size() == before + 32);
    }
}

TEST_CASE("a signature never stands on a page without text", "[pagination]")
{
    for (const bool sealed : {false, true}) {
        for (int before = 1; before <= 45; ++before) {
            CAPTURE(sealed, before);
            const auto pages = pagesOf(
                {paragraph(before), ReportSignature{u"关工委"_s, QDate(2021, 12, 31), sealed}});
            const auto lines = bodyLines(pages);
            const auto last = lines.size() - 1;
            REQUIRE(lines.size() == before + 2);
            CHECK(lines[last].line->text == u"2021年12月31日"_s);
            CHECK(lines[last].page == lines[last - 1].page);
            CHECK(lines[last - 2].page == lines[last].page);
            CHECK(lines[last - 1].slot - lines[last - 2].slot == (sealed ? 3 : 2));
        }
    }
}

TEST_CASE("lines move closer together if the signature would otherwise need a page of its own",
          "[pagination]")
{
    const auto signature = ReportSignature{u"关工委"_s, QDate(2021, 12, 31)};
    for (int before = 20; before <= 21; ++before) {
        const auto pages = pagesOf({paragraph(before), signature});
        CHECK(pages.count() == 1);
        const auto lines = bodyLines(pages);
        const double foot = lines.last().line->baseline + (1 - kAscent) * kBodySize;
        CHECK(foot <= pages[0].text.bottom() + 0.1);
    }
    // The lines cannot be closed up enough for a single page.
    CHECK(pagesOf({paragraph(22), signature}).count() == 2);
    // If there is room, lines keep the standard's distance.
    const auto pages = pagesOf({paragraph(10), signature});
    const auto lines = bodyLines(pages);
    CHECK(lines[1].line->baseline - lines[0].line->baseline == Approx(kLinePitch));
}

TEST_CASE("lines move closer together only where that brings the signature to the text before it",
          "[pagination]")
{
    struct Case
    {
        int before;
        int headings; // below the text
        int annexes;
        bool sealed;
        QList<int> firstLines; // of each page
        int linesOfPage;
    };
    const auto example = GENERATE(values<Case>({
        {19, 0, 0, false, {0}, 22},
        {20, 0, 0, false, {0}, 23},
        {21, 0, 0, false, {0}, 24},
        {22, 0, 0, false, {0, 21}, 22},
        {23, 0, 0, false, {0, 22}, 22},
        {24, 0, 0, false, {0, 22}, 22},
        {41, 0, 0, false, {0, 22}, 22},
        {42, 0, 0, false, {0, 23}, 23},
        {44, 0, 0, false, {0, 24}, 24},
        {45, 0, 0, false, {0, 24}, 24},
        {18, 0, 0, true, {0}, 22},
        {19, 0, 0, true, {0}, 23},
        {20, 0, 0, true, {0}, 24},
        {21, 0, 0, true, {0, 20}, 22},
        // The headings go to the signature's page, which leaves a third of the first one empty.
        {8, 2, 8, false, {0}, 22},
        {10, 2, 8, false, {0}, 24},
        {11, 2, 8, false, {0, 11}, 22},
        {13, 2, 5, false, {0}, 24},
        {14, 2, 4, false, {0, 14}, 22},
    }));
    CAPTURE(example.before, example.headings, example.annexes, example.sealed);
    QList<ReportElement> elements{paragraph(example.before)};
    for (int i = 0; i < example.headings; ++i)
        elements.append(ReportHeading{1, u"一、题"_s});
    if (example.annexes > 0)
        elements.append(ReportAnnexList{QStringList(example.annexes, u"表"_s)});
    elements.append(ReportSignature{u"关工委"_s, QDate(2021, 12, 31), example.sealed});
    const auto pages = pagesOf(elements);
    const auto lines = bodyLines(pages);
    QList<int> firstLines;
    for (int i = 0; i < lines.size(); ++i) {
        if (i == 0 || lines[i].page != lines[i - 1].page)
            firstLines.append(i);
    }
    CHECK(firstLines == example.firstLines);
    CHECK(lines[1].line->baseline - lines[0].line->baseline
          == Approx(kLinePitch * 21 / (example.linesOfPage - 1)));
}

TEST_CASE("a page has 22 lines, two more at most for the sake of a signature", "[pagination]")
{
    for (int before = 15; before <= 110; ++before) {
        for (const bool isSigned : {false, true}) {
            CAPTURE(before, isSigned);
            QList<ReportElement> elements{paragraph(before)};
            if (isSigned)
                elements.append(ReportSignature{u"关工委"_s, QDate(2021, 12, 31)});
            const auto pages = pagesOf(elements);
            const auto lines = bodyLines(pages);
            const double pitch = lines[1].line->baseline - lines[0].line->baseline;
            if (isSigned)
                CHECK(pitch > kLinePitch * 21 / 23 - 0.01);
            else
                CHECK(pitch == Approx(kLinePitch));
        }
    }
}

TEST_CASE("every line but a paragraph's last reaches the text area's edge", "[pagination][anyfont]")
{
    const auto pages = pagesOf({ReportParagraph{
        u"2021年，举办“读懂中国”活动4场（926人次），印发《通知》（苏信院关〔2021〕3号），"
        u"Mentor 1+1 项目通过评审，平均88.7分，较上学期提高1.9分；覆盖学生2100余人次。"_s.repeated(
            9)}});
    const auto lines = bodyLines(pages);
    REQUIRE(lines.size() > 20);
    for (int i = 0; i + 1 < lines.size(); ++i) {
        INFO(lines[i].line->text.toStdString());
        const double right = lines[i].line->left + lines[i].line->width;
        CHECK(right == Approx(pages[0].text.right()).margin(0.1 * kCell));
        CHECK_FALSE(right > pages[0].text.right() + 0.05);
    }
}

TEST_CASE("a number may be separated from its unit if the line would otherwise be half empty",
          "[pagination]")
{
    const auto pages = pagesOf(
        {ReportParagraph{u"文"_s.repeated(18) + u"123456789012345名学生参加"_s}});
    const auto lines = bodyLines(pages);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].line->text.endsWith(u"123456789012345"_s));
    CHECK(lines[1].line->text.startsWith(u'名'));
}

TEST_CASE("usual numbers are on one line with their units wherever the line ends",
          "[pagination][anyfont]")
{
    const QString usual = u"9月，学习（1280人次），2021年，完成18项；12月31日，"_s;
    for (int before = 10; before < 26; ++before) {
        const auto pages = pagesOf({ReportParagraph{u"文"_s.repeated(before) + usual.repeated(3)}});
        for (const auto &line : bodyLines(pages)) {
            INFO(line.line->text.toStdString());
            CHECK_FALSE(line.line->text.back().isDigit());
        }
    }
}

TEST_CASE("in a table's cell a number always stays with its unit", "[pagination]")
{
    for (int before = 6; before < 24; ++before) {
        const auto pages = pagesOf(
            {ReportTable{.columns = {{u"序号"_s, 1}, {u"进展"_s, 1}},
                         .rows = {{{u"1"_s, u"文"_s.repeated(before)
                                                + u"（提问123456人次），参加1280人次。"_s}}}}});
        for (const auto &line : pages[0].lines) {
            INFO(line.text.toStdString());
            CHECK((line.text == u"1"_s || !line.text.back().isDigit()));
        }
    }
}

TEST_CASE("names in a table's cells are not broken beside an empty column", "[pagination]")
{
    const auto pages = pagesOf(
        {ReportTable{.columns = {{u"序号"_s, 4, Qt::AlignHCenter},
                                 {u"工作要点"_s, 20},
                                 {.title = u"责任人/部门"_s, .share = 12, .names = true},
                                 {.title = u"完成时限"_s, .share = 7, .names = true},
                                 {u"进展情况"_s, 45}},
                     .rows = {{{u"1"_s,
                                u"学习"_s,
                                u"周正华、李明、吴桂兰、欧阳正\n党委学生工作部"_s,
                                u"长期坚持"_s,
                                {}}}}}});
    QStringList lines;
    for (const auto &line : pages[0].lines)
        lines.append(line.text);
    CHECK(lines.contains(u"党委学生工作部"_s));
    CHECK(lines.contains(u"长期坚持"_s));
    CHECK(lines.contains(u"周正华、李明、"_s));
    CHECK(lines.contains(u"吴桂兰、欧阳正"_s));
}

TEST_CASE("under a wide signature name the day is centred", "[pagination]")
{
    const auto pages = pagesOf(
        {paragraph(1),
         ReportSignature{u"中共江苏信息职业技术学院商学院关心下一代工作委员会办公室"_s,
                         QDate(2021, 12, 31)}});
    const auto lines = bodyLines(pages);
    const auto middle = [](const PlacedLine &line) { return line.left + line.width / 2; };
    CHECK(middle(*lines[2].line) == Approx(middle(*lines[1].line)).margin(0.1));
}

TEST_CASE("annexes are listed after an empty line, their names aligned", "[pagination]")
{
    const auto long1 = u"关心下一代工作委员会二〇二一年工作要点落实情况一览表"_s;
    const auto pages = pagesOf({paragraph(1), ReportAnnexList{{long1, u"分解表"_s}},
                                ReportSignature{u"关工委"_s, QDate(2021, 12, 31)}});
    const auto lines = bodyLines(pages);
    REQUIRE(lines.size() == 6);
    const auto &first = *lines[1].line;
    CHECK(lines[1].slot == 2);
    CHECK(lines[1].line->text.startsWith(u"附件：1. 关心"_s));
    CHECK(first.left == Approx(points(28) + 2 * kCell));
    CHECK(lines[3].line->text == u"2. 分解表"_s);
    CHECK(lines[3].line->left == Approx(points(28) + 5 * kCell));
    const auto nameLeft = [](const PlacedLine &line, int at) {
        return line.left + line.glyphs[at].x;
    };
    CHECK(lines[2].line->left == Approx(nameLeft(first, 6)));
    CHECK(nameLeft(*lines[3].line, 3) == Approx(nameLeft(first, 6)));
    CHECK(lines[4].slot == 6);

    SECTION("a single annex has no number")
    {
        const auto pagesOfOne = pagesOf({paragraph(1), ReportAnnexList{{long1}}});
        const auto one = bodyLines(pagesOfOne);
        REQUIRE(one.size() == 3);
        CHECK(one[1].line->text.startsWith(u"附件：关心"_s));
        CHECK(one[2].line->left == Approx(points(28) + 5 * kCell));
    }
}

TEST_CASE("annexes and signature never stand on a page without text", "[pagination]")
{
    for (int before = 1; before <= 24; ++before) {
        CAPTURE(before);
        const auto lines = bodyLines(
            pagesOf({paragraph(before), ReportAnnexList{{u"甲表"_s, u"乙表"_s}},
                     ReportSignature{u"关工委"_s, QDate(2021, 12, 31)}}));
        REQUIRE(lines.size() == before + 4);
        CHECK(lines[before - 1].page == lines.last().page);
    }
}

TEST_CASE("a signature right after a heading takes the heading to its page", "[pagination]")
{
    const auto pages = pagesOf({paragraph(42), ReportHeading{1, u"一、题"_s},
                                ReportSignature{u"关工委"_s, QDate(2021, 1, 2)}});
    const auto lines = bodyLines(pages);
    REQUIRE(pages.count() == 2);
    CHECK(lines[42].page == 1);
    CHECK(lines.last().line->text == u"2021年1月2日"_s);
}

TEST_CASE("a signature stands where the standard puts it", "[pagination]")
{
    const auto pages = pagesOf(
        {paragraph(1), ReportSignature{u"关心下一代工作委员会"_s, QDate(2021, 12, 31)}});
    const auto lines = bodyLines(pages);
    CHECK(lines[2].line->left - lines[1].line->left == Approx(2 * kCell));
    CHECK(lines[1].line->left + 12 * kCell == Approx(pages[0].text.right()));
}

TEST_CASE("a recipient stands at the left and ends with a colon", "[pagination]")
{
    const auto pages = pagesOf({ReportTitle{u"总结"_s}, ReportRecipient{u"学院党委"_s}});
    const auto &line = *bodyLines(pages).last().line;
    CHECK(line.text == u"学院党委："_s);
    CHECK(line.left == Approx(points(28)));
}

TEST_CASE("page numbers have the position that 7.5 of the standard demands",
          "[pagination][anyfont]")
{
    QList<ReportElement> elements{paragraph(40), tableOf(60, u"甲"_s)};
    for (const bool mirrored : {false, true}) {
        const auto pages = pagesOf(elements, {.mirrored = mirrored});
        REQUIRE(pages.count() > 3);
        for (int page = 0; page < pages.count(); ++page) {
            CAPTURE(mirrored, page);
            const auto &number = pageNumber(pages, page);
            // A landscape page is bound turned: its number stands where it would on that portrait
            // page.
            const bool isTurned = pages[page].isLandscape();
            const auto text = pageFrame(page + 1, false, mirrored).text;
            const double left = isTurned ? number.baseline : number.left;
            const double baseline = isTurned ? kPageHeight - number.left : number.baseline;
            CHECK(number.turned == isTurned);
            CHECK(pages[page].text == pageFrame(page + 1, isTurned, mirrored).text);
            CHECK(number.text == u"—%1—"_s.arg(page + 1));
            CHECK(number.size == 14);
            if (page % 2 == 0)
                CHECK(left + number.width == Approx(text.right() - 14));
            else
                CHECK(left == Approx(text.left() + 14));
            const auto &dash = number.glyphs.first();
            const auto ink = pages.faces()[dash.face].pathForGlyph(dash.glyph).boundingRect();
            const double top = baseline + ink.top() * 14 / FaceList::kDesignPixels;
            CHECK(millimetres(top - text.bottom()) == Approx(7).margin(0.05));
            CHECK(baseline < kPageHeight);
        }
    }
}

TEST_CASE("an empty report is one empty page", "[pagination]")
{
    const auto pages = pagesOf({});
    REQUIRE(pages.count() == 1);
    CHECK(pages[0].lines.size() == 1); // the page's number
    const auto hollow = pagesOf({ReportTitle{}, ReportHeading{}, ReportParagraph{},
                                 ReportAnnexList{}, ReportSignature{}, ReportRemark{},
                                 ReportPhotographs{}});
    CHECK(hollow.count() == 1);
    CHECK(hollow[0].lines.size() == 1);
    CHECK(hollow.bookmarks().isEmpty());
    CHECK(hollow.pageOf(QString()) == -1);
}

TEST_CASE("no empty line stands at the head of a page or before the first words", "[pagination]")
{
    SECTION("after a title that fills a page")
    {
        const auto pages = pagesOf({ReportTitle{u"题\n"_s.repeated(22)}, paragraph(2)});
        const auto lines = bodyLines(pages);
        REQUIRE(lines.size() == 24);
        CHECK(lines[21].page == 0);
        CHECK(lines[22].page == 1);
        CHECK(lines[22].slot == 0);
        CHECK(lines[23].slot == 1);
    }
    SECTION("before a list of annexes and a signature that nothing precedes")
    {
        const auto pages = pagesOf({ReportAnnexList{{u"甲表"_s}}});
        REQUIRE(bodyLines(pages).size() == 1);
        CHECK(bodyLines(pages).first().slot == 0);
        const auto signedOnly = pagesOf({ReportSignature{u"关工委"_s, QDate(2021, 12, 31)}});
        const auto lines = bodyLines(signedOnly);
        REQUIRE(lines.size() == 2);
        CHECK(lines[0].slot == 0);
        CHECK(lines[1].slot == 1);
    }
}

TEST_CASE("a signature may lack its name or its day", "[pagination]")
{
    const auto lineOf = [](const ReportSignature &signature) {
        const auto pages = pagesOf({paragraph(1), signature, ReportHeading{1, u"一、题"_s}});
        const auto lines = bodyLines(pages);
        REQUIRE(lines.size() == 3);
        CHECK(lines[1].slot == 2);
        CHECK(lines[2].slot == 3);
        CHECK(lines[1].line->left + lines[1].line->width + 2 * kCell
              == Approx(pages[0].text.right()));
        return lines[1].line->text;
    };
    CHECK(lineOf({u"关工委"_s, {}}) == u"关工委"_s);
    CHECK(lineOf({{}, QDate(2021, 12, 31)}) == u"2021年12月31日"_s);
}

TEST_CASE("a remark stands in brackets right under the day and never without it", "[pagination]")
{
    for (int before = 1; before <= 26; ++before) {
        CAPTURE(before);
        const auto pages = pagesOf({paragraph(before),
                                    ReportSignature{u"关工委"_s, QDate(2021, 12, 31)},
                                    ReportRemark{u"联系人：周正华"_s, u"remark"_s}});
        const auto lines = bodyLines(pages);
        REQUIRE(lines.size() == before + 3);
        const BodyLine &day = lines[before + 1];
        const BodyLine &remark = lines.last();
        CHECK(remark.line->text == u"（联系人：周正华）"_s);
        CHECK(remark.line->left == Approx(points(28) + 2 * kCell));
        CHECK(remark.page == day.page);
        CHECK(remark.line->area.top() == Approx(day.line->area.bottom()));
        CHECK(pages.pageOf(u"remark"_s) == remark.page);
    }
}

TEST_CASE("a table stands on landscape pages with its head on each", "[pagination]")
{
    const auto pages = pagesOf({paragraph(3), tableOf(70, u"甲乙丙丁"_s), paragraph(2)});
    REQUIRE(pages.count() >= 4);
    CHECK_FALSE(pages[0].isLandscape());
    CHECK_FALSE(pages[pages.count() - 1].isLandscape());
    QString text;
    for (int page = 1; page + 1 < pages.count(); ++page) {
        REQUIRE(pages[page].isLandscape());
        CHECK(pageText(pages[page]).count(u"序号"_s) == 1);
        for (const auto &rule : pages[page].rules) {
            CHECK(pages[page].text.adjusted(-1, -1, 1, 1).contains(rule.p1()));
            CHECK(pages[page].text.adjusted(-1, -1, 1, 1).contains(rule.p2()));
        }
        text += pageText(pages[page]);
    }
    for (int row = 1; row <= 70; ++row)
        CHECK(text.count(u"第%1行"_s.arg(row)) == 1);
    // Pages are filled: the title takes as much as two rows.
    CHECK(counted(pages, u'甲') == QList<qsizetype>{0, 15, 17, 17, 17, 4, 0});
}

TEST_CASE("the words of a table stand in the middle of their framed cells", "[pagination]")
{
    const auto pages = pagesOf(
        {ReportTable{.title = u"一览表"_s,
                     .columns = {{u"序号"_s, 1, Qt::AlignHCenter},
                                 {u"要点"_s, 3},
                                 {u"人次"_s, 1, Qt::AlignRight}},
                     .rows = {{{u"一、章"_s}, true}, {{u"1"_s, u"甲\n乙"_s, u"42"_s}}}}});
    REQUIRE(pages.count() == 1);
    const Page &page = pages[0];
    const auto find = [&page](const QString &text) {
        return *std::ranges::find(page.lines, text, &PlacedLine::text);
    };
    const auto cellOf = [&](const QString &text) { return cellAround(find(text), page); };
    for (const QString &text : {u"序号"_s, u"一、章"_s, u"1"_s, u"42"_s}) {
        CAPTURE(text);
        CHECK(cellOf(text).contains(find(text).area));
        CHECK(cellOf(text).center().y() == Approx(find(text).area.center().y()));
    }
    CHECK(cellOf(u"1"_s).center().x() == Approx(find(u"1"_s).area.center().x()));
    CHECK(find(u"甲"_s).left - cellOf(u"甲"_s).left() == Approx(kTablePadding));
    CHECK(cellOf(u"42"_s).right() - find(u"42"_s).area.right() == Approx(kTablePadding));
    // The two lines of a cell are next to each other, with as much above as below.
    CHECK(find(u"乙"_s).area.top() == Approx(find(u"甲"_s).area.bottom()));
    CHECK(cellOf(u"甲"_s) == cellOf(u"乙"_s));
    CHECK(find(u"甲"_s).area.top() - cellOf(u"甲"_s).top()
          == Approx(cellOf(u"乙"_s).bottom() - find(u"乙"_s).area.bottom()));
    // A section's row is as wide as the table; the cells of the others stand side by side.
    CHECK(cellOf(u"一、章"_s).width() == Approx(page.text.width()));
    CHECK(find(u"一、章"_s).left - page.text.left() == Approx(kTablePadding));
    CHECK(cellOf(u"1"_s).left() == Approx(page.text.left()));
    CHECK(cellOf(u"1"_s).right() == Approx(cellOf(u"甲"_s).left()));
    CHECK(cellOf(u"甲"_s).right() == Approx(cellOf(u"42"_s).left()));
    CHECK(cellOf(u"42"_s).right() == Approx(page.text.right()));
    CHECK(cellOf(u"序号"_s).bottom() == Approx(cellOf(u"一、章"_s).top()));
    CHECK(cellOf(u"一、章"_s).bottom() == Approx(cellOf(u"1"_s).top()));
    CHECK(cellOf(u"1"_s).height() == Approx(cellOf(u"甲"_s).height()));
    // Head and section have four sides each with two lines between the head's columns, as the row.
    CHECK(page.rules.size() == 6 + 4 + 6);
    CHECK(find(u"一览表"_s).area.bottom() < cellOf(u"序号"_s).top());
    CHECK(find(u"一览表"_s).left + find(u"一览表"_s).width / 2 == Approx(page.text.center().x()));
}

TEST_CASE("a row taller than a page begins with three lines at least and leaves no line alone",
          "[pagination]")
{
    const auto tall = [](int rowsBefore, int lines) {
        ReportTable table{.title = u"表"_s, .columns = {{u"序号"_s, 1}, {u"进展"_s, 4}}};
        for (int i = 0; i < rowsBefore; ++i)
            table.rows.append({{u"前"_s, u"乙"_s}});
        table.rows.append({{u"一"_s, u"丙\n"_s.repeated(lines)}});
        table.rows.append({{u"后"_s, u"丁"_s}});
        return pagesOf({table});
    };
    using Counts = QList<qsizetype>;
    CHECK(counted(tall(0, 30), u'丙') == Counts{23, 7});
    CHECK(counted(tall(0, 26), u'丙') == Counts{23, 3});
    CHECK(counted(tall(0, 48), u'丙') == Counts{23, 25, 0});
    CHECK(counted(tall(0, 49), u'丙') == Counts{23, 24, 2});
    CHECK(counted(tall(0, 50), u'丙') == Counts{23, 25, 2});
    CHECK(counted(tall(13, 40), u'丙') == Counts{3, 25, 12});
    CHECK(counted(tall(14, 40), u'丙') == Counts{0, 25, 15});
    // The next row goes on below it.
    CHECK(counted(tall(0, 30), u'丁') == Counts{0, 1});
    CHECK(counted(tall(0, 48), u'丁') == Counts{0, 0, 1});
}

TEST_CASE("a row is not divided between pages unless it is taller than one",
          "[pagination][anyfont]")
{
    const auto cellText = u"甲"_s.repeated(150);
    const auto pages = pagesOf({tableOf(30, cellText)});
    for (int page = 0; page < pages.count(); ++page) {
        const auto text = pageText(pages[page]);
        CHECK(text.count(u'甲') == 150 * text.count(u"行"_s));
        // There is a rule below the last row of each page.
        double foot = 0;
        for (const auto &line : pages[page].lines) {
            if (!line.turned && line.baseline < pages[page].text.bottom())
                foot = std::max(foot, line.baseline);
        }
        const auto isBelow = [foot](const QLineF &rule) {
            return rule.y1() == rule.y2() && rule.y1() > foot;
        };
        CHECK(std::any_of(pages[page].rules.begin(), pages[page].rules.end(), isBelow));
    }
}

TEST_CASE("a row of five pages is printed whole", "[pagination]")
{
    const auto pages = pagesOf({ReportTable{.title = u"表"_s,
                                            .columns = {{u"序号"_s, 1}, {u"进展"_s, 4}},
                                            .rows = {{{u"前"_s, u"丙"_s}},
                                                     {{u"一"_s, u"甲"_s.repeated(4500)}},
                                                     {{u"后"_s, u"丁"_s}}}}});
    CHECK(pages.count() >= 5);
    QString text;
    for (int page = 0; page < pages.count(); ++page) {
        text += pageText(pages[page]);
        for (const auto &line : pages[page].lines) {
            if (line.size == kTableSize)
                CHECK(pages[page].text.adjusted(-0.1, -0.1, 0.1, 0.1).contains(line.area));
        }
    }
    CHECK(text.count(u'甲') == 4500);
    CHECK(text.count(u'丁') == 1);
}

TEST_CASE("a row that continues repeats its number and title on each page", "[pagination]")
{
    const auto pages = pagesOf(
        {ReportTable{.title = u"表"_s,
                     .columns = {{u"序号"_s, 1}, {u"要点"_s, 3}, {u"进展"_s, 6}},
                     .rows = {{{u"7"_s, u"读懂中国"_s, u"甲"_s.repeated(2000)}}}}});
    REQUIRE(pages.count() > 2);
    for (int page = 0; page < pages.count(); ++page) {
        CHECK(pageText(pages[page]).contains(u"读懂中国"_s));
        // More than fits on one line: no line stands alone.
        CHECK(pageText(pages[page]).count(u'甲') > 40);
    }
}

TEST_CASE("a section's row stays with the row after it", "[pagination]")
{
    for (int before = 5; before <= 25; ++before) {
        CAPTURE(before);
        auto table = tableOf(before, u"甲"_s);
        table.rows.append({{u"一、章"_s}, true});
        table.rows.append({{u"末行"_s, u"乙"_s}});
        const auto pages = pagesOf({table});
        for (int page = 0; page < pages.count(); ++page) {
            const auto text = pageText(pages[page]);
            CHECK(text.contains(u"一、章"_s) == text.contains(u"末行"_s));
        }
    }
}

TEST_CASE("a section's row stays on the current page though the row after it takes several pages",
          "[pagination]")
{
    const auto pages = pagesOf(
        {ReportTable{.title = u"一览表"_s,
                     .columns = {{u"进展"_s}},
                     .rows = {{{u"一、部分"_s}, true}, {{u"进展情况"_s.repeated(2000)}}}}});
    CHECK(pages[0].lines.size() > 5);
}

TEST_CASE("a cell that rows share is printed once on each of their pages", "[pagination]")
{
    const QString name = u"全年合计"_s;
    for (const int rows : {2, 7, 40}) {
        CAPTURE(rows);
        auto table = tableOf(8, u"甲"_s);
        for (int i = 0; i < rows; ++i)
            table.rows.append({.cells = {name, u"乙%1"_s.arg(i)}, .goesOn = i > 0});
        table.rows.append({{u"末行"_s, u"丁"_s}});
        const auto pages = pagesOf({table});
        int reached = 0;
        QString all;
        for (int page = 0; page < pages.count(); ++page) {
            const QString text = pageText(pages[page]);
            CHECK(text.count(name) == (text.contains(u'乙') ? 1 : 0));
            reached += text.contains(u'乙') ? 1 : 0;
            all += text;
        }
        CHECK(all.count(u'乙') == rows);
        CHECK(all.count(u'甲') == 8);
        CHECK(all.count(u"末行"_s) == 1);
        // A few rows that share a cell stay together, many cannot.
        CHECK((reached == 1) == (rows < 40));
    }
}

TEST_CASE("a shared cell has rules around but not across it, and room for all its words",
          "[pagination]")
{
    const auto table = [](const QString &name) {
        return ReportTable{
            .title = u"表"_s,
            .columns = {{u"要点"_s, 1}, {u"项目"_s, 4}},
            .rows = {{.cells = {name, u"征文"_s}}, {.cells = {name, u"五老"_s}, .goesOn = true}}};
    };
    const auto pages = pagesOf({table(u"活动"_s)});
    const double left = pages[0].text.left();
    int across = 0;
    for (const QLineF &rule : pages[0].rules)
        across += rule.y1() == rule.y2() && qAbs(rule.x1() - left) < 0.1 ? 1 : 0;
    CHECK(across == 4); // above and below the head, and above and below the shared cell

    const auto high = pagesOf({table(u"开展读书活动"_s.repeated(20))});
    double foot = 0;
    for (const QLineF &rule : high[0].rules)
        foot = std::max(foot, rule.y2());
    for (const auto &line : high[0].lines) {
        if (line.size == kTableSize)
            CHECK(line.area.bottom() <= foot);
    }
    // This cell is higher than a page; then each row repeats its words.
    const auto endless = pagesOf({table(u"读"_s.repeated(3000))});
    QString all;
    for (int page = 0; page < endless.count(); ++page)
        all += pageText(endless[page]);
    CHECK(all.count(u'读') == 6000);
    CHECK(all.count(u"五老"_s) > 0);
}

TEST_CASE("an annex's mark is at the left above its title", "[pagination]")
{
    auto table = tableOf(1, u"甲"_s);
    table.title = u"附件1\n落实情况一览表"_s;
    const auto pages = pagesOf({table});
    const auto &mark = pages[0].lines[0];
    const auto &title = pages[0].lines[1];
    CHECK(mark.text == u"附件1"_s);
    CHECK(mark.left == Approx(pages[0].text.left()));
    CHECK(title.text == u"落实情况一览表"_s);
    // An empty line is between them.
    CHECK(title.area.top() - mark.area.top() == Approx(2 * kLinePitch));
    CHECK(title.left + title.width / 2 == Approx(pages[0].text.center().x()));
    CHECK(pages.bookmarks().size() == 1);
    CHECK(pages.bookmarks().value(0).top == Approx(pages[0].text.top()));
    CHECK(pages.bookmarks().value(0).text == u"落实情况一览表"_s);
}

TEST_CASE("tables of any shape can be laid out", "[pagination]")
{
    const auto one = pagesOf({ReportTable{}});
    CHECK(one.count() == 1);
    CHECK(pagesOf({ReportTable{.rows = {{{u"甲"_s, u"乙"_s}}}}}).count() == 1);
    QList<ReportColumn> many(60, ReportColumn{u"很窄的一列"_s, 0});
    const auto narrow = pagesOf({ReportTable{.columns = many, .rows = {{{u"甲乙丙"_s}}}}});
    CHECK(pageText(narrow[0]).count(u'乙') == 1);
    // The head is higher than a page; still each page has room for at least one line below it.
    const auto tall = pagesOf({ReportTable{.columns = {{u"高"_s.repeated(9000), 1}},
                                           .rows = {{{u"甲"_s}}, {{u"乙"_s}}}}});
    QString text;
    for (int page = 0; page < tall.count(); ++page)
        text += pageText(tall[page]);
    CHECK(text.count(u'乙') == 1);
}

TEST_CASE("a narrow column still fits two characters on a line", "[pagination]")
{
    const auto pages = pagesOf({ReportTable{
        .columns = {{u"序号"_s, 1}, {u"要点"_s, 60}, {u"进展"_s, 39}}, .rows = {{{u"1"_s}}}}});
    CHECK(pages[0].lines[0].text == u"序号"_s);
    double right = 0;
    for (const auto &rule : pages[0].rules)
        right = std::max(right, rule.x2());
    CHECK(right == Approx(pages[0].text.right()));
}

TEST_CASE("the part at a point of a page is found, and the areas of a part", "[pagination]")
{
    const auto pages = pagesOf(
        {ReportTitle{u"总结"_s}, paragraph(30, u"a"_s), paragraph(3, u"b"_s)});
    REQUIRE(pages.count() == 2);
    CHECK(pages.pageOf(u"a"_s) == 0);
    CHECK(pages.pageOf(u"b"_s) == 1);
    CHECK(pages.pageOf(u"c"_s) == -1);
    const auto areas = pages.areasOf(u"a"_s, 1);
    REQUIRE(areas.size() == 1);
    CHECK(areas[0].height() == Approx(10 * kLinePitch));
    CHECK(pages.blockAt(1, areas[0].center()) == u"a"_s);
    CHECK(pages.blockAt(1, areas[0].bottomLeft() + QPointF(5, 5)) == u"b"_s);
    // The title belongs to no block.
    CHECK(pages.blockAt(0, {300, pages[0].text.top() + 3}).isEmpty());
}

TEST_CASE("a point on a page leads to the character that is printed there", "[pagination]")
{
    const auto pages = pagesOf({ReportParagraph{u"共\u200b\u2060开\u202e展7\u00ad项"_s, u"a"_s}});
    const auto line = *bodyLines(pages).first().line;
    CHECK(line.text == u"共开展7项"_s);
    const double y = line.area.center().y();
    const auto place = pages.wordsAt(0, {line.left + 3.2 * kCell, y});
    CHECK(place.words == u"共开展7项"_s);
    CHECK(place.at == 3);
    CHECK(place.block == u"a"_s);
    // Left and right of the words, and beside all paragraphs.
    CHECK(pages.wordsAt(0, {line.left - kCell, y}).at == -1);
    CHECK(pages.wordsAt(0, {line.left + line.width + 1, y}).at == -1);
    CHECK(pages.wordsAt(0, {line.left + line.width + 1, y}).words == u"共开展7项"_s);
    const auto beside = pages.wordsAt(0, {line.left, y + 3 * kLinePitch});
    CHECK(beside.block.isEmpty());
    CHECK(beside.words.isEmpty());
    CHECK(beside.at == -1);

    SECTION("on a later line of its block, behind another one")
    {
        const auto long2 = pagesOf({paragraph(2, u"z"_s), paragraph(3, u"a"_s)});
        const auto &second = *bodyLines(long2).last().line;
        const auto found = long2.wordsAt(0, {second.left + 4.5 * kCell, second.area.center().y()});
        CHECK(found.block == u"a"_s);
        CHECK(found.words.size() == 26 + 2 * 28);
        CHECK(found.at == 26 + 28 + 4);
    }
}

TEST_CASE("a title stands in the middle of the place it takes up", "[pagination]")
{
    const auto pages = pagesOf({ReportTitle{u"工作总结"_s, u"title"_s}});
    const auto area = pages.areasOf(u"title"_s, 0).value(0);
    const auto &line = *bodyLines(pages).first().line;
    CHECK(area.center().y() == Approx(line.baseline + (0.5 - kAscent) * kTitleSize));
}

TEST_CASE("bookmarks lead to headings and tables", "[pagination]")
{
    const auto pages = pagesOf({paragraph(25), ReportHeading{1, u"一、题"_s},
                                ReportHeading{2, u"（一）题"_s}, paragraph(1),
                                tableOf(1, u"甲"_s)});
    const auto &bookmarks = pages.bookmarks();
    REQUIRE(bookmarks.size() == 3);
    CHECK(bookmarks[0].text == u"一、题"_s);
    CHECK(bookmarks[0].page == 1);
    CHECK(bookmarks[0].level == 1);
    const auto lines = bodyLines(pages);
    CHECK(bookmarks[0].top == Approx(lines[25].line->area.top()));
    CHECK(bookmarks[1].text == u"（一）题"_s);
    CHECK(bookmarks[1].page == 1);
    CHECK(bookmarks[1].level == 2);
    CHECK(bookmarks[1].top == Approx(lines[26].line->area.top()));
    CHECK(bookmarks[2].level == 1);
    CHECK(bookmarks[2].text == u"一览表"_s);
    CHECK(bookmarks[2].page == 2);
}

TEST_CASE("a character that cannot be printed is reported once per part, and not again for a table",
          "[pagination]")
{
    const auto missing = QString::fromUcs4(U"\U000F0000");
    const auto pages = pagesOf({ReportHeading{1, missing, u"一"_s},
                                ReportParagraph{missing, u"一"_s},
                                ReportParagraph{missing, u"二"_s}, tableOf(1, missing)});
    QStringList parts;
    for (const auto &one : pages.unprintable())
        parts.append(one.block);
    CHECK(parts == QStringList{u"一"_s, u"二"_s});
    const auto inTable = pagesOf({tableOf(2, missing)});
    REQUIRE(inTable.unprintable().size() == 1);
    CHECK(inTable.unprintable()[0].character == missing);
    CHECK(inTable.unprintable()[0].block.isEmpty());
    CHECK(pagesOf({ReportPhotographs{.photographs = {{missing, {}}}}}).unprintable().size() == 1);
}

TEST_CASE("the part of a character that cannot be printed is reported with it", "[pagination]")
{
    const auto missing = QString::fromUcs4(U"\U000F0000");
    const auto pages = pagesOf({paragraph(1, u"a"_s), ReportParagraph{u"前"_s + missing, u"b"_s}});
    REQUIRE(pages.unprintable().size() == 1);
    CHECK(pages.unprintable()[0].character == missing);
    CHECK(pages.unprintable()[0].block == u"b"_s);
}

TEST_CASE("every page but the last is filled, and nothing lies outside the text area",
          "[pagination][anyfont]")
{
    const auto pages = paginate(sampleReport(), choosePaperFonts());
    for (int page = 0; page < pages.count(); ++page) {
        const auto text = pages[page].text.adjusted(-0.5, -0.5, 0.5, 0.5);
        for (const auto &line : pages[page].lines) {
            if (&line == &pages[page].lines.last())
                continue; // the page's number
            CHECK(line.left >= text.left());
            CHECK(line.left + line.width <= text.right());
            CHECK(line.baseline <= text.bottom());
        }
    }
    CHECK(slotsUsed(pages, 0) >= 21);
    CHECK(slotsUsed(pages, 1) >= 21);
}

TEST_CASE("the time to set a long paragraph grows linearly with its length", "[pagination]")
{
    const auto set = [](int characters) {
        const auto pages = pagesOf(
            {ReportParagraph{u"关工委2021年，活动"_s.repeated(characters / 10)}});
        CHECK(pages.count() > characters / 1000);
    };
    CHECK(growthOfTime(25'000, set) < kInProportion);
}

TEST_CASE("photographs stand four to a page, with their captions under them", "[pagination]")
{
    ReportPhotographs photographs{.title = u"附件2\n佐证照片"_s};
    for (int i = 1; i <= 9; ++i)
        photographs.photographs.append(
            {u"2021年5月%1日 召开老同志座谈会，听取意见"_s.arg(i), [] { return QByteArray(); }});
    const Pages pages = pagesOf({paragraph(3), photographs, paragraph(1)});
    REQUIRE(pages.count() == 5);
    CHECK(pages[0].pictures.isEmpty());
    CHECK(pages[1].pictures.size() == 4);
    CHECK(pages[2].pictures.size() == 4);
    CHECK(pages[3].pictures.size() == 1);
    CHECK(pages[4].pictures.isEmpty());
    CHECK(pageText(pages[1]).contains(u"佐证照片"));
    CHECK_FALSE(pageText(pages[2]).contains(u"佐证照片"));
    CHECK(counted(pages, u'召') == QList<qsizetype>{0, 4, 4, 1, 0});
    for (const int page : {1, 2}) {
        const QRectF text = pages[page].text;
        const auto frame = [&](int at) { return pages[page].pictures[at].frame; };
        CHECK(frame(0).left() == Approx(text.left()));
        CHECK(frame(1).right() == Approx(text.right()));
        CHECK(frame(1).top() == Approx(frame(0).top()));
        CHECK(frame(2).topLeft().x() == Approx(frame(0).left()));
        CHECK(frame(3).top() == Approx(frame(2).top()));
        CHECK(frame(3).left() == Approx(frame(1).left()));
        CHECK((frame(0).top() > text.top() + kLinePitch) == (page == 1)); // below the title
    }
    for (int page = 1; page < 4; ++page) {
        const Page &one = pages[page];
        CHECK_FALSE(one.isLandscape());
        for (qsizetype i = 0; i < one.pictures.size(); ++i) {
            const QRectF frame = one.pictures[i].frame;
            CHECK(one.text.contains(frame));
            CHECK(frame.width() > 200);
            CHECK(frame.height() > 200);
            for (qsizetype other = 0; other < i; ++other)
                CHECK_FALSE(frame.intersects(one.pictures[other].frame));
            for (const PlacedLine &line : one.lines)
                CHECK_FALSE(frame.intersects(line.area));
            const auto caption = std::ranges::find_if(one.lines, [&](const PlacedLine &line) {
                return line.text.contains(u"5月%1日"_s.arg(4 * (page - 1) + i + 1));
            });
            REQUIRE(caption != one.lines.end());
            CHECK(caption->area.center().x() == Approx(frame.center().x()));
            CHECK(caption->area.top() - frame.bottom() > 0);
            CHECK(caption->area.top() - frame.bottom() < kTablePitch);
        }
    }
}

TEST_CASE("a long caption is cut to two lines within the text area", "[pagination]")
{
    const QString caption = u"召开座谈会"_s.repeated(30);
    const Pages pages = pagesOf(
        {ReportPhotographs{.photographs = QList<ReportPhotographs::Photograph>(4, {caption, {}})}});
    REQUIRE(pages.count() == 1);
    REQUIRE(pages[0].lines.size() == 4 * 2 + 1); // and the page's number
    for (int i = 0; i < 8; i += 2) {
        const PlacedLine &first = pages[0].lines[i];
        const PlacedLine &second = pages[0].lines[i + 1];
        CHECK(second.area.top() == Approx(first.area.bottom()));
        CHECK(caption.startsWith(first.text + second.text));
        CHECK(pages[0].text.contains(second.area));
    }
}
