#include "domain/year/due/gonedeadlines.h"

#include "domain/plan/statuswords.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

QString whyGone(const OutlineNode *node, QDate on)
{
    if (!node)
        return u"已删除"_s;
    const StatusKind status = node->statusOn(AsOf::now(on));
    switch (status) {
    case StatusKind::Done:
    case StatusKind::Cancelled:
    case StatusKind::Ongoing: return printedStatus(status);
    case StatusKind::NotStarted:
    case StatusKind::InProgress: break;
    }
    return node->node().deadline.kind() == Deadline::Kind::Recurring ? u"本期已做"_s
                                                                     : u"时限已改"_s;
}

} // namespace

QList<GoneDeadline> goneDeadlines(const Outline &outline, const QList<DueItem> &due,
                                  const QList<CalendarEntry> &earlier, QDate on)
{
    QSet<NodeId> known;
    for (const DueItem &item : due) {
        if (item.daysLeft >= 0)
            known.insert(item.node->id());
    }
    QList<GoneDeadline> gone;
    for (const CalendarEntry &entry : earlier) {
        if (entry.day < on || known.contains(entry.node))
            continue;
        known.insert(entry.node);
        const OutlineNode *node = outline.find(entry.node);
        gone.append({.node = entry.node,
                     .why = whyGone(node, on),
                     .title = node ? node->heading().simplified() : entry.title,
                     .lastDay = entry.day});
    }
    return gone;
}

} // namespace Domain
