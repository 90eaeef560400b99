#include "domain/year/wallchart.h"

#include "domain/plan/numbering.h"
#include "domain/plan/statuswords.h"
#include "domain/summary/notes/openingwords.h"
#include "domain/summary/notes/papertext.h"
#include "domain/summary/reporttables.h"
#include "domain/summary/summaryproposals.h"
#include "domain/summary/summarytitle.h"
#include "domain/text/dates.h"
#include "domain/text/daytext.h"
#include "domain/text/names.h"
#include "domain/text/sentences.h"
#include "domain/year/due/due.h"
#include "domain/year/knownon.h"
#include "domain/year/yearrow.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

const auto kMarks = u"●进展　◇完成时限　◆已逾期　√完成　"
                    "缺：每季度、每学期等应办的一段已过，没有进展　截至"_s;

// The shortest name of who answers: 学生工作处 王建国.
QString responsibleOf(const Node &node)
{
    QStringList words;
    if (const QString department = answeringDepartment(node); !department.isEmpty())
        words.append(department);
    if (!node.owners.isEmpty())
        words.append(joinNames(node.owners));
    return words.join(u' ');
}

// An item's title as the window shows it.
QString shownTitle(const Node &item)
{
    const QString title = item.title.simplified();
    return title.isEmpty() ? shortOpeningWordsOf(item) : title;
}

WallChartRow headingOf(const OutlineNode *node)
{
    WallChartRow row{.isHeading = true,
                     .number = bareNumber(node->node().number),
                     .title = printedHeading(node)};
    for (const OutlineNode *over = node->parent(); over && over->parent(); over = over->parent())
        ++row.depth;
    return row;
}

WallChartRow rowOf(const OutlineNode *node, const Outline &outline, const NotesByNode &notes,
                   QDate on)
{
    const Node &values = node->node();
    if (!node->isTracked())
        return headingOf(node);
    const QString title = node->isSection() ? values.title : shownTitle(values);
    WallChartRow row{.number = bareNumber(values.number), .title = onPaper(title)};
    QList<QDate> days;
    row.notes = notes.value(node->id());
    for (const ProgressNote &note : std::as_const(row.notes))
        days.append(note.happenedOn);
    row.responsible = responsibleOf(values);
    row.deadline = values.deadline.words();
    row.year = yearRow(node, outline.plan().time(), days, on);
    row.isCancelled = node->statusOn(on) == StatusKind::Cancelled;
    row.status = printedStatus(node->statusOn(on)) + (row.year.isMissed ? u"\n逾期"_s : QString());
    return row;
}

// The words of a month's cell for an item: ●3 ◇.
QString cellOf(const WallChartRow &row, int year, int month)
{
    const auto isHere = [&](QDate day) { return monthIn(year, day) == month; };
    QStringList marks;
    qsizetype notes = 0;
    for (const ProgressNote &note : row.notes)
        notes += isHere(note.happenedOn) ? 1 : 0;
    if (notes > 0)
        marks.append(QChar(kNoteMark) + (notes > 1 ? QString::number(notes) : QString()));
    for (const QDate day : row.year.earlierDays) {
        if (isHere(day))
            marks.append(QString(QChar(kDeadlineMark)));
    }
    if (isHere(row.year.lastDay))
        marks.append(QString(QChar(row.year.isMissed ? kMissedMark : kDeadlineMark)));
    for (const YearPeriod &period : row.year.periods) {
        if (period.isMissing() && isHere(period.last))
            marks.append(QString(QChar(kMissingPeriod)));
    }
    if (isHere(row.year.doneOn))
        marks.append(QString(QChar(kDoneMark)));
    return marks.join(u' ');
}

} // namespace

WallChart wallChart(const Outline &outline, const NotesByNode &notes, QDate on)
{
    const PlanDetails &plan = outline.plan();
    const NotesByNode known = notesUntil(notes, on);
    WallChart chart{.title = onPaper(planNameIn(plan.title.simplified())) + u"推进图"_s,
                    .year = plan.year,
                    .on = on,
                    .organisation = plan.organisation,
                    .legend = kMarks + longDay(on)};
    for (const OutlineNode *node : outline.nodes()) {
        if (node->isPreamble())
            continue;
        if (node->isTracked() && hasHeading(node))
            chart.rows.append(headingOf(node));
        chart.rows.append(rowOf(node, outline, known, on));
    }
    return chart;
}

ReportTable wallChartTable(const WallChart &chart, WallPaper paper)
{
    ReportTable table{.title = chart.title,
                      .columns = {{u"序号"_s, 4, Qt::AlignHCenter},
                                  {u"工作要点"_s, 21},
                                  {.title = u"责任"_s, .share = 11, .names = true},
                                  {.title = u"时限"_s, .share = 8, .names = true}}};
    for (int month = 1; month <= kMonths; ++month)
        table.columns.append({u"%1月"_s.arg(month), 4, Qt::AlignHCenter});
    table.columns.append({u"状态"_s, 8, Qt::AlignHCenter});
    for (const WallChartRow &row : chart.rows) {
        if (row.isHeading) {
            table.rows.append({.cells = {row.title}, .spans = true});
            continue;
        }
        QStringList cells{row.number, row.title, row.responsible, row.deadline};
        for (int month = 1; month <= kMonths; ++month)
            cells.append(cellOf(row, chart.year, month));
        table.rows.append({.cells = cells << QString(row.status).replace(u'\n', u'，')});
    }
    table.rows.append({.cells = {chart.legend}, .spans = true});
    table.wall = paper;
    return table;
}

} // namespace Domain
