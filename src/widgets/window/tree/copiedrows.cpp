// Copies rows of the plan tree to the clipboard, for other programs.
#include "models/outline/plantreemodel.h"
#include "widgets/window/tree/plantreeview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

// Returns `text` on one line, changed if a spreadsheet would take it for a formula.
QString cellText(const QString &copied)
{
    const QString text = copied.simplified();
    const bool isRisky = !text.isEmpty() && u"=+-@"_s.contains(text.front());
    return isRisky ? u'\'' + text : text;
}

} // namespace

QString PlanTreeView::rowsForSpreadsheet() const
{
    QStringList rows;
    for (const NodeId node : selectedNodes()) {
        QStringList cells;
        for (int visual = 0; visual < header()->count(); ++visual) {
            const int column = header()->logicalIndex(visual);
            if (isColumnHidden(column))
                continue;
            const QModelIndex cell = m_model->indexOf(node, column);
            for (const QString &copied : cell.data(Models::CopiedRole).toStringList())
                cells.append(cellText(copied));
        }
        rows.append(cells.join(u'\t'));
    }
    return rows.join(u'\n');
}

QString PlanTreeView::rowsForChat() const
{
    QStringList rows;
    for (const NodeId node : selectedNodes())
        rows.append(m_model->indexOf(node).data(Qt::AccessibleTextRole).toString().simplified());
    return rows.join(u'\n');
}

void PlanTreeView::copyRows()
{
    if (const QString rows = rowsForSpreadsheet(); !rows.isEmpty())
        QGuiApplication::clipboard()->setText(rows);
}

void PlanTreeView::copyRowsForChat()
{
    if (const QString rows = rowsForChat(); !rows.isEmpty())
        QGuiApplication::clipboard()->setText(rows);
}

} // namespace Widgets
