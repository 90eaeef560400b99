#include "domain/year/due/due.h"

#include "domain/plan/recurrence.h"
#include "domain/text/departmentnames.h"
#include "domain/text/names.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// The last day of the period that the day is in; null when it has a note, or nothing recurs.
QDate openPeriodOf(const OutlineNode *node, const NotesByNode &notes, const PlanTime &plan,
                   QDate on)
{
    const Deadline &deadline = node->node().deadline;
    if (deadline.kind() != Deadline::Kind::Recurring)
        return {};
    QList<QDate> days;
    for (const ProgressNote &note : notes.value(node->id())) {
        if (note.happenedOn <= on)
            days.append(note.happenedOn);
    }
    const auto periods = periodsOf(deadline, plan, days, on);
    if (periods.isEmpty() || periods.last().hasNote || periods.last().hasEnded)
        return {};
    return lastDayOf(periods.last(), plan.year);
}

QStringList namesFor(const Node &node, DueBy by, QDate lastDay)
{
    if (by == DueBy::Month)
        return {lastDay.toString(u"yyyy-MM"_s)};
    if (by == DueBy::Department)
        return {answeringDepartment(node)};
    return node.owners.isEmpty() ? QStringList(QString()) : node.owners;
}

// The key by which names of this kind are told apart.
NamesInOrder::Key keyFor(DueBy by)
{
    return by == DueBy::Department ? departmentKey : nameKey;
}

// All names in the order in which they first stand in the plan, as they are first written.
QStringList namesInPlan(const Outline &outline, DueBy by)
{
    NamesInOrder names(keyFor(by));
    for (const OutlineNode *node : outline.nodes()) {
        if (!node->isTracked())
            continue;
        for (const QString &name : namesFor(node->node(), by, {}))
            names.placeOf(name);
    }
    return names.names() + QStringList(QString());
}

QStringList monthNamesOf(const QList<DueItem> &items)
{
    QStringList months;
    for (const DueItem &item : items)
        months += namesFor(item.node->node(), DueBy::Month, item.lastDay);
    months.removeDuplicates();
    std::ranges::sort(months);
    return months;
}

} // namespace

QList<DueItem> dueItems(const Outline &outline, const NotesByNode &notes, AsOf on, int within)
{
    QList<DueItem> items;
    const QDate until = on.day.addDays(within);
    for (const OutlineNode *node : outline.nodes()) {
        if (!node->isTracked())
            continue;
        const StatusKind status = node->statusOn(on);
        if (hasEnded(status))
            continue;
        QDate lastDay = status == StatusKind::Ongoing ? QDate() : node->node().deadline.lastDay();
        DueKind kind = node->isMissedOn(on) ? DueKind::Missed : DueKind::Soon;
        if (!lastDay.isValid()) {
            lastDay = openPeriodOf(node, notes, outline.plan().time(), on.day);
            kind = DueKind::Period;
        }
        if (lastDay.isValid() && (kind == DueKind::Missed || lastDay <= until))
            items.append({node, kind, lastDay, int(on.day.daysTo(lastDay))});
    }
    std::ranges::stable_sort(items, {}, &DueItem::lastDay);
    return items;
}

QList<DueItem> comingDeadlines(const Outline &outline, const NotesByNode &notes, AsOf on)
{
    QList<DueItem> items = dueItems(outline, notes, on, kAllDeadlines);
    items.removeIf([](const DueItem &item) { return item.daysLeft < 0; });
    return items;
}

QString answeringDepartment(const Node &node)
{
    return node.leadDepartment.isEmpty() ? node.supportingDepartments.value(0)
                                         : node.leadDepartment;
}

QList<DueGroup> dueGroups(const Outline &outline, const QList<DueItem> &items, DueBy by)
{
    QHash<QString, QList<DueItem>> byName;
    for (const DueItem &item : items) {
        QStringList keys;
        for (const QString &name : namesFor(item.node->node(), by, item.lastDay))
            keys.append(keyFor(by)(name));
        keys.removeDuplicates();
        for (const QString &key : std::as_const(keys))
            byName[key].append(item);
    }
    QList<DueGroup> groups;
    for (const QString &name :
         by == DueBy::Month ? monthNamesOf(items) : namesInPlan(outline, by)) {
        if (const QString key = keyFor(by)(name); byName.contains(key))
            groups.append({name, byName.value(key)});
    }
    return groups;
}

} // namespace Domain
