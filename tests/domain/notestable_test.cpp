#include "domain/summary/notestable.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("a table of notes has a row for each note in the order given", "[notestable]")
{
    const Outline outline({.details = {.year = 2021, .organisation = u"关\u200b工委"_s},
                           .nodes = {{.id = NodeId{1}, .number = u"1."_s, .title = u"学习"_s}}});
    const ReportTable table = notesTable(
        outline, {{.node = NodeId{1},
                   .happenedOn = {2021, 5, 4},
                   .text = u"座谈会"_s,
                   .attendance = 40,
                   .author = u"王"_s},
                  {.node = NodeId{2}, .happenedOn = {2021, 3, 1}, .text = u"动员"_s}});
    CHECK(table.title == u"关工委2021年工作进展记录"_s);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cells
          == QStringList{u"2021-05-04"_s, u"1. 学习"_s, u"座谈会"_s, u"40"_s, u"王"_s});
    CHECK(table.rows[1].cells
          == QStringList{u"2021-03-01"_s, QString(), u"动员"_s, QString(), QString()});
}
