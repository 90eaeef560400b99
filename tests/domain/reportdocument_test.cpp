#include "domain/summary/reportdocument.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("each format of a report has its ending", "[reportdocument]")
{
    CHECK(endingOf(ReportFormat::Pdf) == u"pdf");
    CHECK(endingOf(ReportFormat::Docx) == u"docx");
    CHECK(endingOf(ReportFormat::Odt) == u"odt");
    CHECK(endingOf(ReportFormat::Html) == u"html");
    CHECK(endingOf(ReportFormat::Xlsx) == u"xlsx");
}

TEST_CASE("the recipient is printed with one colon behind it", "[reportdocument]")
{
    CHECK(printedRecipient({.text = u"学院党委"_s}) == u"学院党委：");
    CHECK(printedRecipient({.text = u"学院党委："_s}) == u"学院党委：");
    CHECK(printedRecipient({.text = u"学院党委:"_s}) == u"学院党委:");
    CHECK(printedRecipient({}).isEmpty());
}

TEST_CASE("a remark is printed in brackets, a day without zeros, nothing where there is none",
          "[reportdocument]")
{
    CHECK(printedRemark({.text = u"联系人：王丽"_s}) == u"（联系人：王丽）");
    CHECK(printedRemark({}).isEmpty());
    CHECK(printedDay({.day = QDate(2021, 3, 5)}) == u"2021年3月5日");
    CHECK(printedDay({}).isEmpty());
}

TEST_CASE("a cell goes down over the rows that go on with it", "[reportdocument]")
{
    const ReportTable table{.rows = {{.cells = {u"团委"_s, u"一"_s}},
                                     {.cells = {u"团委"_s, u"二"_s}, .goesOn = true},
                                     {.cells = {u"团委"_s, u"三"_s}, .goesOn = true},
                                     {.cells = {u"工会"_s, u"四"_s}},
                                     {.cells = {u"学工处"_s, u"五"_s}},
                                     {.cells = {u"学工处"_s, u"六"_s}, .goesOn = true}}};
    CHECK(rowsOfFirstCell(table, 0) == 3);
    CHECK(rowsOfFirstCell(table, 1) == 2); // as where a page begins with it
    CHECK(rowsOfFirstCell(table, 3) == 1);
    CHECK(rowsOfFirstCell(table, 4) == 2);
    CHECK(rowsOfFirstCell(table, 5) == 1);
}

TEST_CASE("a table without columns has as many as its longest row has cells", "[reportdocument]")
{
    ReportTable table;
    CHECK(columnsOf(table).size() == 1);
    table.rows = {{.cells = {u"一"_s, u"二"_s}},
                  {.cells = {u"一"_s, u"二"_s, u"三"_s}},
                  {.cells = {u"一"_s}}};
    CHECK(columnsOf(table).size() == 3);
    table.columns = {{.title = u"序号"_s}, {.title = u"事项"_s}};
    REQUIRE(columnsOf(table).size() == 2);
    CHECK(columnsOf(table).last().title == u"事项");
}
