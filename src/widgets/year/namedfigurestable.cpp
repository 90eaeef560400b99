#include "widgets/year/namedfigurestable.h"

#include "domain/summary/figuresources.h"
#include "domain/text/dates.h"
#include "models/editing/noteediting.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "widgets/kit/messages.h"
#include "widgets/summary/sourcesdialog.h"
#include "widgets/year/figurenamedialog.h"
#include "widgets/year/figureroles.h"

#include <QLocale>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Widgets {

namespace {

constexpr int kQuarters = 4;

enum Column {
    NameColumn,
    FirstQuarterColumn,
    OtherYearsColumn = FirstQuarterColumn + kQuarters,
    YearColumn,
    LastYearColumn
};

} // namespace

NamedFiguresTable::NamedFiguresTable(Models::PlanDocument *document, QTableWidget *table)
    : QObject(table)
    , m_document(document)
    , m_table(table)
{}

QStringList NamedFiguresTable::heads(int year)
{
    return {tr("Figure"),
            tr("Quarter 1"),
            tr("Quarter 2"),
            tr("Quarter 3"),
            tr("Quarter 4"),
            tr("Other years", "notes of the plan that happened in another year"),
            tr("All of %1").arg(year),
            tr("All of %1").arg(year - 1)};
}

Result<void> NamedFiguresTable::load()
{
    const auto notes = m_document->notes().ofPlan();
    if (!notes)
        return notes.error();
    const auto figures = m_document->planFigures();
    if (!figures)
        return figures.error();
    m_notes = *notes;
    m_hasLast = m_document->lastYear().has_value();
    m_cells.clear();
    m_table->clearSpans();
    m_table->setRowCount(0);
    m_table->setColumnHidden(OtherYearsColumn,
                             std::ranges::all_of(figures->all, [](const FigureSum &sum) {
                                 return sum.now.outside == 0;
                             }));
    if (figures->all.isEmpty()) {
        addHeading(tr("There are no figures yet: write a number with what it counts into a note, "
                      "such as 征文 46 篇, and tick what is offered under it."));
        return {};
    }
    addHeading(tr("The whole plan"));
    addRows(figures->all, {});
    const OutlineNode *root = m_document->outline().root();
    for (int row = 0; row < root->childCount(); ++row) {
        const OutlineNode *top = root->child(row);
        const FigureSums &sums = top->isSection() ? figures->ofSection(top->id())
                                                  : figures->ofNode(top->id());
        if (sums.isEmpty())
            continue;
        addHeading(top->heading().simplified());
        addRows(sums, {.part = top->id(), .isSection = true});
        addBelow(top, *figures);
    }
    return {};
}

void NamedFiguresTable::addBelow(const OutlineNode *node, const PlanFigures &figures)
{
    for (int row = 0; row < node->childCount(); ++row) {
        const OutlineNode *child = node->child(row);
        const FigureSums &sums = figures.ofNode(child->id());
        if (!sums.isEmpty()) {
            addHeading(u"    "_s + child->heading().simplified());
            addRows(sums, {.part = child->id()});
        }
        addBelow(child, figures);
    }
}

void NamedFiguresTable::addHeading(const QString &words)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *item = new QTableWidgetItem(words);
    item->setToolTip(words.trimmed().toHtmlEscaped());
    QFont bold = m_table->font();
    bold.setBold(true);
    item->setFont(bold);
    m_table->setItem(row, NameColumn, item);
    m_table->setSpan(row, NameColumn, 1, m_table->columnCount());
}

void NamedFiguresTable::addRows(const FigureSums &sums, const Cell &part)
{
    for (const FigureSum &sum : sums) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        Cell cell = part;
        cell.key = sum.key;
        cell.isName = true;
        const QString unit = sum.key.unit.isEmpty() ? QString()
                                                    : tr(" (%1)", "a unit").arg(sum.key.unit);
        auto *name = new QTableWidgetItem(u"        "_s + sum.key.name + unit);
        name->setToolTip(tr("Click it to give it another name or unit"));
        name->setData(NamedFigureRole, m_cells.size());
        m_cells.append(cell);
        m_table->setItem(row, NameColumn, name);
        cell.isName = false;
        for (int quarter = 0; quarter < kQuarters; ++quarter) {
            cell.quarter = quarter;
            setNumber(row, FirstQuarterColumn + quarter, sum.now.quarters[size_t(quarter)], cell);
        }
        cell.quarter = kQuarters;
        setNumber(row, OtherYearsColumn, sum.now.outside, cell);
        cell.quarter = -1;
        setNumber(row, YearColumn, sum.now.ofYear(), cell);
        auto *before = new QTableWidgetItem(m_hasLast ? QLocale().toString(sum.before) : u"—"_s);
        before->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, LastYearColumn, before);
    }
}

void NamedFiguresTable::setNumber(int row, int column, qint64 number, const Cell &cell)
{
    auto *item = new QTableWidgetItem(QLocale().toString(number));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (number > 0) {
        item->setData(NamedFigureRole, m_cells.size());
        m_cells.append(cell);
    }
    m_table->setItem(row, column, item);
}

void NamedFiguresTable::press(const QTableWidgetItem *item)
{
    const QVariant pressed = item->data(NamedFigureRole);
    if (!pressed.isValid())
        return;
    const Cell cell = m_cells[pressed.toLongLong()];
    if (cell.isName)
        rename(cell.key);
    else
        showSources(cell);
}

bool NamedFiguresTable::isCounted(const ProgressNote &note, const Cell &cell) const
{
    const int quarter = quarterIn(m_document->plan().year, note.happenedOn);
    const bool isOfQuarter = quarter > 0 ? quarter - 1 == cell.quarter : cell.quarter == kQuarters;
    const bool hasFigure = std::ranges::any_of(
        note.figures, [&cell](const NamedFigure &one) { return keyOf(one) == cell.key; });
    return hasFigure && (cell.quarter < 0 || isOfQuarter);
}

void NamedFiguresTable::showSources(const Cell &cell)
{
    QList<FigureSource> sources;
    const OutlineNode *part = m_document->outline().find(cell.part);
    for (const OutlineNode *node : m_document->outline().nodes()) {
        const bool isWithin = cell.part == NodeId{} || node == part
                              || (cell.isSection && part && node->isBelow(*part));
        FigureSource source{.node = node->id(), .status = node->statusOn(m_document->now())};
        source.notes = isWithin ? m_notes.value(node->id()) : QList<ProgressNote>();
        source.notes.removeIf([&](const ProgressNote &note) { return !isCounted(note, cell); });
        if (!source.notes.isEmpty())
            sources.append(source);
    }
    SourcesDialog dialog(m_document->outline(), sources, m_table->window());
    dialog.exec();
}

void NamedFiguresTable::rename(const FigureKey &key)
{
    if (m_document->isReadOnly())
        return;
    FigureNameDialog dialog(key, m_document->figureNames(), m_table->window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (!tellFailure(m_table, Models::renameFigure(*m_document, key, dialog.figure())))
        tellFailure(m_table, load());
}

} // namespace Widgets
