#include "exchange/documents/workbooks/workbooktables.h"
#include "exchange/documenttools.h"
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

const QDateTime kWritten(QDate(2021, 10, 8), QTime(9, 30));

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

QByteArray workbook(const DepartmentSheet &sheet)
{
    const auto bytes = sheetWorkbook(sheet, kWritten);
    REQUIRE(bytes);
    return *bytes;
}

} // namespace

TEST_CASE("a department's sheet is read back as it was written", "[departmentsheet]")
{
    const DepartmentSheet sheet = sample();
    const auto read = readSheet(workbook(sheet), u"改了名.xlsx"_s);
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
    const Package package = unpacked(workbook(sample()));
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
        const auto names = writeSheets({sample()}, there, kWritten);
        REQUIRE(names);
        CHECK(*names == QStringList{name});
        CHECK(readSheet(there + u'/' + name));
    }
    CHECK_FALSE(writeSheets({sample()}, u"/dev/null/x"_s, kWritten));
}

TEST_CASE("a file that is not one of our sheets is refused in a sentence that names it",
          "[departmentsheet]")
{
    const QByteArray good = workbook(sample());
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
    const auto names = writeSheets(QList<DepartmentSheet>(15, sheet), folder.path(), kWritten);
    REQUIRE(names);
    CHECK(names->size() == 15);
    for (const QString &name : *names)
        CHECK(readSheet(folder.filePath(name)));
}
