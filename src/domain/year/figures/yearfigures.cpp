#include "domain/year/figures/yearfigures.h"

#include "domain/plan/carryover.h"
#include "domain/plan/tally.h"
#include "domain/text/dates.h"
#include "domain/text/departmentnames.h"
#include "domain/text/names.h"
#include "domain/year/due/due.h"
#include "domain/year/figures/monthlists.h"

#include <QHash>

namespace Domain {

namespace {

YearFigures figuresOfNode(const OutlineNode *node, const PlanDetails &plan, AsOf on)
{
    YearFigures figures{.notes = node->figures()};
    if (!node->isTracked())
        return figures;
    figures.items = 1;
    figures.byStatus[size_t(node->statusOn(on))] = 1;
    figures.missed = node->isMissedOn(on) ? 1 : 0;
    figures.silent = isInMonthList(node, MonthList::Silent, plan, on) ? 1 : 0;
    return figures;
}

// A row for each topmost section, and one for the items beside them.
class SectionRows
{
public:
    void add(const Outline &outline, NoteFigures SectionFigures::*part,
             QList<NodeId> SectionFigures::*nodes)
    {
        const OutlineNode *root = outline.root();
        for (int row = 0; row < root->childCount(); ++row) {
            const OutlineNode *node = root->child(row);
            const NoteFigures notes = tally(node, AsOf::now({})).notes;
            if (node->isPreamble() && notes == NoteFigures())
                continue;
            SectionFigures &figures = rowOf(node, outline.plan().year);
            figures.*part += notes;
            (figures.*nodes).append(node->id());
        }
    }

    QList<SectionFigures> rows() && { return std::move(m_rows); }

private:
    SectionFigures &rowOf(const OutlineNode *node, int year)
    {
        const QString key = node->isSection() ? u's' + titleKey(node->node().title, year)
                                              : QString();
        if (!m_places.contains(key)) {
            m_places.insert(key, m_rows.size());
            m_rows.append({.name = node->isSection() ? node->heading() : QString()});
        }
        return m_rows[m_places.value(key)];
    }

    QList<SectionFigures> m_rows;
    QHash<QString, qsizetype> m_places;
};

} // namespace

int YearFigures::toDo() const
{
    return items - count(StatusKind::Ongoing) - count(StatusKind::Cancelled);
}

std::optional<double> YearFigures::doneRate() const
{
    if (toDo() == 0)
        return std::nullopt;
    return double(count(StatusKind::Done)) / toDo();
}

YearFigures &YearFigures::operator+=(const YearFigures &other)
{
    items += other.items;
    for (size_t status = 0; status < byStatus.size(); ++status)
        byStatus[status] += other.byStatus[status];
    missed += other.missed;
    silent += other.silent;
    notes += other.notes;
    return *this;
}

bool answersFor(const QString &department, const Node &node)
{
    return departmentKey(department) == departmentKey(answeringDepartment(node));
}

QStringList countedFor(const Node &node, FiguresBy by)
{
    if (by == FiguresBy::Department)
        return {nameKey(answeringDepartment(node))};
    QStringList names;
    for (const QString &owner : node.owners)
        names.append(nameKey(owner));
    names.removeDuplicates();
    return names.isEmpty() ? QStringList(QString()) : names;
}

QList<FigureRow> figuresBy(const Outline &outline, FiguresBy by, AsOf on)
{
    NamesInOrder names(by == FiguresBy::Department ? departmentKey : nameKey);
    QList<FigureRow> rows;
    FigureRow nobody;
    for (const OutlineNode *node : outline.nodes()) {
        const YearFigures figures = figuresOfNode(node, outline.plan(), on);
        const QStringList counted = node->isTracked() ? countedFor(node->node(), by)
                                                      : QStringList(QString());
        for (const QString &name : counted) {
            const qsizetype place = names.placeOf(name);
            if (place == rows.size())
                rows.append({.name = name});
            (place < 0 ? nobody : rows[place]).figures += figures;
        }
    }
    if (nobody.figures != YearFigures())
        rows.append(nobody);
    return rows;
}

YearFigures figuresOf(const Outline &outline, AsOf on)
{
    YearFigures all;
    for (const OutlineNode *node : outline.nodes())
        all += figuresOfNode(node, outline.plan(), on);
    return all;
}

std::array<NoteFigures, 13> figuresByMonth(const NotesByNode &notes, int year)
{
    std::array<NoteFigures, 13> months;
    for (const QList<ProgressNote> &ofNode : notes) {
        for (const ProgressNote &note : ofNode)
            months[size_t(monthIn(year, note.happenedOn))] += figuresOf({note});
    }
    return months;
}

QList<SectionFigures> figuresBySection(const Outline &later, const Outline *earlier)
{
    SectionRows rows;
    rows.add(later, &SectionFigures::now, &SectionFigures::nodes);
    if (earlier)
        rows.add(*earlier, &SectionFigures::before, &SectionFigures::nodesBefore);
    return std::move(rows).rows();
}

} // namespace Domain
