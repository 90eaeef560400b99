#include "domain/year/figures/figurestable.h"

#include "domain/plan/figures/figureedits.h"
#include "domain/summaryyear.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

struct YearOfFigures
{
    explicit YearOfFigures(int year, qint64 firstId = 0, NodeId carriedFrom = {})
    {
        outline.setDetails({.year = year,
                            .title = u"%1年工作要点"_s.arg(year),
                            .organisation = u"关心下一代工作委员会"_s});
        section = outline.insert(outline.root(), 0,
                                 {.id = NodeId{firstId + 1},
                                  .kind = NodeKind::Section,
                                  .number = u"一、"_s,
                                  .title = u"加强教育"_s});
        item = outline.insert(section, 0,
                              {.id = NodeId{firstId + 2},
                               .number = u"1."_s,
                               .title = u"开展征文"_s,
                               .carriedFrom = carriedFrom});
        part = outline.insert(item, 0, {.id = NodeId{firstId + 3}, .title = u"征集"_s});
        quiet = outline.insert(outline.root(), 1,
                               {.id = NodeId{firstId + 4},
                                .kind = NodeKind::Section,
                                .number = u"二、"_s,
                                .title = u"自身建设"_s});
    }

    void add(const OutlineNode *node, QDate day, const QList<NamedFigure> &figures)
    {
        notes[node->id()].append(
            {.node = node->id(), .happenedOn = day, .text = u"记"_s, .figures = figures});
    }

    Outline outline;
    OutlineNode *section;
    OutlineNode *item;
    OutlineNode *part;
    OutlineNode *quiet;
    NotesByNode notes;
};

} // namespace

TEST_CASE("figures are added up by item, section, quarter and year", "[figures]")
{
    YearOfFigures year(2021);
    year.add(year.item, {2021, 3, 31}, {{u"征文"_s, 40, u"篇"_s}, {u"五老"_s, 12, u"人"_s}});
    year.add(year.part, {2021, 4, 1}, {{u"征文"_s, 6, u"篇"_s}});
    year.add(year.section, {2021, 12, 31}, {{u"征文"_s, 1, u"份"_s}});
    const ReportTable table = figuresTable(year.outline, planFigures(year.outline, year.notes),
                                           false);
    CHECK(table.title == u"关心下一代工作委员会2021年工作统计表");
    CHECK(table.columns.size() == 8);
    CHECK(rowLines(table)
          == QStringList{u"全年合计|五老|人|12|0|0|0|12"_s, u"全年合计|征文|份|0|0|0|1|1"_s,
                         u"全年合计|征文|篇|40|6|0|0|46"_s, u"一、加强教育"_s,
                         u"小计|五老|人|12|0|0|0|12"_s, u"小计|征文|份|0|0|0|1|1"_s,
                         u"小计|征文|篇|40|6|0|0|46"_s, u"1. 开展征文|五老|人|12|0|0|0|12"_s,
                         u"1. 开展征文|征文|篇|40|0|0|0|40"_s, u"征集|征文|篇|0|6|0|0|6"_s});
    CHECK(table.rows[3].spans);
    QStringList shares;
    for (const ReportTable::Row &row : table.rows)
        shares.append(row.goesOn ? u"as above"_s : row.cells.first());
    CHECK(shares
          == QStringList{u"全年合计"_s, u"as above"_s, u"as above"_s, u"一、加强教育"_s, u"小计"_s,
                         u"as above"_s, u"as above"_s, u"1. 开展征文"_s, u"as above"_s, u"征集"_s});
}

TEST_CASE("figures of another year have a column of their own and are not added to the year's",
          "[figures]")
{
    YearOfFigures year(2021);
    year.add(year.item, {2022, 1, 5}, {{u"征文"_s, 40, u"篇"_s}});
    const ReportTable table = figuresTable(year.outline, planFigures(year.outline, year.notes),
                                           false);
    CHECK(table.columns[8].title == u"年外");
    CHECK(table.rows.first().cells.mid(3)
          == QStringList{u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"40"_s});
}

TEST_CASE("last year's figures stand beside those of this year", "[figures]")
{
    YearOfFigures last(2020);
    last.add(last.item, {2020, 5, 1}, {{u"征文"_s, 30, u"篇"_s}});
    last.add(last.quiet, {2020, 5, 1}, {{u"培训"_s, 2, u"期"_s}});
    YearOfFigures year(2021, 10, last.item->id());
    year.add(year.item, {2021, 3, 31}, {{u"征文"_s, 40, u"篇"_s}});
    const PlanFigures figures = planFigures(year.outline, year.notes, &last.outline, last.notes);
    CHECK(rowLines(figuresTable(year.outline, figures, true))
          == QStringList{u"全年合计|培训|期|0|0|0|0|0|2"_s, u"全年合计|征文|篇|40|0|0|0|40|30"_s,
                         u"一、加强教育"_s, u"小计|征文|篇|40|0|0|0|40|30"_s,
                         u"1. 开展征文|征文|篇|40|0|0|0|40|30"_s, u"二、自身建设"_s,
                         u"小计|培训|期|0|0|0|0|0|2"_s});
}

TEST_CASE("the table of a year without figures says so", "[figures]")
{
    const YearOfFigures year(2021);
    const ReportDocument report = figuresReport(year.outline, planFigures(year.outline, year.notes),
                                                false);
    REQUIRE(report.elements.size() == 1);
    const auto &rows = std::get<ReportTable>(report.elements[0]).rows;
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].cells.first().contains(u"还没有统计项"_s));
}

TEST_CASE("a figure is renamed in all notes, or added to one that has that name already",
          "[figures]")
{
    const ProgressNote notes[] = {
        {.id = NoteId{1}, .figures = {{u"作文"_s, 3, u"篇"_s}, {u"五老"_s, 2, u"人"_s}}},
        {.id = NoteId{2}, .figures = {{u"征文"_s, 4, u"篇"_s}, {u"作文"_s, 3, u"篇"_s}}},
        {.id = NoteId{3}, .figures = {{u"征文"_s, 4, u"份"_s}, {u"作文"_s, 3, u"篇"_s}}},
        {.id = NoteId{4}, .figures = {{u"作文"_s, 3, u"份"_s}}}};
    const Edit edit = renamingFigure({notes[0], notes[1], notes[2], notes[3]}, {u"作文"_s, u"篇"_s},
                                     {u"征文"_s, u"篇"_s});
    REQUIRE(edit.size() == 2);
    CHECK(figureWords(std::get<NoteChange>(edit[0]).to->figures) == u"征文 3 篇、五老 2 人");
    CHECK(figureWords(std::get<NoteChange>(edit[1]).to->figures) == u"征文 7 篇");
}
