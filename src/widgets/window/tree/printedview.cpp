#include "widgets/window/tree/printedview.h"

#include "domain/text/names.h"
#include "domain/text/sentences.h"
#include "models/file/filenotes.h"
#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "widgets/window/tree/plantreeview.h"

#include <QCoreApplication>
#include <QHeaderView>

#include <algorithm>

using namespace Domain;
using Models::PlanTreeModel;
using System::Result;

namespace Widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PrintedView)
};

QList<int> shownColumns(const PlanTreeView &tree)
{
    QList<int> columns;
    for (int visual = 0; visual < tree.header()->count(); ++visual) {
        if (const int column = tree.header()->logicalIndex(visual); !tree.isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

constexpr qsizetype kShownOfSecondLine = 30;

// The small second line of a cell: the lateness, or the text of the latest note.
QString secondLine(const QModelIndex &cell)
{
    if (cell.column() != PlanTreeModel::DeadlineColumn
        && cell.column() != PlanTreeModel::LatestProgressColumn)
        return {};
    return Domain::inBrief(cell.data(Models::SecondLineRole).toString(), kShownOfSecondLine);
}

// The text of a cell on paper: two values are printed one below the other, a number before its
// title.
QString cellText(const QModelIndex &cell)
{
    QStringList values = cell.data(Models::CopiedRole).toStringList();
    values.append(secondLine(cell));
    values.removeAll(QString());
    return values.join(cell.column() == PlanTreeModel::ItemColumn ? u' ' : u'\n');
}

ReportTable::Row rowOf(const OutlineNode *node, const QModelIndex &index, const QList<int> &columns)
{
    if (node->isSection() && !node->isTracked())
        return {.cells = {node->heading()}, .spans = true};
    ReportTable::Row row;
    for (const int column : columns)
        row.cells.append(cellText(index.siblingAtColumn(column)));
    return row;
}

QString factsOf(const OutlineNode *node, QDate today)
{
    const Node &values = node->node();
    QStringList facts;
    const auto add = [&facts](const QString &words, const QString &value) {
        if (!value.isEmpty())
            facts.append(words.arg(value));
    };
    if (!node->isTracked())
        return {};
    add(Text::tr("Owner: %1"), joinNames(values.owners));
    add(Text::tr("Lead department: %1"), values.leadDepartment);
    add(Text::tr("Supporting departments: %1"), joinNames(values.supportingDepartments));
    add(Text::tr("Deadline: %1"), values.deadline.words());
    add(Text::tr("Status: %1"), statusName(node->statusOn(today)));
    return facts.join(Text::tr("; ", "between facts about an item"));
}

QString noteSentence(const ProgressNote &note)
{
    const QString day = note.happenedOn.toString(Qt::ISODate);
    return note.attendance ? Text::tr("%1 %2 (attendance %3)", "day and words of a note")
                                 .arg(day, note.text, QString::number(*note.attendance))
                           : Text::tr("%1 %2", "day and words of a note").arg(day, note.text);
}

void addParagraph(ReportDocument &report, const QString &text)
{
    if (!text.isEmpty())
        report.elements.append(ReportParagraph{.text = text});
}

} // namespace

ReportDocument printedRows(const PlanTreeView &tree, const Models::PlanDocument &document)
{
    const auto *model = static_cast<const PlanTreeModel *>(tree.model());
    const QList<int> columns = shownColumns(tree);
    ReportTable table{.title = document.plan().title.simplified()};
    for (const int column : columns) {
        // A printed note takes more room, as its text is printed whole.
        const int room = column == PlanTreeModel::LatestProgressColumn ? 2 : 1;
        table.columns.append({.title = model->headerData(column, Qt::Horizontal).toString(),
                              .share = double(room * std::max(1, tree.columnWidth(column)))});
    }
    for (QModelIndex row = model->index(0, 0); row.isValid(); row = tree.indexBelow(row)) {
        if (!tree.isRowHidden(row.row(), row.parent()))
            table.rows.append(rowOf(model->nodeAt(row), row, columns));
    }
    return {.title = table.title, .author = document.author(), .elements = {table}};
}

Result<ReportDocument> printedItems(const QList<NodeId> &nodes,
                                    const Models::PlanDocument &document)
{
    const QString title = document.plan().title;
    ReportDocument report{.title = title.simplified(), .author = document.author()};
    report.elements.append(ReportTitle{.text = title});
    for (const NodeId id : nodes) {
        const OutlineNode *node = document.outline().find(id);
        if (!node)
            continue;
        const auto notes = document.notes().of(id);
        if (!notes)
            return notes.error();
        report.elements.append(ReportHeading{.level = 1, .text = node->heading()});
        addParagraph(report, node->node().text);
        addParagraph(report, factsOf(node, document.today()));
        for (const ProgressNote &note : *notes)
            addParagraph(report, noteSentence(note));
    }
    return report;
}

} // namespace Widgets
