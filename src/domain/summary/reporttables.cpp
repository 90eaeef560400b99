#include "domain/plan/tally.h"
#include "domain/summary/annualsummary.h"
#include "domain/summary/summaryproposals.h"
#include "domain/text/names.h"
#include "domain/text/nominalunits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// A number without the punctuation that set it off from the words: 1. and 1、 are 1.
QString bareNumber(const OutlineNode *node)
{
    QString number = node->node().number;
    while (!number.isEmpty() && QStringView(u"、.．,，:：").contains(number.back()))
        number.chop(1);
    return number;
}

QString tableTitle(const PlanDetails &plan, const QString &kind)
{
    return plan.title.simplified() + kind;
}

ReportTable::Row sectionRow(const OutlineNode *node)
{
    return {.cells = {printedHeading(node)}, .spans = true};
}

// 王建国 / 牵头：学生工作处 / 配合：团委、宣传部.
QString responsibleCell(const Node &node)
{
    QStringList lines;
    if (!node.owners.isEmpty())
        lines.append(joinNames(node.owners));
    if (!node.leadDepartment.isEmpty())
        lines.append(u"牵头："_s + node.leadDepartment);
    if (!node.supportingDepartments.isEmpty())
        lines.append(u"配合："_s + joinNames(node.supportingDepartments));
    return lines.join(u'\n');
}

QString statusCell(const OutlineNode *node, const SummaryProposals &drafting, QDate day)
{
    if (!node->isTracked()) {
        const Tally figures = tally(node, day);
        return u"%1项中已完成%2项"_s.arg(figures.items).arg(figures.count(StatusKind::Done));
    }
    const ItemStatus &itemStatus = node->node().status;
    const StatusKind status = node->statusOn(day);
    QString text = printedStatus(status);
    if (status == StatusKind::Done)
        text += u'\n' + drafting.printedDay(itemStatus.completedOn());
    if (status == StatusKind::InProgress && itemStatus.percent())
        text += u"\n%1%"_s.arg(*itemStatus.percent());
    if (node->isMissedOn(day))
        text += u"\n逾期"_s;
    return text;
}

QString progressCell(const OutlineNode *node, const SummaryProposals &drafting, QDate day)
{
    const QString progress = drafting.noteSentences(node);
    if (!node->isTracked() || node->statusOn(day) != StatusKind::Cancelled)
        return progress;
    return progress + closedSentence(u"取消原因："_s + node->node().status.cancelReason());
}

ReportTable::Row statusRow(const OutlineNode *node, const SummaryProposals &drafting, QDate day)
{
    const Node &values = node->node();
    const bool tracked = node->isTracked();
    return {.cells = {bareNumber(node), values.title, tracked ? responsibleCell(values) : QString(),
                      tracked ? values.deadline.words() : QString(),
                      progressCell(node, drafting, day), statusCell(node, drafting, day)}};
}

// Wide enough for （十二） on one line, where the plan numbers its items so.
void fitNumbers(ReportTable &table)
{
    constexpr double kMostCharacters = 6;
    double widest = 2;
    for (const ReportTable::Row &row : table.rows) {
        if (!row.spans)
            widest = std::max(widest, nominalWidth(row.cells.first()));
    }
    table.columns.first().share = 2 + 2 * std::min(widest, kMostCharacters);
}

// A section that others stand under runs through the width; it has a row of its own besides where
// it has notes of its own.
bool isOnlyHeading(const OutlineNode *node)
{
    return node->isSection() && !node->isTracked();
}

} // namespace

ReportTable statusTable(const Outline &outline, const NotesByNode &notes,
                        const SummaryOptions &options)
{
    const SummaryProposals drafting(outline, notes, options);
    ReportTable table{.title = tableTitle(outline.plan(), u"落实情况一览表"_s),
                      .columns = {{u"序号"_s, 0, Qt::AlignHCenter},
                                  {u"工作要点"_s, 26},
                                  {u"责任人/部门"_s, 16},
                                  {u"完成时限"_s, 11},
                                  {u"进展情况"_s, 33},
                                  {u"状态"_s, 10, Qt::AlignHCenter}}};
    for (const OutlineNode *node : outline.nodes()) {
        if (isOnlyHeading(node))
            table.rows.append(sectionRow(node));
        if (!isOnlyHeading(node) || drafting.hasToldNotes(node))
            table.rows.append(statusRow(node, drafting, options.asOf));
    }
    fitNumbers(table);
    return table;
}

ReportTable breakdownTable(const Outline &outline)
{
    ReportTable table{.title = tableTitle(outline.plan(), u"任务分解表"_s),
                      .columns = {{u"序号"_s, 0, Qt::AlignHCenter},
                                  {u"工作要点"_s, 44},
                                  {u"牵头部门"_s, 14},
                                  {u"配合部门"_s, 16},
                                  {u"责任人"_s, 11},
                                  {u"完成时限"_s, 11}}};
    for (const OutlineNode *node : outline.nodes()) {
        const Node &values = node->node();
        if (isOnlyHeading(node)) {
            table.rows.append(sectionRow(node));
            continue;
        }
        const QString words = values.text.isEmpty() || node->isSection() ? values.title
                                                                         : values.text;
        if (node->isTracked())
            table.rows.append({.cells = {bareNumber(node), words, values.leadDepartment,
                                         joinNames(values.supportingDepartments),
                                         joinNames(values.owners), values.deadline.words()}});
        else
            table.rows.append({.cells = {bareNumber(node), words, {}, {}, {}, {}}});
    }
    fitNumbers(table);
    return table;
}

} // namespace Domain
