#include "exchange/documents/workbooks/workbooktables.h"
#include "exchange/documenttools.h"
#include "exchange/officefiles.h"
#include "exchange/sheets/sheetreader.h"
#include "exchange/sheets/sheetworkbook.h"

#include "support/catch.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Exchange;

namespace {

const QDateTime kSheetWritten(QDate(2021, 10, 8), QTime(9, 30));

DepartmentSheet sample()
{
    DepartmentSheet sheet{.fileUuid = u"{e00d89d2}"_s,
                          .year = 2021,
                          .organisation = u"关工委"_s,
                          .title = u"关工委2021年工作要点"_s,
                          .department = u"党委组织部"_s,
                          .sentOn = QDate(2021, 10, 8)};
    sheet.items.append({.node = NodeId{7},
                        .number = u"1."_s,
                        .text = u"=cmd|' /C calc'!A0 学习"_s,
                        .deadline = u"10月底前"_s,
                        .sent = {.status = u"进行中"_s, .percent = u"60%"_s}});
    sheet.items.append({.node = NodeId{9},
                        .number = u"2."_s,
                        .text = u"一行\n又一行 _x0041_"_s,
                        .sent = {.status = u"未启动"_s, .difficulty = u"+经费\n@场地"_s}});
    sheet.items.append({.node = NodeId{12}, .text = u"长"_s.repeated(3000)});
    return sheet;
}

QByteArray writtenSheet(const DepartmentSheet &sheet)
{
    const auto bytes = sheetWorkbook(sheet, kSheetWritten);
    REQUIRE(bytes);
    return *bytes;
}

} // namespace

TEST_CASE("a department's sheet is read back as it was written", "[departmentsheet]")
{
    const DepartmentSheet sheet = sample();
    const auto read = readSheet(writtenSheet(sheet), u"改了名.xlsx"_s);
    REQUIRE(read);
    CHECK(read->file == u"改了名.xlsx"_s);
    CHECK(read->sent == sheet);
    REQUIRE(read->rows.size() == sheet.items.size());
    for (qsizetype i = 0; i < sheet.items.size(); ++i) {
        const AnsweredRow &row = read->rows[i];
        CHECK(row.node == sheet.items[i].node);
        CHECK(row.number == sheet.items[i].number);
        CHECK(row.text == sheet.items[i].text);
        CHECK(row.status == sheet.items[i].sent.status);
        CHECK(row.percent == sheet.items[i].sent.percent);
        CHECK(row.difficulty == sheet.items[i].sent.difficulty);
        CHECK(row.progress.isEmpty());
        CHECK(row.nextStep.isEmpty());
    }
}

TEST_CASE("only the cells for answers can be edited in a sheet, which has no password",
          "[departmentsheet]")
{
    const Package package = unpacked(writtenSheet(sample()));
    const QByteArray form = package.parts[u"xl/worksheets/sheet1.xml"_s];
    CHECK(valuesOf(form, u"sheetProtection"_s, u"sheet"_s) == QStringList{u"1"_s});
    CHECK(valuesOf(form, u"sheetProtection"_s, u"password"_s).join(QString()).isEmpty());
    // 0 means: not protected, rows may be inserted
    CHECK(valuesOf(form, u"sheetProtection"_s, u"insertRows"_s) == QStringList{u"0"_s});
    CHECK(valuesOf(form, u"pageSetup"_s, u"orientation"_s) == QStringList{u"landscape"_s});
    CHECK(valuesOf(form, u"pageSetup"_s, u"paperSize"_s) == QStringList{u"9"_s});
    CHECK_FALSE(form.contains("<f>")); // there are no formulas
    const QByteArray styles = package.parts[u"xl/styles.xml"_s];
    CHECK(valuesOf(styles, u"protection"_s, u"locked"_s) == QStringList(4, u"0"_s));
    const QByteArray book = package.parts[u"xl/workbook.xml"_s];
    CHECK(valuesOf(book, u"sheet"_s, u"state"_s).contains(u"hidden"_s));
    // The column with the ids is hidden; statuses are chosen from a list.
    CHECK(valuesOf(form, u"col"_s, u"hidden"_s).contains(u"1"_s));
    CHECK(form.contains("未启动,进行中,已完成,长期坚持,已取消"));
}

TEST_CASE("a sheet is written under its department's name and replaces no file",
          "[departmentsheet]")
{
    const QTemporaryDir folder;
    const QString there = folder.filePath(u"新/报表"_s);
    for (const auto &name :
         {u"关工委-2021年-党委组织部.xlsx"_s, u"关工委-2021年-党委组织部 (2).xlsx"_s}) {
        const auto names = writeSheets({sample()}, there, kSheetWritten);
        REQUIRE(names);
        CHECK(*names == QStringList{name});
        CHECK(readSheet(there + u'/' + name));
    }
    CHECK_FALSE(writeSheets({sample()}, u"/dev/null/x"_s, kSheetWritten));
}

TEST_CASE("a file that is not one of our sheets is refused in a sentence that names it",
          "[departmentsheet]")
{
    const QByteArray good = writtenSheet(sample());
    const QList<QByteArray> bad{{}, "words", good.left(good.size() / 2), "PK\x03\x04rubbish"};
    for (const QByteArray &bytes : bad) {
        const auto read = readSheet(bytes, u"甲.xlsx"_s);
        REQUIRE_FALSE(read);
        CHECK(read.error().message.contains(u"甲.xlsx"_s));
    }
    // Read like any other workbook, our sheet gives two tables: the form and the hidden sheet.
    const auto report = workbookTables(good, u"甲.xlsx"_s);
    REQUIRE(report);
    CHECK(report->size() == 2);
    const QTemporaryDir folder;
    CHECK_FALSE(readSheet(folder.path()));
    CHECK_FALSE(readSheet(folder.filePath(u"none.xlsx"_s)));
}

TEST_CASE("a sheet that came back with a password is refused for that", "[departmentsheet]")
{
    const QByteArray named = QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0", 22);
    const auto read = readSheet(
        QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(100, '\0') + named, u"甲.xlsx"_s);
    REQUIRE_FALSE(read);
    CHECK(read.error().message.contains(u"password"_s));
}

TEST_CASE("fifteen sheets of twenty items are written and read", "[departmentsheet]")
{
    DepartmentSheet sheet = sample();
    for (int i = 0; i < 20; ++i)
        sheet.items.append({.node = NodeId{100 + i}, .text = u"要点%1"_s.arg(i)});
    const QTemporaryDir folder;
    const auto names = writeSheets(QList<DepartmentSheet>(15, sheet), folder.path(), kSheetWritten);
    REQUIRE(names);
    CHECK(names->size() == 15);
    for (const QString &name : *names)
        CHECK(readSheet(folder.filePath(name)));
}

namespace {

// A workbook of these sheets, each a list of rows of cells; "=" is a formula without a value.
QByteArray answeredWorkbook(const QList<QList<QStringList>> &sheets)
{
    const auto root = [](const QString &name, const QString &content) {
        return u"<%1 xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
               "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">%2</%1>"_s
                   .arg(name, content)
                   .toUtf8();
    };
    const auto relations = [](const QString &content) {
        return (u"<Relationships>"_s + content + u"</Relationships>"_s).toUtf8();
    };
    const QString relation = u"<Relationship Id=\"%1\" Type=\"x/%2\" Target=\"%3\"/>"_s;
    ZipEntries parts{{u"[Content_Types].xml"_s, "<Types/>"},
                     {u"_rels/.rels"_s,
                      relations(relation.arg(u"a"_s, u"officeDocument"_s, u"xl/workbook.xml"_s))}};
    QString entries;
    QString targets;
    for (int at = 0; at < sheets.size(); ++at) {
        const QString part = u"worksheets/sheet%1.xml"_s.arg(at);
        QString rows;
        for (const QStringList &cells : sheets[at]) {
            rows += u"<row>"_s;
            for (const QString &cell : cells)
                rows += cell == u"=" ? u"<c><f>1+1</f></c>"_s
                                     : u"<c t=\"inlineStr\"><is><t>%1</t></is></c>"_s.arg(cell);
            rows += u"</row>"_s;
        }
        parts.append(
            {u"xl/"_s + part, root(u"worksheet"_s, u"<sheetData>%1</sheetData>"_s.arg(rows))});
        entries += u"<sheet name=\"%1\" r:id=\"r%1\"/>"_s.arg(at);
        targets += relation.arg(u"r%1"_s.arg(at), u"worksheet"_s, part);
    }
    parts.append(
        {u"xl/workbook.xml"_s, root(u"workbook"_s, u"<sheets>%1</sheets>"_s.arg(entries))});
    parts.append({u"xl/_rels/workbook.xml.rels"_s, relations(targets)});
    return zipOf(parts);
}

const QStringList kSentHead{u"yaodian-sheet-1"_s, u"{e00d}"_s, u"2021"_s, u"甲部"_s,
                            u"2021-10-08"_s,      u"关工委"_s, u"要点"_s};
const QList<QStringList> kForm{
    {u"报表"_s},
    {u"工作要点"_s, u"进展情况"_s, u"编号"_s, u"状态"_s, u"进度"_s, u"日期"_s, u"人次"_s, u"困难"_s,
     u"下一步"_s, u"序号"_s, u"备注"_s},
    {u"学习"_s, u"开了会"_s, u"7"_s, u"已完成"_s, u"100%"_s, u"10月16日"_s, u"42"_s, u"缺人"_s,
     u"再办"_s, u"1."_s, u"略"_s},
    {u"工作要点"_s, u"进展情况"_s, u"编号"_s, u"状态"_s, u"进度"_s},
    {{}, u"又一件"_s, u"abc"_s, {}, {}, u"="_s, u"="_s, {}, {}, {}, u"="_s},
    {u"宣讲"_s, {}, u"-3"_s}};

} // namespace

TEST_CASE("a sheet's answers are found by the heads of its columns, whatever their order",
          "[departmentsheet]")
{
    const auto read = readSheet(answeredWorkbook({kForm,
                                                  {kSentHead,
                                                   {u"7"_s, u"1."_s, u"学习"_s, u"10月底前"_s,
                                                    u"进行中"_s, u"60%"_s, u"缺人"_s},
                                                   {u"x"_s, u"2."_s},
                                                   {u"0"_s, u"3."_s},
                                                   {u"9"_s, {}, u"宣讲"_s}}}),
                                u"甲.xlsx"_s);
    REQUIRE(read);
    DepartmentSheet sent{.fileUuid = u"{e00d}"_s,
                         .year = 2021,
                         .organisation = u"关工委"_s,
                         .title = u"要点"_s,
                         .department = u"甲部"_s,
                         .sentOn = QDate(2021, 10, 8)};
    sent.items.append(
        {.node = NodeId{7},
         .number = u"1."_s,
         .text = u"学习"_s,
         .deadline = u"10月底前"_s,
         .sent = {.status = u"进行中"_s, .percent = u"60%"_s, .difficulty = u"缺人"_s}});
    sent.items.append({.node = NodeId{9}, .text = u"宣讲"_s});
    CHECK(read->sent == sent);
    REQUIRE(read->rows.size() == 3);
    const AnsweredRow &first = read->rows[0];
    CHECK(first.line == 3);
    CHECK(first.node == NodeId{7});
    CHECK(QStringList{first.number, first.text, first.status, first.percent, first.progress,
                      first.day, first.attendance, first.difficulty, first.nextStep}
          == QStringList{u"1."_s, u"学习"_s, u"已完成"_s, u"100%"_s, u"开了会"_s, u"10月16日"_s,
                         u"42"_s, u"缺人"_s, u"再办"_s});
    CHECK(first.formulas.isEmpty());
    const AnsweredRow &second = read->rows[1];
    CHECK(second.line == 5);
    CHECK(second.node == NodeId{});
    CHECK(second.text.isEmpty());
    CHECK(second.progress == u"又一件"_s);
    CHECK(second.formulas == QStringList{u"日期"_s, u"人次"_s});
    CHECK(read->rows[2].line == 6);
    CHECK(read->rows[2].node == NodeId{});
}

TEST_CASE("a workbook that lacks what a sheet was sent with, or its heads, is refused",
          "[departmentsheet]")
{
    const auto isRead = [](const QList<QStringList> &form, const QStringList &sent) {
        const auto read = readSheet(answeredWorkbook({form, {sent}}), u"甲.xlsx"_s);
        CHECK(
            (read || read.error().message.startsWith(u"“甲.xlsx” is not a sheet that was sent"_s)));
        return bool(read);
    };
    CHECK(isRead(kForm, kSentHead));
    for (const auto &[at, words] : {std::pair{0, u"yaodian"_s}, std::pair{1, QString()},
                                    std::pair{2, u"年"_s}, std::pair{3, QString()}}) {
        CAPTURE(at);
        QStringList sent = kSentHead;
        sent[at] = words;
        CHECK_FALSE(isRead(kForm, sent));
    }
    const QStringList heads{u"工作要点"_s, u"进展情况"_s, u"编号"_s, u"状态"_s, u"进度"_s};
    CHECK(isRead({heads}, kSentHead));
    CHECK_FALSE(isRead({heads.mid(0, 4)}, kSentHead));
    for (const int at : {0, 1}) {
        QStringList others = heads;
        others[at] = u"日期"_s;
        CHECK_FALSE(isRead({others}, kSentHead));
    }
}

TEST_CASE("a department's sheet says whose it is, when it was sent and what goes where",
          "[departmentsheet]")
{
    const QByteArray bytes = writtenSheet(sample());
    const auto tables = workbookTables(bytes, u"甲.xlsx"_s);
    REQUIRE(tables);
    const SheetTable &form = tables->first();
    CHECK(form.words(0, 1) == u"关工委2021年工作要点落实情况报表（党委组织部）"_s);
    CHECK(form.words(1, 1).startsWith(u"请填写浅黄色各栏"_s));
    CHECK(form.words(1, 1).endsWith(u"（2021年10月8日发出）"_s));
    CHECK(form.row(2).values()
          == QStringList{u"编号"_s, u"序号"_s, u"工作要点"_s, u"完成时限"_s, u"状态"_s, u"进度"_s,
                         u"进展情况"_s, u"日期"_s, u"人次"_s, u"困难"_s, u"下一步"_s});
    CHECK(form.words(3, 3) == u"10月底前"_s);
    CHECK(form.words(3, 5) == u"60%"_s);
    CHECK(form.words(4, 5).isEmpty());
    const QByteArray xml = unpacked(bytes).parts[u"xl/worksheets/sheet1.xml"_s];
    CHECK(valuesOf(xml, u"mergeCell"_s, u"ref"_s) == QStringList{u"B1:K1"_s, u"B2:K2"_s});
    CHECK(valuesOf(xml, u"pane"_s, u"topLeftCell"_s) == QStringList{u"D4"_s});
    QStringList checked;
    for (const QString &range : valuesOf(xml, u"dataValidation"_s, u"sqref"_s))
        checked.append(range.section(u':', 0, 0));
    CHECK(checked == QStringList{u"E4"_s, u"F4"_s, u"H4"_s, u"I4"_s});
    const QStringList heights = valuesOf(xml, u"row"_s, u"ht"_s);
    REQUIRE(heights.size() == 6);
    CHECK(heights[3].toDouble() >= 40);  // room to write by hand
    CHECK(heights[5].toDouble() == 409); // the highest that Excel has
}
