#include "exchange/documents/sourcetext.h"

#include "domain/reading/outlinereader.h"
#include "exchange/documents/workbooks/cellnumbers.h"
#include "exchange/documents/workbooks/sheetsalike.h"
#include "exchange/documents/workbooks/workbooktables.h"
#include "exchange/officefiles.h"
#include "exchange/reports/workbook.h"
#include "support/catch.h"

#include <QStringConverter>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace Exchange;
using namespace Domain;

namespace {

struct Sheet
{
    QString name = {};
    QString data = {}; // the XML within <sheetData>: <row> elements
    QString more = {}; // the XML after </sheetData>
    QString cols = {};
    QString state = {};
};

const auto kSpace =
    u"xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""_s;

QString relation(const QString &id, const QString &kind, const QString &target)
{
    return u"<Relationship Id=\"%1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%2\" Target=\"%3\"/>"_s
        .arg(id, kind, target);
}

QByteArray relationships(const QString &entries)
{
    return (u"<Relationships>"_s + entries + u"</Relationships>"_s).toUtf8();
}

QByteArray xlsx(const QList<Sheet> &sheets, const QString &strings = {}, const QString &styles = {},
                const QString &properties = {})
{
    QString entries;
    QString named = relation(u"s"_s, u"sharedStrings"_s, u"sharedStrings.xml"_s)
                    + relation(u"t"_s, u"styles"_s, u"/xl/styles.xml"_s);
    ZipEntries parts{
        {u"[Content_Types].xml"_s, "<Types/>"},
        {u"_rels/.rels"_s,
         relationships(relation(u"a"_s, u"officeDocument"_s, u"xl/workbook.xml"_s))},
        {u"xl/sharedStrings.xml"_s, u"<sst %1>%2</sst>"_s.arg(kSpace, strings).toUtf8()},
        {u"xl/styles.xml"_s, u"<styleSheet %1>%2</styleSheet>"_s.arg(kSpace, styles).toUtf8()}};
    for (int i = 0; i < sheets.size(); ++i) {
        const QString state = sheets[i].state.isEmpty() ? QString()
                                                        : u" state=\"%1\""_s.arg(sheets[i].state);
        entries += u"<sheet name=\"%1\" sheetId=\"%2\" r:id=\"r%2\"%3/>"_s.arg(
            sheets[i].name, QString::number(i), state);
        named += relation(u"r%1"_s.arg(i), u"worksheet"_s, u"worksheets/sheet%1.xml"_s.arg(i));
        parts.append({u"xl/worksheets/sheet%1.xml"_s.arg(i),
                      u"<worksheet %1>%2<sheetData>%3</sheetData>%4</worksheet>"_s
                          .arg(kSpace, sheets[i].cols, sheets[i].data, sheets[i].more)
                          .toUtf8()});
    }
    parts.append({u"xl/workbook.xml"_s, u"<workbook %1>%2<sheets>%3</sheets></workbook>"_s
                                            .arg(kSpace, properties, entries)
                                            .toUtf8()});
    parts.append({u"xl/_rels/workbook.xml.rels"_s, relationships(named)});
    return zipOf(parts);
}

// Two kinds of <c> elements (cells) at a place such as "B2": one with a text of its own, one with a
// number shown in a style.
QString wordsCell(const QString &place, const QString &text)
{
    return u"<c r=\"%1\" t=\"inlineStr\"><is><t>%2</t></is></c>"_s.arg(place, text);
}

QString figure(const QString &place, const QString &value, int style = 0)
{
    return u"<c r=\"%1\" s=\"%3\"><v>%2</v></c>"_s.arg(place, value, QString::number(style));
}

QString row(int number, const QString &cells, const QString &more = {})
{
    return u"<row r=\"%1\"%3>%2</row>"_s.arg(QString::number(number), cells, more);
}

SourceText sourceIn(const QByteArray &bytes, const QString &name = u"台账.xlsx"_s,
                    const SourceChoice &choice = {})
{
    const auto source = sourceOf(bytes, name, choice);
    INFO((source ? QString() : source.error().message).toStdString());
    REQUIRE(source);
    return *source;
}

QString workbookText(const QByteArray &bytes, const QString &name = u"台账.xlsx"_s)
{
    return sourceIn(bytes, name).text;
}

const QString kHead = row(1, wordsCell(u"A1"_s, u"序号"_s) + wordsCell(u"B1"_s, u"任务"_s)
                                 + wordsCell(u"C1"_s, u"责任部门"_s)
                                 + wordsCell(u"D1"_s, u"完成时限"_s));

} // namespace

TEST_CASE("a formula without a stored value is recognised", "[workbooksource]")
{
    const QString data = kHead
                         + row(2, u"<c r=\"A2\"><f>1+1</f><v></v></c>"
                                  "<c r=\"B2\"><f>1+1</f><v>2</v></c>"
                                  "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"_s
                                      + wordsCell(u"D2"_s, u"有"_s));
    const auto tables = workbookTables(xlsx({{u"甲"_s, data}}), u"甲.xlsx"_s);
    REQUIRE(tables);
    const SheetTable &table = tables->first();
    CHECK(table.isEmptyFormula(1, 0));
    CHECK_FALSE(table.isEmptyFormula(1, 1));
    CHECK(table.words(1, 1) == u"2"_s);
    CHECK(table.isEmptyFormula(1, 2));
    CHECK_FALSE(table.isEmptyFormula(1, 3));
}

TEST_CASE("a workbook's sheet is read row by row", "[workbooksource]")
{
    SECTION("shared strings with runs, values of formulas, truth values and errors")
    {
        const QString strings = u"<si><t>宣讲</t></si><si><r><t>走</t></r><r><t>访</t></r>"
                                "<rPh><t>zou</t></rPh></si>"_s;
        const QString data = kHead
                             + row(2, figure(u"A2"_s, u"1"_s)
                                          + u"<c r=\"B2\" t=\"s\"><v>0</v></c>"
                                            "<c r=\"C2\" t=\"str\"><f>A1</f><v>团委</v></c>"
                                            "<c r=\"D2\" t=\"e\"><v>#REF!</v></c>"_s)
                             + row(3, figure(u"A3"_s, u"2.0"_s)
                                          + u"<c r=\"B3\" t=\"s\"><v>1</v></c>"_s);
        CHECK(
            workbookText(xlsx({{u"甲"_s, data}}, strings))
            == u"| 序号 | 任务 | 责任部门 | 完成时限 |\n| 1 | 宣讲 | 团委 |  |\n| 2 | 走访 |  |  |"_s);
    }
    SECTION("rows and cells without a place follow one another")
    {
        const QString cell = u"<c t=\"inlineStr\"><is><t>%1</t></is></c>"_s;
        CHECK(workbookText(xlsx({{u"甲"_s, u"<row>%1%2</row><row>%1%2</row>"_s.arg(
                                               cell.arg(u"a"_s), cell.arg(u"b"_s))}}))
              == u"| a | b |\n| a | b |"_s);
    }
    SECTION("truth values, days as text, and characters written as their codes")
    {
        const QString data =
            kHead
            + row(2, u"<c r=\"A2\" t=\"b\"><v>1</v></c><extLst/><c r=\"B2\" t=\"b\"><v>0</v></c>"_s
                         + wordsCell(u"C2"_s, u"a_x000D__x000A_b_x4E00__x0020_c_x001F_d"_s)
                         + u"<c r=\"D2\" t=\"d\"><v>2023-09-30</v></c>"_s)
            + row(3, wordsCell(u"B3"_s, u"_x005F_x0041_x00ZZ_"_s)
                         + u"<c r=\"C3\" t=\"str\"><v>x\r\ny&#13;z</v></c>"_s);
        CHECK(workbookText(xlsx({{u"甲"_s, data}}))
              == u"| 序号 | 任务 | 责任部门 | 完成时限 |\n"
                 "| TRUE | FALSE | a\u0085b一 cd | 2023年9月30日 |\n"
                 "|  | _x0041_x00ZZ_ | x\u0085y\u0085z |  |"_s);
    }
    SECTION("columns beyond Z come after it")
    {
        CHECK(workbookText(xlsx(
                  {{u"甲"_s,
                    row(1, wordsCell(u"AA1"_s, u"三"_s) + wordsCell(u"Z1"_s, u"二"_s)
                               + wordsCell(u"AZ1"_s, u"四"_s) + wordsCell(u"B1"_s, u"一"_s))
                        + row(2, wordsCell(u"BA2"_s, u"六"_s) + wordsCell(u"AZ2"_s, u"五"_s))}}))
              == u"| 一 | 二 | 三 | 四 |  |\n|  |  |  | 五 | 六 |"_s);
    }
    SECTION("a title above the table, an empty column, and a line break in a cell")
    {
        const QString data = row(1, wordsCell(u"B1"_s, u"2023年任务分解表"_s))
                             + row(3, wordsCell(u"B3"_s, u"任务"_s) + wordsCell(u"D3"_s, u"要求"_s))
                             + row(4, wordsCell(u"B4"_s, u"宣\n讲"_s)
                                          + wordsCell(u"D4"_s, u"甲|乙"_s));
        CHECK(workbookText(
                  xlsx({{u"甲"_s, data, u"<mergeCells><mergeCell ref=\"B1:D1\"/></mergeCells>"_s}}))
              == u"2023年任务分解表\n| 任务 | 要求 |\n| 宣\u0085讲 | 甲｜乙 |"_s);
    }
}

TEST_CASE("merged cells keep their columns, and names and days in them are repeated in every row",
          "[workbooksource]")
{
    const QString data = row(1, wordsCell(u"A1"_s, u"类别"_s) + wordsCell(u"B1"_s, u"任务"_s)
                                    + wordsCell(u"C1"_s, u"责任部门"_s))
                         + row(2, wordsCell(u"A2"_s, u"学习"_s) + wordsCell(u"B2"_s, u"宣讲"_s)
                                      + wordsCell(u"C2"_s, u"宣传部\n团委"_s))
                         + row(3, wordsCell(u"B3"_s, u"参观"_s));
    const QString merged =
        u"<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"C2:C3\"/></mergeCells>"_s;
    CHECK(
        workbookText(xlsx({{u"甲"_s, data, merged}}))
        == u"| 类别 | 任务 | 责任部门 |\n| 学习 | 宣讲 | 宣传部\u0085团委 |\n|  | 参观 | 宣传部\u0085团委 |"_s);
}

TEST_CASE("days of a workbook are read as Chinese days", "[workbooksource]")
{
    const QString styles =
        u"<numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
        "<numFmt numFmtId=\"177\" formatCode=\"[$-804]m&quot;月&quot;d&quot;日&quot;\"/></numFmts>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/>"
        "<xf numFmtId=\"177\"/><xf numFmtId=\"57\"/><xf numFmtId=\"9\"/></cellXfs>"_s;
    const auto shown = [&](const QString &value, int style, const QString &properties = {}) {
        const QString data = row(1, wordsCell(u"A1"_s, u"甲"_s) + figure(u"B1"_s, value, style))
                             + row(2, wordsCell(u"A2"_s, u"乙"_s) + wordsCell(u"B2"_s, u"丙"_s));
        const QString text = workbookText(xlsx({{u"甲"_s, data}}, {}, styles, properties));
        return text.section(u'|', 2, 2).trimmed();
    };
    CHECK(shown(u"45199"_s, 0) == u"45199"_s);
    CHECK(shown(u"45199"_s, 1) == u"2023年9月30日"_s);
    CHECK(shown(u"45199"_s, 2) == u"2023年9月30日"_s);
    CHECK(shown(u"45199"_s, 3) == u"9月30日"_s);
    CHECK(shown(u"45199"_s, 4) == u"2023年9月"_s);
    CHECK(shown(u"0.5"_s, 5) == u"50%"_s);
    CHECK(shown(u"59"_s, 1) == u"1900年2月28日"_s);
    CHECK(shown(u"61"_s, 1) == u"1900年3月1日"_s);
    CHECK(shown(u"43737"_s, 1, u"<workbookPr date1904=\"1\"/>"_s) == u"2023年9月30日"_s);
    CHECK(cellNumber(u"45199.7083333333"_s, cellFormat(22, {}), DayEpoch::From1900)
          == u"2023年9月30日 17:00"_s);
    CHECK(cellNumber(u"0.1"_s, cellFormat(0, {}), DayEpoch::From1900) == u"0.1"_s);
    CHECK_FALSE(cellFormat(0, u"h:mm"_s).isDay());
    CHECK_FALSE(cellFormat(0, u"0.00\"元/d\""_s).isDay());
    CHECK(cellDay(u"2023-09-30T00:00:00"_s) == u"2023年9月30日"_s);
    CHECK(cellDay(u"2023-09-30"_s) == u"2023年9月30日"_s);
    CHECK(cellDay(u"2023-09-30T08:30:00"_s) == u"2023年9月30日 8:30"_s);
    CHECK(cellDay(u"2023-09-30T08:30:15"_s) == u"2023年9月30日 8:30:15"_s);
    CHECK(cellDay(u"九月"_s) == u"九月"_s);
}

TEST_CASE("a number is read as a workbook's own formats show it", "[workbooksource]")
{
    struct Shown
    {
        int id;
        QString value;
        QString words;
    };
    const auto day = u"45199.75"_s; // 30 September 2023, six in the evening
    for (const auto &[id, value, shown] : QList<Shown>{
             {1, u"45199"_s, u"45199"_s},
             {2, u"3.14159"_s, u"3.14"_s},
             {4, u"1234.5"_s, u"1234.50"_s},
             {9, u"0.256"_s, u"26%"_s},
             {10, u"0.256"_s, u"25.60%"_s},
             {14, day, u"2023年9月30日"_s},
             {16, day, u"9月30日"_s},
             {17, day, u"2023年9月"_s},
             {18, u"0.75"_s, u"18:00"_s},
             {20, u"0.75"_s, u"18:00"_s},
             {22, day, u"2023年9月30日 18:00"_s},
             {22, u"45199"_s, u"2023年9月30日"_s},
             {27, day, u"2023年9月"_s},
             {28, day, u"9月30日"_s},
             {31, day, u"2023年9月30日"_s},
             {32, u"0.75"_s, u"18:00"_s},
             {36, day, u"2023年9月"_s},
             {51, day, u"9月30日"_s},
             {56, u"0.75"_s, u"18:00"_s},
             {57, day, u"2023年9月"_s},
             {58, day, u"9月30日"_s},
             // The first and the last day, and what is no day.
             {14, u"1"_s, u"1900年1月1日"_s},
             {14, u"0.5"_s, u"0.5"_s},
             {14, u"2958465"_s, u"9999年12月31日"_s},
             {14, u"2958466"_s, u"2958466"_s},
             {14, u"-1"_s, u"-1"_s},
             {14, u"九月"_s, u"九月"_s},
             {14, u"inf"_s, u"inf"_s},
             {20, u"0"_s, u"0:00"_s},
             {20, u"1"_s, u"1"_s},
             {20, u"-0.5"_s, u"-0.5"_s},
         }) {
        CAPTURE(id, value.toStdString());
        CHECK(cellNumber(value, cellFormat(id, {}), DayEpoch::From1900) == shown);
    }
}

TEST_CASE("a number is read as the format that is written in a workbook shows it",
          "[workbooksource]")
{
    for (const auto &[code, value, shown] : QList<std::array<QString, 3>>{
             {u"d"_s, u"45199"_s, u"2023年9月30日"_s},
             {u"d\"号\""_s, u"45199"_s, u"2023年9月30日"_s},
             {u"yyyy"_s, u"45199"_s, u"2023年"_s},
             {u"M"_s, u"45199"_s, u"9月"_s},
             {u"[$-804]e\"年\"m\"月\""_s, u"45199"_s, u"2023年9月"_s},
             {u"yyyy-m-d h:mm:ss"_s, u"45199.5"_s, u"2023年9月30日 12:00"_s},
             {u"h:mm:ss"_s, u"0.750011574"_s, u"18:00:01"_s},
             {u"mm:ss"_s, u"0.0007"_s, u"0:01"_s},
             {u"h:mm AM/PM"_s, u"0.75"_s, u"18:00"_s},
             {u"[h]:mm"_s, u"0.75"_s, u"18:00"_s},
             {u"[h]:mm"_s, u"1.5"_s, u"1.5"_s},
             {u"General"_s, u"0.25"_s, u"0.25"_s},
             {u"@"_s, u"7"_s, u"7"_s},
             {u"0.0;[Red]-0.00"_s, u"1.56"_s, u"1.6"_s},
             {u"[>9]#,##0"_s, u"1234.6"_s, u"1235"_s},
             {u"0.0%"_s, u"0.5"_s, u"50.0%"_s},
             {u"0\" d\""_s, u"5"_s, u"5"_s},
             {u"0\\d"_s, u"5"_s, u"5"_s},
             {u"0_d*m"_s, u"5"_s, u"5"_s},
             {u"0.00E+00"_s, u"45199"_s, u"45199.00"_s},
             {u"0"_s, u"10000000000000000"_s, u"1e+16"_s},
         }) {
        CAPTURE(code.toStdString(), value.toStdString());
        CHECK(cellNumber(value, cellFormat(164, code), DayEpoch::From1900) == shown);
    }
}

TEST_CASE("hidden rows, columns and sheets are listed and not read as part of the plan",
          "[workbooksource]")
{
    const QString data = kHead
                         + row(2, figure(u"A2"_s, u"1"_s) + wordsCell(u"B2"_s, u"宣讲"_s)
                                      + wordsCell(u"E2"_s, u"内部"_s))
                         + row(3,
                               figure(u"A3"_s, u"2"_s) + wordsCell(u"B3"_s, u"参\n观"_s)
                                   + wordsCell(u"E3"_s, u"秘密"_s),
                               u" hidden=\"1\""_s)
                         + row(4, figure(u"A4"_s, u"3"_s) + wordsCell(u"B4"_s, u"座谈"_s));
    const QString text = workbookText(
        xlsx({{u"甲"_s, data, {}, u"<cols><col min=\"5\" max=\"5\" hidden=\"1\"/></cols>"_s},
              {u"底稿"_s, kHead, {}, {}, u"hidden"_s}}));
    CHECK(text
          == u"| 序号 | 任务 | 责任部门 | 完成时限 |\n| 1 | 宣讲 |  |  |\n| 3 | 座谈 |  |  |\n"
             "【隐藏】2 | 参 观 | 秘密\n【隐藏】内部\n【隐藏】工作表：底稿"_s);
    // A merged cell of which the first row is hidden has its words in the next one.
    const QString hidden = kHead
                           + row(2, figure(u"A2"_s, u"1"_s) + wordsCell(u"C2"_s, u"团委"_s),
                                 u" hidden=\"true\""_s)
                           + row(3, figure(u"A3"_s, u"2"_s) + wordsCell(u"B3"_s, u"参观"_s))
                           + row(4, figure(u"A4"_s, u"3"_s) + wordsCell(u"B4"_s, u"座谈"_s))
                           + row(5, figure(u"A5"_s, u"4"_s) + wordsCell(u"B5"_s, u"宣讲"_s));
    CHECK(workbookText(
              xlsx({{u"甲"_s, hidden, u"<mergeCells><mergeCell ref=\"C2:C4\"/></mergeCells>"_s}}))
          == u"| 序号 | 任务 | 责任部门 | 完成时限 |\n| 2 | 参观 | 团委 |  |\n"
             "| 3 | 座谈 | 团委 |  |\n| 4 | 宣讲 |  |  |\n【隐藏】1 | 团委"_s);
}

TEST_CASE("sheets with the same headings below the same title are one plan", "[workbooksource]")
{
    const auto sheet = [](const QString &title, const QString &head, const QString &task) {
        return row(1, wordsCell(u"A1"_s, title))
               + row(2, wordsCell(u"A2"_s, u"序号"_s) + wordsCell(u"B2"_s, head)
                            + wordsCell(u"C2"_s, u"责任部门"_s))
               + row(3, figure(u"A3"_s, u"1"_s) + wordsCell(u"B3"_s, task + u"三场"_s)
                            + wordsCell(u"C3"_s, u"宣传部"_s))
               + row(4, figure(u"A4"_s, u"2"_s) + wordsCell(u"B4"_s, task + u"总结"_s)
                            + wordsCell(u"C4"_s, u"办公室"_s));
    };
    const QString title = u"某校2026年重点工作任务清单"_s;
    const QString lectures = sheet(title, u"任务"_s, u"举办专题讲座"_s);
    const QString visits = sheet(title, u"任务"_s, u"走访困难家庭"_s);
    const auto read = [](const QList<Sheet> &sheets, const SourceChoice &choice = {}) {
        return sourceIn(xlsx(sheets), u"清单.xlsx"_s, choice);
    };
    SECTION("each is a section with the sheet's name")
    {
        const SourceText source = read({{u"党建工作"_s, lectures}, {u"后勤安全"_s, visits}});
        CHECK(source.areJoined);
        CHECK(source.alike == QList<int>{0, 1});
        const OutlineReading reading = readOutline(source.text);
        CHECK(reading.title == title);
        REQUIRE(reading.nodes.size() == 2);
        CHECK(reading.nodes[0].title == u"党建工作"_s);
        CHECK(reading.nodes[1].title == u"后勤安全"_s);
        CHECK(reading.nodes[0].children.size() == 2);
        REQUIRE(reading.nodes[1].children.size() == 2);
        CHECK(reading.nodes[1].children[0].text == u"走访困难家庭三场"_s);
        CHECK(reading.nodes[1].children[0].suggested.leadDepartment == u"宣传部"_s);
    }
    SECTION("also if each title ends with the sheet's name")
    {
        for (const QString &end : {u"（%1）"_s, u"(%1)"_s, u"——%1"_s, u"【%1】"_s}) {
            INFO(end.toStdString());
            const auto named = [&](const QString &name, const QString &task) {
                return Sheet{name, sheet(title + end.arg(name), u"任务"_s, task)};
            };
            const SourceText source = read(
                {named(u"党建"_s, u"举办专题讲座"_s), named(u"服务"_s, u"走访困难家庭"_s)});
            CHECK(source.areJoined);
            const OutlineReading reading = readOutline(source.text);
            CHECK(reading.title == title);
            REQUIRE(reading.nodes.size() == 2);
            CHECK(reading.nodes[1].title == u"服务"_s);
        }
    }
    SECTION("also with a department's name, which is not the plan's issuer")
    {
        const SourceText source = read({{u"客户服务部"_s, lectures}, {u"工程维保部"_s, visits}});
        const OutlineReading reading = readOutline(source.text);
        REQUIRE(reading.nodes.size() == 2);
        CHECK(reading.nodes[0].title == u"客户服务部"_s);
        CHECK(reading.issuer.isEmpty());
    }
    SECTION("also if half of its words are the other's, but not if more are")
    {
        const QString half = QString(visits).replace(u"走访困难家庭三场"_s, u"举办专题讲座三场"_s);
        CHECK(read({{u"党建工作"_s, lectures}, {u"后勤安全"_s, half}}).areJoined);
        CHECK_FALSE(read({{u"党建工作"_s, lectures},
                          {u"后勤安全"_s, QString(half).replace(u"走访困难家庭总结"_s, u"短"_s)}})
                        .areJoined);
    }
    SECTION("but only one is read if it was chosen")
    {
        const SourceText source = read({{u"党建工作"_s, lectures}, {u"后勤安全"_s, visits}},
                                       {.sheet = 1});
        CHECK_FALSE(source.areJoined);
        CHECK(source.sheet == 1);
        CHECK(source.alike == QList<int>{0, 1});
        CHECK_FALSE(source.text.contains(u"讲座"));
    }
    SECTION("but not a copy, another year, another table, or a sheet named by a program")
    {
        const QString last = sheet(u"某校2025年重点工作任务清单"_s, u"任务"_s, u"走访困难家庭"_s);
        const QString other = sheet(title, u"项目"_s, u"走访困难家庭"_s);
        for (const QList<Sheet> &sheets :
             {QList<Sheet>{{u"Sheet1"_s, lectures}, {u"Sheet2"_s, visits}},
              {{u"党建工作"_s, lectures}, {u"后勤安全"_s, lectures}},
              {{u"党建工作"_s, lectures}, {u"后勤安全"_s, last}},
              {{u"党建工作"_s, lectures}, {u"后勤安全"_s, other}},
              {{u"党建工作"_s, lectures}, {u"2025年"_s, visits}},
              {{u"党建工作"_s, lectures}, {u"后勤安全"_s, visits, {}, {}, u"hidden"_s}}}) {
            const SourceText source = read(sheets);
            CHECK_FALSE(source.areJoined);
            CHECK(source.alike.isEmpty());
            CHECK(readOutline(source.text).nodes.size() == 2);
        }
    }
}

TEST_CASE("a sheet's name is that of a section unless it tells of a copy, a year or nothing",
          "[workbooksource]")
{
    for (const QString &name : {u"党建工作"_s, u"一组"_s, u"表彰"_s, u"后勤Sheet1"_s}) {
        CAPTURE(name.toStdString());
        CHECK(namesSection(name));
    }
    for (const QString &name :
         {u""_s, u"Sheet1"_s, u"工作表 2"_s, u"表二"_s, u"表"_s, u"表格"_s, u"党建（备份）"_s,
          u"2025年"_s, u"党建(2)"_s, u"汇总"_s, u"样表"_s, u"填表说明"_s}) {
        CAPTURE(name.toStdString());
        CHECK_FALSE(namesSection(name));
    }
}

TEST_CASE("the first visible sheet with a table is read, or the one that was chosen",
          "[workbooksource]")
{
    const QString line = row(1, wordsCell(u"A1"_s, u"填表说明"_s));
    const QByteArray bytes = xlsx(
        {{u"说明"_s, line},
         {u"底稿"_s,
          kHead + row(2, wordsCell(u"A2"_s, u"9"_s) + wordsCell(u"B2"_s, u"底"_s)),
          {},
          {},
          u"veryHidden"_s},
         {u"分解表"_s,
          kHead + row(2, wordsCell(u"A2"_s, u"1"_s) + wordsCell(u"B2"_s, u"宣讲"_s))}});
    const SourceText first = sourceIn(bytes);
    CHECK(first.sheets == QStringList{u"说明"_s, u"底稿"_s, u"分解表"_s});
    CHECK(first.sheet == 2);
    CHECK(first.text.contains(u"| 1 | 宣讲 |"_s));
    CHECK(first.hiddenSheets == QList<int>{1});
    for (const int none : {-1, 3})
        CHECK(sourceIn(bytes, u"a.xlsx"_s, {.sheet = none}).sheet == 2);
    CHECK(sourceIn(bytes, u"a.xlsx"_s, {.sheet = 0}).text == u"填表说明\n【隐藏】工作表：底稿"_s);
    CHECK(sourceIn(bytes, u"a.xlsx"_s, {.sheet = 1}).sheet == 1);
    CHECK(sourceIn(bytes, u"a.xlsx"_s, {.sheet = 1}).text.contains(u"| 9 | 底 |"_s));
}

TEST_CASE("a table that we wrote is read back whole", "[workbooksource]")
{
    const ReportTable table{
        .title = u"附件1\n关工委2021年工作要点任务分解表"_s,
        .columns = {{u"序号"_s, 1},
                    {u"工作任务"_s, 5},
                    {u"责任人"_s, 2},
                    {u"牵头部门"_s, 2},
                    {u"配合部门"_s, 2},
                    {u"完成时限"_s, 2}},
        .rows = {{{u"一、加强学习"_s}, true},
                 {{u"1"_s, u"组织专题学习，不少于4次"_s, u"王明"_s, u"宣传部"_s, u"团委、学工处"_s,
                   u"12月底前"_s}},
                 {{u"2"_s, u"走访_x0041_老同志"_s, {}, u"离退休处"_s, {}, u"每季度"_s}},
                 {{u"二、办好实事"_s}, true},
                 {{u"3"_s, u"结对帮扶"_s, {}, u"学工处"_s, {}, u"长期坚持"_s}}}};
    const auto bytes = workbookOf({.title = u"表"_s, .author = u"关工委"_s, .elements = {table}},
                                  QDateTime(QDate(2021, 3, 1), QTime(9, 0), QTimeZone::utc()));
    REQUIRE(bytes);
    CHECK(
        workbookText(*bytes)
        == u"关工委2021年工作要点任务分解表\n| 序号 | 工作任务 | 责任人 | 牵头部门 | 配合部门 | 完成时限 |\n"
           "| 一、加强学习 |\n| 1 | 组织专题学习，不少于4次 | 王明 | 宣传部 | 团委、学工处 | 12月底前 |\n"
           "| 2 | 走访_x0041_老同志 |  | 离退休处 |  | 每季度 |\n| 二、办好实事 |\n"
           "| 3 | 结对帮扶 |  | 学工处 |  | 长期坚持 |"_s);
    const OutlineReading reading = readOutline(workbookText(*bytes));
    CHECK(reading.year == 2021);
    REQUIRE(reading.nodes.size() == 2);
    CHECK(reading.nodes[0].children.size() == 2);
    CHECK(reading.nodes[1].children.size() == 1);
}

TEST_CASE("an OpenDocument workbook is read as Excel's is", "[workbooksource]")
{
    const QString content =
        u"<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:automatic-styles>"
        "<style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style>"
        "</office:automatic-styles><office:body><office:spreadsheet>"
        "<table:table table:name=\"底稿\" table:style-name=\"h\"><table:table-row><table:table-cell/></table:table-row></table:table>"
        "<table:table table:name=\"表\"><table:table-column table:number-columns-repeated=\"3\"/>"
        "<table:table-row><table:table-cell><text:p>任务</text:p></table:table-cell>"
        "<table:table-cell><text:p>牵头部门</text:p></table:table-cell><table:table-cell><text:p>完成时限</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:table-cell><text:p>宣讲</text:p></table:table-cell>"
        "<table:table-cell table:number-rows-spanned=\"2\"><text:p>团委</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2023-09-30\"><text:p>09/30/23</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:table-cell><text:p>参<text:span>观</text:span></text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
        "<table:table-row table:visibility=\"filter\"><table:table-cell table:number-columns-repeated=\"2\"><text:p>旧</text:p></table:table-cell></table:table-row>"
        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
        "</table:table></office:spreadsheet></office:body></office:document-content>"_s;
    const SourceText source = sourceIn(
        zipOf({{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
               {u"content.xml"_s, content.toUtf8()}}),
        u"台账.ods"_s);
    CHECK(
        source.text
        == u"| 任务 | 牵头部门 | 完成时限 |\n| 宣讲 | 团委 | 2023年9月30日 |\n| 参观 | 团委 |  |\n"
           "【隐藏】旧 | 旧\n【隐藏】工作表：底稿"_s);
    CHECK(source.sheets == QStringList{u"底稿"_s, u"表"_s});
    CHECK(source.sheet == 1);
}

namespace {

QByteArray ods(const QString &tables, const ZipEntries &more = {})
{
    const QString content =
        u"<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
        "<office:spreadsheet>%1</office:spreadsheet></office:body></office:document-content>"_s.arg(
            tables);
    return zipOf(ZipEntries{{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
                            {u"content.xml"_s, content.toUtf8()}}
                 + more);
}

const auto kOpenSheet =
    u"<table:table table:name=\"表\"><table:table-columns><table:table-column "
    "table:number-columns-repeated=\"2\"/></table:table-columns><table:table-column-group>"
    "<table:table-column table:visibility=\"collapse\"/></table:table-column-group>"
    "<table:table-header-rows><table:table-row><table:table-cell><text:p>任务</text:p>"
    "</table:table-cell><table:table-cell><text:p>时限</text:p></table:table-cell>"
    "<table:table-cell><text:p>备注</text:p></table:table-cell></table:table-row>"
    "</table:table-header-rows><table:table-row-group><table:table-row><table:table-cell>"
    "<office:annotation><text:p>批</text:p></office:annotation><text:p>宣<text:note>注</text:note>讲"
    "<text:line-break/>走<text:s/>访</text:p><text:p>座<text:tab/>谈</text:p></table:table-cell>"
    "<table:table-cell office:value-type=\"date\" office:date-value=\"2023-09-30\">"
    "<text:p>9月末</text:p></table:table-cell><table:table-cell><text:p>内部</text:p>"
    "</table:table-cell></table:table-row></table:table-row-group><table:table-row "
    "table:visibility=\"collapse\" table:number-rows-repeated=\"2\"><table:table-cell>"
    "<text:p>旧</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell>"
    "<text:p>参观</text:p></table:table-cell><table:table-cell office:value-type=\"date\" "
    "office:date-value=\"2023-10-08\"/><table:table-cell table:formula=\"of:=1\"/>"
    "</table:table-row></table:table>"_s;

} // namespace

TEST_CASE(
    "an OpenDocument sheet's groups, comments, days and hidden parts are read for what they are",
    "[workbooksource]")
{
    CHECK(workbookText(ods(kOpenSheet), u"台账.ods"_s)
          == u"| 任务 | 时限 |\n| 宣讲\u0085走 访\u0085座 谈 | 9月末 |\n| 参观 | 2023年10月8日 |\n"
             "【隐藏】旧\n【隐藏】旧\n【隐藏】备注 | 内部"_s);
}

TEST_CASE("all tables of a workbook can be had, and of nothing else", "[workbooksource]")
{
    const auto tables = workbookTables(ods(u"<table:table table:name=\"空\"/>"_s + kOpenSheet),
                                       u"台账.ods"_s);
    REQUIRE(tables);
    REQUIRE(tables->size() == 2);
    CHECK(tables->first().isEmpty());
    const SheetTable &table = tables->last();
    CHECK(table.rows() == QList<int>{0, 1, 2, 3, 4});
    CHECK(table.words(4, 1) == u"2023年10月8日"_s);
    CHECK(table.isEmptyFormula(4, 2));
    CHECK_FALSE(table.isEmptyFormula(4, 1));
    CHECK(table.headRow() == 0);

    const ZipEntries locked{{u"META-INF/manifest.xml"_s, "<manifest:encryption-data/>"}};
    const auto refusal = [](const QByteArray &bytes) {
        const auto read = workbookTables(bytes, u"甲"_s);
        return read ? QString() : read.error().message;
    };
    CHECK(refusal(ods(kOpenSheet, locked)).contains(u"“甲” is protected by a password"_s));
    CHECK(refusal(docx(para(u"要点"_s))).contains(u"“甲” is not a workbook"_s));
    const auto source = sourceOf(ods(kOpenSheet, locked), u"甲"_s);
    REQUIRE_FALSE(source);
    CHECK(source.error().message.contains(u"“甲” is protected by a password"_s));
}

TEST_CASE("separated values are read with any separator and in any encoding", "[workbooksource]")
{
    const QString table =
        u"| 序号 | 任务 | 责任部门 |\n| 1 | 宣讲，座谈 | 宣传部 |\n| 2 | 走访 | 团委 |"_s;
    for (const QChar separator : {u',', u';', u'\t'}) {
        QString values = u"序号,任务,责任部门\r\n1,宣讲，座谈,宣传部\r\n2,走访,团委\r\n"_s;
        values.replace(u',', separator);
        CHECK(workbookText(values.toUtf8(), u"表.csv"_s) == table);
        CHECK(workbookText("\xef\xbb\xbf" + values.toUtf8(), u"表.CSV"_s) == table);
        QStringEncoder encode("GB18030");
        CHECK(workbookText(QByteArray(encode(values)), u"表.csv"_s) == table);
    }
    SECTION("quotes hold separators, line breaks and quotes")
    {
        CHECK(workbookText(u"任务,要求\n\"a,\"\"b\"\"\n乙\",\"c\"\n=\"001\",d"_s.toUtf8(),
                           u"表.csv"_s)
              == u"| 任务 | 要求 |\n| a,\"b\"\u0085乙 | c |\n| 001 | d |"_s);
    }
    SECTION("separators within quoted values do not divide them")
    {
        CHECK(
            workbookText(
                u"月份,主题,措施\n2月,学习,\"1.读书；\n2.讲座；\n3.参观；\"\n3月,服务,\"1.走访；\n2.体检；\"\n"_s
                    .toUtf8(),
                u"表.csv"_s)
            == u"| 月份 | 主题 | 措施 |\n| 2月 | 学习 | 1.读书；\u00852.讲座；\u00853.参观； |\n| 3月 | 服务 | 1.走访；\u00852.体检； |"_s);
    }
    SECTION("a quotation mark that is never closed is read as text")
    {
        CHECK(workbookText(u"a,\"b\nc,d"_s.toUtf8(), u"表.csv"_s) == u"| a | \"b |\n| c | d |"_s);
        const QString many = u"\"x,"_s.repeated(200'000);
        CHECK_FALSE(sourceOf(many.toUtf8(), u"表.csv"_s));
    }
    SECTION("Excel's line that names the separator")
    {
        const QString read = u"| a | b |\n| c | d |"_s;
        CHECK(workbookText("sep=;\r\na;b\r\nc;d", u"表.csv"_s) == read);
        CHECK(workbookText("SEP=;\na;b\nc;d", u"表.csv"_s) == read);
        CHECK(workbookText("sep=x\raxb\rcxd\r", u"表.csv"_s) == read);
        CHECK(workbookText("sep=;e\na;b\nc;d", u"表.csv"_s) == u"| sep= | e |\n"_s + read);
    }
    SECTION("other signs between the values, and other names of such files")
    {
        for (const QString &sign : {u"，"_s, u"；"_s, u"|"_s}) {
            CAPTURE(sign.toStdString());
            CHECK(workbookText(u"任务%1要求\na%1b\nc%1d%1"_s.arg(sign).toUtf8(), u"表.csv"_s)
                  == u"| 任务 | 要求 |\n| a | b |\n| c | d |"_s);
        }
        CHECK(workbookText("a\tb\nc\td", u"表.tab"_s) == u"| a | b |\n| c | d |"_s);
        CHECK(workbookText("a\tb\nc\td", u"表.TSV"_s) == u"| a | b |\n| c | d |"_s);
        CHECK(workbookText("a\tb\nc\td", u"表.txt"_s) == u"a\tb\nc\td"_s);
    }
}

TEST_CASE("a workbook made to be slow, large or wrong is refused or read within its bounds",
          "[workbooksource][hostile]")
{
    const QString task = row(2, wordsCell(u"A2"_s, u"1"_s) + wordsCell(u"B2"_s, u"宣讲"_s));
    const auto refusal = [](const QByteArray &bytes) {
        const auto source = sourceOf(bytes, u"台账.xlsx"_s, {});
        return source ? QString() : source.error().message;
    };
    SECTION("with a sheet far larger than its archive")
    {
        CHECK_FALSE(refusal(xlsx({{u"表"_s, QString(40'000'000, u' ')}})).isEmpty());
    }
    SECTION("with places beyond the last column and row")
    {
        for (const QString &place : {u"XFD1048576"_s, u"ZZZZZZZZZZ2"_s, u"A99999999999999999999"_s,
                                     u"AAAA1000001"_s, u"2"_s, u"A-1"_s, u"A0"_s, QString()}) {
            INFO(place.toStdString());
            const QString odd = row(3, wordsCell(place, u"远"_s));
            const auto source = sourceOf(xlsx({{u"表"_s, kHead + task + odd}}), u"台账.xlsx"_s, {});
            if (source)
                CHECK(source->text.contains(u"| 1 | 宣讲 |"_s));
        }
    }
    SECTION("with a million columns")
    {
        QString cells;
        for (int i = 0; i < 100'000; ++i)
            cells += u"<c t=\"str\"><v>a</v></c>"_s;
        CHECK_FALSE(refusal(xlsx({{u"表"_s, kHead + row(2, cells)}})).isEmpty());
    }
    SECTION("with missing shared strings")
    {
        const auto shared = [](const QString &place, const QString &number) {
            return u"<c r=\"%1\" t=\"s\"><v>%2</v></c>"_s.arg(place, number);
        };
        const QString wrong = row(3, shared(u"A3"_s, u"7"_s) + shared(u"B3"_s, u"-1"_s)
                                         + shared(u"C3"_s, u"4294967296"_s)
                                         + shared(u"D3"_s, u"甲"_s));
        CHECK(workbookText(xlsx({{u"表"_s, kHead + task + wrong}}, u"<si><t>团委</t></si>"_s))
              == u"| 序号 | 任务 | 责任部门 | 完成时限 |\n| 1 | 宣讲 |  |  |"_s);
    }
    SECTION("with cells merged over the whole sheet, and over each other")
    {
        QString merged;
        for (int i = 0; i < 30'000; ++i)
            merged += u"<mergeCell ref=\"A%1:XFD1048576\"/><mergeCell ref=\"B9:A%1\"/>"_s.arg(
                2 + i * 7919 % 99991);
        const QString text = workbookText(
            xlsx({{u"表"_s, kHead + task, u"<mergeCells>"_s + merged + u"</mergeCells>"_s}}));
        CHECK(text.contains(u"序号"_s));
    }
    SECTION("with endlessly nested elements")
    {
        const QString deep = u"<a>"_s.repeated(50'000) + u"</a>"_s.repeated(50'000);
        CHECK_FALSE(refusal(xlsx({{u"表"_s, kHead + deep}})).isEmpty());
        CHECK_FALSE(refusal(xlsx({{u"表"_s, kHead}}, u"<si>"_s + deep + u"</si>"_s)).isEmpty());
    }
    SECTION("with endlessly repeated cells of an OpenDocument sheet")
    {
        const QString content =
            u"<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
            "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
            "<office:spreadsheet><table:table table:name=\"表\">"
            "<table:table-row table:number-rows-repeated=\"2000000000\">"
            "<table:table-cell table:number-columns-repeated=\"2000000000\"><text:p>满</text:p>"
            "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>"
            "</office:document-content>"_s;
        const auto source = sourceOf(
            zipOf({{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
                   {u"content.xml"_s, content.toUtf8()}}),
            u"台账.ods"_s, {});
        CHECK((!source || source->text.size() < 10'000'000));
    }
}
