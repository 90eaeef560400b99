#include "exchange/reports/workbook.h"

#include "domain/text/characters.h"
#include "exchange/documenttools.h"
#include "support/catch.h"

using namespace Exchange;
using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const auto kSheet = u"xl/worksheets/sheet1.xml"_s;

Package workbook(const QList<ReportElement> &elements)
{
    const auto bytes = workbookOf({.title = u"表"_s, .author = u"关工委"_s, .elements = elements},
                                  kSampleWritten);
    REQUIRE(bytes);
    return unpacked(*bytes);
}

// Undoes Excel's escaping: _x0041_ in a string stands for a character, so a literal _ before x is
// written as _x005F_.
QString withoutEscapes(QString text)
{
    return text.replace(u"_x005F_"_s, u"_"_s);
}

// The cells' texts, in order.
QStringList textsOf(const Package &package)
{
    QStringList strings;
    for (const XmlToken &token : tokensOf(package.parts[u"xl/sharedStrings.xml"_s])) {
        if (token.begins && token.name == u"si")
            strings.append(QString());
        else if (!strings.isEmpty())
            strings.last() += token.text;
    }
    QStringList texts;
    bool inValue = false;
    for (const XmlToken &token : tokensOf(package.parts[kSheet])) {
        if (token.name == u"v")
            inValue = token.begins;
        else if (inValue)
            texts.append(withoutEscapes(strings.value(token.text.toInt())));
    }
    return texts;
}

ReportTable oneCell(const QString &text)
{
    return {.title = u"表"_s, .columns = {{u"列"_s}}, .rows = {{{text}}}};
}

} // namespace

TEST_CASE("a workbook's cells have the table's texts, and none is a number or a formula",
          "[workbook]")
{
    const ReportTable table{.title = u"附件1\n2021年落实情况一览表"_s,
                            .columns = {{u"序号"_s, 1}, {u"要点"_s, 3}},
                            .rows = {{{u"一、部分"_s}, true},
                                     {{u"1"_s, u"=1+1"_s}},
                                     {{u"2021-05-01"_s, QString()}},
                                     {{u"@SUM(A1)"_s, u"-2+3"_s}}}};
    const Package package = workbook({table});
    for (const QString &name : package.names) {
        if (name.endsWith(u".xml"_s) || name.endsWith(u".rels"_s))
            tokensOf(package.parts[name]);
    }
    CHECK(textsOf(package)
          == QStringList{u"2021年落实情况一览表"_s, u"序号"_s, u"要点"_s, u"一、部分"_s, u"1"_s,
                         u"=1+1"_s, u"2021-05-01"_s, u"@SUM(A1)"_s, u"-2+3"_s});
    const QByteArray sheet = package.parts[kSheet];
    CHECK(valuesOf(sheet, u"f"_s, QString()).isEmpty());
    for (const XmlToken &token : tokensOf(sheet)) {
        if (token.begins && token.name == u"c" && token.attributes.contains(u"t"_s))
            CHECK(token.attributes[u"t"_s] == u"s"_s);
    }
}

TEST_CASE("a workbook's cells are numbers where their column counts and they are numbers",
          "[workbook]")
{
    const QByteArray sheet =
        workbook({ReportTable{.title = u"统计表"_s,
                              .columns = {{u"项目"_s}, {.title = u"次数"_s, .counts = true}},
                              .rows = {{{u"12"_s, u"12"_s}}, {{u"征文"_s, u"不详"_s}}}}})
            .parts[kSheet];
    QStringList cells; // the place of each cell with its type
    for (const XmlToken &token : tokensOf(sheet)) {
        if (token.begins && token.name == u"c")
            cells.append(token.attributes[u"r"_s] + token.attributes[u"t"_s]);
    }
    CHECK(cells
          == QStringList{u"A1s"_s, u"B1"_s, u"A2s"_s, u"B2s"_s, u"A3s"_s, u"B3"_s, u"A4s"_s,
                         u"B4s"_s});
    CHECK(sheet.contains("<v>12</v>"));
    CHECK(valuesOf(sheet, u"autoFilter"_s, u"ref"_s) == QStringList{u"A2:B4"_s});
    CHECK(valuesOf(sheet, u"mergeCell"_s, u"ref"_s) == QStringList{u"A1:B1"_s});
    const auto filterOf = [](const ReportTable &table) {
        return valuesOf(workbook({table}).parts[kSheet], u"autoFilter"_s, u"ref"_s);
    };
    CHECK(filterOf({.title = u"空"_s, .columns = {{u"列"_s}}}) == QStringList{u"A2:A3"_s});
    CHECK(filterOf({.rows = {{{u"一"_s}}}}).isEmpty());
}

TEST_CASE("a sheet with merged cells has no filter, as it cannot be sorted", "[workbook]")
{
    const auto filtersOf = [](const ReportTable &table) {
        return valuesOf(workbook({table}).parts[kSheet], u"autoFilter"_s, u"ref"_s);
    };
    ReportTable table{.title = u"表"_s,
                      .columns = {{u"序号"_s}, {u"要点"_s}},
                      .rows = {{{u"1"_s, u"读书"_s}}, {{u"2"_s, u"走访"_s}}}};
    CHECK(filtersOf(table) == QStringList{u"A2:B4"_s});
    ReportTable withSection = table;
    withSection.rows.prepend({.cells = {u"一、学习"_s}, .spans = true});
    CHECK(filtersOf(withSection).isEmpty());
    CHECK(filtersOf(sharedCells()).isEmpty());
}

TEST_CASE("a wall chart's sheet has the wall chart's paper, and columns that fill it", "[workbook]")
{
    ReportTable table = oneCell(u"文"_s);
    const auto sheetOn = [&table](std::optional<WallPaper> wall) {
        table.wall = wall;
        return workbook({table}).parts[kSheet];
    };
    const auto paperOf = [](const QByteArray &sheet) {
        return valuesOf(sheet, u"pageSetup"_s, u"paperSize"_s);
    };
    const auto widthOf = [](const QByteArray &sheet) {
        return valuesOf(sheet, u"col"_s, u"width"_s).value(0).toDouble();
    };
    const QByteArray large = sheetOn(WallPaper::A3);
    CHECK(paperOf(large) == QStringList{u"8"_s});
    CHECK(valuesOf(large, u"pageSetup"_s, u"orientation"_s) == QStringList{u"landscape"_s});
    const QByteArray small = sheetOn(WallPaper::A4);
    CHECK(paperOf(small) == QStringList{u"9"_s});
    CHECK(small == sheetOn({}));
    CHECK(widthOf(large) / widthOf(small) == Approx(297 / 210.0).margin(0.03));
}

TEST_CASE("a workbook's sheets are landscape, with heads that are frozen and printed on each page",
          "[workbook]")
{
    const Package package = workbook(
        {oneCell(u"文"_s), ReportTable{.title = u"表"_s, .columns = {{u"列"_s}}}});
    const QByteArray sheet = package.parts[kSheet];
    CHECK(valuesOf(sheet, u"pageSetup"_s, u"orientation"_s) == QStringList{u"landscape"_s});
    CHECK(valuesOf(sheet, u"pageSetup"_s, u"paperSize"_s) == QStringList{u"9"_s});
    CHECK(valuesOf(sheet, u"pane"_s, u"ySplit"_s) == QStringList{u"2"_s});
    const QByteArray book = package.parts[u"xl/workbook.xml"_s];
    CHECK(valuesOf(book, u"sheet"_s, u"name"_s) == QStringList{u"表"_s, u"表 (2)"_s});
    CHECK(book.contains("$2:$2"));
}

TEST_CASE("a workbook's rows are as high as their text, as far as Excel lets them", "[workbook]")
{
    const Package package = workbook(
        {ReportTable{.title = u"表"_s,
                     .columns = {{u"列"_s, 1}, {u"列"_s, 9}},
                     .rows = {{{u"1"_s, u"短"_s}},
                              {{u"2"_s, u"开展活动"_s.repeated(50)}},
                              {{u"3"_s, u"一行\n又一行"_s}},
                              {{u"4"_s, u"开展活动"_s.repeated(5000)}}}}});
    const QStringList heights = valuesOf(package.parts[kSheet], u"row"_s, u"ht"_s);
    REQUIRE(heights.size() == 6);
    CHECK(heights[2].toDouble() == 20);
    CHECK(heights[3].toDouble() > 50);
    CHECK(heights[4].toDouble() == 35);
    CHECK(heights[5].toDouble() == 409);
}

TEST_CASE("rows of a workbook share their first cell, and each keeps its words", "[workbook]")
{
    const Package package = workbook({sharedCells()});
    CHECK(valuesOf(package.parts[kSheet], u"mergeCell"_s, u"ref"_s).contains(u"A3:A5"_s));
    CHECK(textsOf(package).count(u"读书"_s) == 3);
    ReportTable table = sharedCells();
    for (ReportTable::Row &row : table.rows)
        row.cells[0] = u"开展读书活动"_s.repeated(40);
    const QStringList heights = valuesOf(workbook({table}).parts[kSheet], u"row"_s, u"ht"_s);
    REQUIRE(heights.size() == 6);
    // The cell shared by three rows needs only a third of its height from each.
    CHECK(heights[2].toDouble() < heights[5].toDouble());
    CHECK(heights[2] == heights[4]);
}

TEST_CASE("a sheet's name is one that Excel takes", "[workbook]")
{
    for (const auto &[title, first] :
         {std::pair{u"附件:[总]表/一\\二*?'"_s, u"附件总表一二"_s},
          std::pair{u"长"_s.repeated(60), u"长"_s.repeated(31)}, std::pair{QString(), u"表"_s},
          std::pair{u"history"_s, u"表"_s}, std::pair{u"''"_s, u"表"_s},
          std::pair{u"''甲  乙''"_s, u"甲 乙"_s},
          std::pair{u"长"_s.repeated(29) + QString::fromUcs4(U"\U0001F600") + u"一"_s.repeated(30),
                    u"一"_s.repeated(30)}}) {
        INFO(title.toStdString());
        const Package package = workbook(
            {ReportTable{.title = title}, ReportTable{.title = title}});
        const QStringList names = valuesOf(package.parts[u"xl/workbook.xml"_s], u"sheet"_s,
                                           u"name"_s);
        REQUIRE(names.size() == 2);
        CHECK(names[0] == first);
        CHECK(names[1] == first.right(27) + u" (2)"_s);
        for (const QString &name : names) {
            CHECK(!name.isEmpty());
            CHECK(name.size() <= 31);
            CHECK_FALSE(name.startsWith(u'\''));
            CHECK(name.isValidUtf16());
        }
    }
}

TEST_CASE("text too long for a cell is cut and marked", "[workbook]")
{
    for (const QString &text : hostileTexts()) {
        INFO(text.left(40).toStdString());
        const QString read = textsOf(workbook({oneCell(text)})).last();
        CHECK(read.size() <= 32767);
        if (text.size() < 32000)
            CHECK(withoutSpace(read) == withoutSpace(Domain::withoutInvisible(text)));
        else
            CHECK(read.endsWith(u"……（内容过长，此处截断）"_s));
    }
    const QString exact = u"字"_s.repeated(32767);
    CHECK(textsOf(workbook({oneCell(exact)})).last() == exact);
    const QString codes = textsOf(workbook({oneCell(u"_x0041_"_s.repeated(4681))})).last();
    CHECK(codes.endsWith(u"此处截断）"_s));
    const QString faces = QString::fromUcs4(U"\U0001F600").repeated(20000);
    CHECK(textsOf(workbook({oneCell(faces)})).last().isValidUtf16());
}

TEST_CASE("a table of any shape can be written as a workbook", "[workbook]")
{
    workbook({ReportTable{}});
    workbook({ReportTable{.rows = {{{u"一"_s, u"二"_s}}, {{}, true}, {}}}});
    const auto one = workbookOf(exchangeSample(), kSampleWritten);
    const auto two = workbookOf(exchangeSample(), kSampleWritten);
    REQUIRE(one);
    CHECK(*one == *two);
}
