#include "domain/summary/reporttables.h"

#include "domain/plan/numbering.h"
#include "domain/plan/statuswords.h"
#include "domain/plan/tally.h"
#include "domain/summary/notes/notewords.h"
#include "domain/summary/notes/openingwords.h"
#include "domain/summary/notes/papertext.h"
#include "domain/summary/proposals/proseproposals.h"
#include "domain/summary/summarytitle.h"
#include "domain/text/difficultywords.h"
#include "domain/text/names.h"
#include "domain/text/nominalunits.h"
#include "domain/text/sentences.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

QString numberOnTable(const OutlineNode *node, const ReportChoices &choices)
{
    const QString &typed = node->node().number;
    return bareNumber(choices.paperMarks ? numberOnPaper(typed) : typed);
}

// The words as the table prints them.
QString onTable(const QString &typed, const ReportChoices &choices)
{
    return choices.paperMarks ? onPaper(typed) : typed;
}

// The text of a cell of names or deadlines: its marks are made full-width where the choices say so,
// nothing else changes.
QString inMarks(const QString &typed, const ReportChoices &choices)
{
    return choices.paperMarks ? withFullWidthMarks(typed) : typed;
}

ReportTable::Row sectionRow(const OutlineNode *node, const ReportChoices &choices)
{
    return {.cells = {headingInTables(node, choices)}, .spans = true};
}

// 王建国 / 学生工作处. Supporting departments are named only where nobody leads; the breakdown
// table has them all.
QString responsibleCell(const Node &node, const ReportChoices &choices)
{
    QStringList lines;
    if (!node.owners.isEmpty())
        lines.append(joinNames(node.owners));
    if (!node.leadDepartment.isEmpty())
        lines.append(node.leadDepartment);
    else if (!node.supportingDepartments.isEmpty())
        lines.append(u"配合："_s + joinNames(node.supportingDepartments));
    return inMarks(lines.join(u'\n'), choices);
}

// A day in figures for a narrow column: 6.28; 2022.1.8 in another year than the plan's.
QString narrowDay(QDate day, int planYear)
{
    const QString year = day.year() == planYear ? QString() : u"%1."_s.arg(day.year());
    return year + u"%1.%2"_s.arg(day.month()).arg(day.day());
}

// A note's first clause, or the second where the first one is only a day (4月22日，).
QString firstWordsOf(const QString &note)
{
    static const QRegularExpression day(
        u"^(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:[至到](?:\\d{1,2}月)?\\d{1,2}日)?(?:[上下]午|晚上?)?[，,](?=.)"_s);
    return firstClause(QString(note).remove(day), u"，,；;。！？\n");
}

// The rows of a status table of one summary.
class StatusRows
{
public:
    StatusRows(const Outline &outline, const NotesByNode &notes, const SummaryOptions &options)
        : m_outline(outline)
        , m_options(options)
        , m_proposals(outline, notes, options)
    {}

    bool hasNotes(const OutlineNode *node) const { return m_proposals.hasReportedNotes(node); }
    // The remarks of a row: ★ with the first clause of each highlight, and why the item is not
    // finished.
    QString remarks(const OutlineNode *node) const
    {
        QStringList lines;
        for (const ProgressNote &note : m_proposals.reportedNotes(node)) {
            if (note.highlight)
                lines.append(u"★"_s + withoutEndMarks(firstWordsOf(noteOnTable(note.text))));
        }
        if (node->isTracked() && isUnfinished(node->statusOn(m_options.asOf))
            && isUpToDate(m_outline, node, m_options))
            lines += difficulty(node);
        return lines.join(u'\n');
    }

    ReportTable::Row row(const OutlineNode *node) const
    {
        const Node &values = node->node();
        const bool tracked = node->isTracked();
        return {.cells = {numberOnTable(node, m_options.choices),
                          onTable(nameOf(node), m_options.choices),
                          tracked ? responsibleCell(values, m_options.choices) : QString(),
                          tracked ? inMarks(values.deadline.words(), m_options.choices) : QString(),
                          progress(node), status(node)}};
    }

private:
    static QString nameOf(const OutlineNode *node)
    {
        return node->isSection() && !node->isTracked() ? bareHeading(node->node().title)
                                                       : shortOpeningWordsOf(node->node());
    }

    QString noteOnTable(const QString &typed) const
    {
        return m_options.choices.paperMarks ? noteOnPaper(typed) : typed;
    }

    // Difficulty and next steps, each on a line of its own.
    QStringList difficulty(const OutlineNode *node) const
    {
        QStringList lines;
        const auto add = [&](const QString &label, const QString &words) {
            if (const QString printed = onTable(words, m_options.choices); !printed.isEmpty())
                lines.append(label + withoutEndMarks(printed));
        };
        add(u"困难："_s, difficultyWithoutSteps(node->node().difficulty));
        for (const QString &step : m_proposals.nextStepsOf(node))
            add(u"下一步："_s, step);
        return lines;
    }

    // The user's wording where there is one, else the proposed words; that there are none yet.
    QString progress(const OutlineNode *node) const
    {
        const auto worded = m_options.wordings.constFind(blockOfNode(node->id()));
        if (worded != m_options.wordings.cend() && !node->isSection())
            return worded->text;
        QString latest = m_proposals.latestProgress(node);
        if (!node->isTracked())
            return latest;
        if (node->statusOn(m_options.asOf) != StatusKind::Cancelled)
            return latest.isEmpty() ? u"暂无"_s : latest;
        const QString reason = onTable(node->node().status.cancelReason(), m_options.choices);
        return latest + closedSentence(u"取消原因："_s + reason);
    }

    QString status(const OutlineNode *node) const
    {
        const QDate day = m_options.asOf;
        if (!node->isTracked()) {
            const Tally figures = tally(node, day);
            if (figures.items == 0)
                return {};
            return u"%1项中\n已完成%2项"_s.arg(figures.items).arg(figures.count(StatusKind::Done));
        }
        const ItemStatus &itemStatus = node->node().status;
        const StatusKind status = node->statusOn(day);
        QString text = printedStatus(status);
        if (status == StatusKind::Done)
            text += u'\n' + narrowDay(itemStatus.completedOn(), m_outline.plan().year);
        if (status == StatusKind::InProgress && itemStatus.percent()
            && isUpToDate(m_outline, node, m_options))
            text += u"%1%"_s.arg(*itemStatus.percent());
        if (node->isMissedOn(day))
            text += u"\n逾期"_s;
        return text;
    }

    const Outline &m_outline;
    const SummaryOptions &m_options;
    ProseProposals m_proposals;
};

// The width of the number's column: wide enough for （十二） on one line where the plan numbers its
// items so. The column of words gives up that width.
void fitNumbers(ReportTable &table)
{
    constexpr double kMostCharacters = 6;
    double widest = 0;
    for (const ReportTable::Row &row : table.rows) {
        if (!row.spans)
            widest = std::max(widest, nominalWidth(row.cells.first()));
    }
    const double needed = 2 + 2 * std::min(widest, kMostCharacters);
    ReportColumn &numbers = table.columns.first();
    numbers.share = std::max(numbers.share, needed);
}

// A section that others stand under runs through the width; it has a row of its own besides where
// it has notes of its own.
bool isOnlyHeading(const OutlineNode *node)
{
    return node->isSection() && !node->isTracked();
}

} // namespace

bool hasHeading(const OutlineNode *node)
{
    if (!node->isSection() || isOnlyHeading(node))
        return isOnlyHeading(node);
    const OutlineNode *above = node->parent();
    for (int row = 0; row < above->childCount(); ++row) {
        const OutlineNode *sibling = above->child(row);
        if (isOnlyHeading(sibling) && !sibling->isPreamble())
            return true;
    }
    return false;
}

QString headingInTables(const OutlineNode *node, const ReportChoices &choices)
{
    const QString title = onTable(bareHeading(node->node().title), choices);
    const QString &typed = node->node().number;
    const QString number = choices.paperMarks ? numberOnPaper(typed) : typed;
    return printedNumber(number, title) + title;
}

ReportTable statusTable(const Outline &outline, const NotesByNode &notes,
                        const SummaryOptions &options)
{
    const StatusRows rows(outline, notes, options);
    const QList<OutlineNode *> nodes = outline.nodes();
    const bool remarks = std::ranges::any_of(
        nodes, [&rows](const OutlineNode *node) { return !rows.remarks(node).isEmpty(); });
    ReportTable table{
        .title = onTable(tableTitle(outline.plan(), u"落实情况一览表"_s), options.choices),
        .columns = {
            {u"序号"_s, 4, Qt::AlignHCenter},
            {u"工作要点"_s, 20},
            {.title = u"责任人/部门"_s, .share = 14, .names = true},
            {.title = u"完成时限"_s, .share = 9, .names = true},
            {u"进展情况"_s, remarks ? 35.0 : 45.0},
            {.title = u"状态"_s, .share = 8, .alignment = Qt::AlignHCenter, .names = true}}};
    if (remarks)
        table.columns.append({u"备注"_s, 10});
    for (const OutlineNode *node : nodes) {
        if (node->isPreamble() && !rows.hasNotes(node))
            continue;
        if (hasHeading(node))
            table.rows.append(sectionRow(node, options.choices));
        if (isOnlyHeading(node) && !rows.hasNotes(node))
            continue;
        table.rows.append(rows.row(node));
        if (remarks)
            table.rows.last().cells.append(rows.remarks(node));
    }
    fitNumbers(table);
    return table;
}

ReportTable breakdownTable(const Outline &outline, const ReportChoices &choices)
{
    ReportTable table{.title = onTable(tableTitle(outline.plan(), u"任务分解表"_s), choices),
                      .columns = {{u"序号"_s, 4, Qt::AlignHCenter},
                                  {u"工作要点"_s, 44},
                                  {.title = u"牵头部门"_s, .share = 14, .names = true},
                                  {.title = u"配合部门"_s, .share = 16, .names = true},
                                  {.title = u"责任人"_s, .share = 11, .names = true},
                                  {.title = u"完成时限"_s, .share = 11, .names = true}}};
    for (const OutlineNode *node : outline.nodes()) {
        const Node &values = node->node();
        if (node->isPreamble())
            continue;
        if (hasHeading(node))
            table.rows.append(sectionRow(node, choices));
        if (isOnlyHeading(node))
            continue;
        const QString words = onTable(
            values.text.isEmpty() || node->isSection() ? values.title : values.text, choices);
        ReportTable::Row row{.cells = {numberOnTable(node, choices), words, {}, {}, {}, {}}};
        if (node->isTracked()) {
            const QStringList who{values.leadDepartment, joinNames(values.supportingDepartments),
                                  joinNames(values.owners), values.deadline.words()};
            row.cells.resize(2);
            for (const QString &cell : who)
                row.cells.append(inMarks(cell, choices));
        }
        table.rows.append(row);
    }
    fitNumbers(table);
    return table;
}

} // namespace Domain
