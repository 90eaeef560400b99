#include "domain/summary/yearcomparison.h"

#include "domain/plan/carryover.h"
#include "domain/plan/statuswords.h"
#include "domain/summary/summaryproposals.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

using Nodes = QList<const OutlineNode *>;

Nodes trackedIn(const Outline &outline)
{
    Nodes tracked;
    for (const OutlineNode *node : outline.nodes()) {
        if (node->isTracked())
            tracked.append(node);
    }
    return tracked;
}

// The item of the earlier year at the beginning of a chain of items carried over. In a chain that
// is a circle this is the node where it began.
const OutlineNode *firstOfChain(NodeId node, const Outline &earlier, const Origins &origins)
{
    QSet<NodeId> seen;
    for (NodeId at = origins.value(node); at != NodeId{} && !seen.contains(at);
         at = origins.value(at)) {
        if (const OutlineNode *found = earlier.find(at))
            return found;
        seen.insert(at);
    }
    return nullptr;
}

// Returns the earlier item that `node`, or the item it was split from, was carried over from; null
// when none.
const OutlineNode *originOf(const OutlineNode *node, const Outline &earlier, const Origins &origins)
{
    for (; !node->isRoot(); node = node->parent()) {
        const OutlineNode *from = firstOfChain(node->id(), earlier, origins);
        if (from && from->isTracked())
            return from;
    }
    return nullptr;
}

// Pairs items that were carried over first: the same title alone may be another item's.
QHash<const OutlineNode *, const OutlineNode *>
matched(const Outline &earlier, const Outline &later, const Origins &origins)
{
    QHash<const OutlineNode *, const OutlineNode *> before;
    QSet<const OutlineNode *> taken;
    for (const OutlineNode *node : trackedIn(later)) {
        if (const OutlineNode *from = originOf(node, earlier, origins)) {
            before.insert(node, from);
            taken.insert(from);
        }
    }
    QHash<QString, Nodes> byTitle;
    for (const OutlineNode *node : trackedIn(earlier)) {
        if (!taken.contains(node))
            byTitle[titleKey(node->node().title, earlier.plan().year)].append(node);
    }
    for (const OutlineNode *node : trackedIn(later)) {
        if (before.contains(node))
            continue;
        const auto same = byTitle.find(titleKey(node->node().title, later.plan().year));
        if (same != byTitle.end() && !same->isEmpty())
            before.insert(node, same->takeFirst());
    }
    return before;
}

QStringList comparedCells(const OutlineNode *node)
{
    if (!node)
        return {QString(), QString()};
    return {printedHeading(node), printedStatus(node->node().status.kind())};
}

QString printedChange(YearChange change, const QString &earlier, const QString &later)
{
    switch (change) {
    case YearChange::Continued: return u"%1年继续推进"_s.arg(later);
    case YearChange::New: return u"%1年新增"_s.arg(later);
    case YearChange::Done: return u"%1年已完成"_s.arg(earlier);
    case YearChange::Dropped: return u"%1年未再列入"_s.arg(later);
    }
    Q_UNREACHABLE();
}

} // namespace

QList<YearChange> allYearChanges()
{
    return {YearChange::Continued, YearChange::New, YearChange::Done, YearChange::Dropped};
}

QList<ComparedItem> compareYears(const Outline &earlier, const Outline &later,
                                 const Origins &origins)
{
    const auto before = matched(earlier, later, origins);
    const QSet<const OutlineNode *> continued(before.cbegin(), before.cend());
    QList<ComparedItem> items;
    for (const OutlineNode *node : trackedIn(later)) {
        const OutlineNode *from = before.value(node);
        items.append({.change = from ? YearChange::Continued : YearChange::New,
                      .earlier = from,
                      .later = node});
    }
    for (const OutlineNode *node : trackedIn(earlier)) {
        if (continued.contains(node))
            continue;
        const bool isDone = node->node().status.kind() == StatusKind::Done;
        items.append({.change = isDone ? YearChange::Done : YearChange::Dropped, .earlier = node});
    }
    return items;
}

ReportTable comparisonTable(const Outline &earlier, const Outline &later,
                            const QList<ComparedItem> &items, const QSet<YearChange> &changes)
{
    const QString last = QString::number(earlier.plan().year);
    const QString next = QString::number(later.plan().year);
    ReportTable table{.title = later.plan().organisation.simplified()
                               + u"%1年与%2年工作要点对照表"_s.arg(last, next),
                      .columns = {{last + u"年工作要点"_s, 38},
                                  {last + u"年状态"_s, 12, Qt::AlignHCenter},
                                  {next + u"年工作要点"_s, 38},
                                  {next + u"年状态"_s, 12, Qt::AlignHCenter}}};
    for (const YearChange change : allYearChanges()) {
        QList<ReportTable::Row> rows;
        for (const ComparedItem &item : items) {
            if (item.change == change && changes.contains(change))
                rows.append({.cells = comparedCells(item.earlier) + comparedCells(item.later)});
        }
        if (rows.isEmpty())
            continue;
        const QString words = printedChange(change, last, next);
        table.rows.append({.cells = {u"%1（%2项）"_s.arg(words).arg(rows.size())}, .spans = true});
        table.rows.append(rows);
    }
    return table;
}

} // namespace Domain
