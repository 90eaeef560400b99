#include "domain/year/figures/monthlists.h"

#include "domain/plan/recurrence.h"
#include "domain/text/dates.h"

#include <algorithm>

namespace Domain {

namespace {

// One day of each month that has notes is enough: periods are of whole months.
bool lacksNoteOfPeriod(const OutlineNode *node, const PlanDetails &plan, QDate on)
{
    const auto periods = periodsOf(node->node().deadline, plan.time(), node->figures().months, on);
    if (periods.isEmpty() || periods.last().hasNote || periods.last().hasEnded)
        return false;
    return isSameMonth(lastDayOf(periods.last(), plan.year), on);
}

bool isDue(const OutlineNode *node, StatusKind status, const PlanDetails &plan, QDate on)
{
    if (hasEnded(status))
        return false;
    const QDate last = node->node().deadline.lastDay();
    if (!last.isValid())
        return lacksNoteOfPeriod(node, plan, on);
    return status != StatusKind::Ongoing && last >= on && isSameMonth(last, on);
}

// Whether an item has still time to begin: its deadline names a time that has not come.
bool isForLater(const OutlineNode *node, StatusKind status, const PlanDetails &plan, QDate on)
{
    const QDate first = node->node().deadline.firstDay(plan.time());
    return status == StatusKind::NotStarted && first.isValid() && first > on;
}

// The day from which an item's days without progress count: the later of the plan's issue and the
// item's last note, without a note that of the issue and of the item's being put into the file.
QDate silentSince(const OutlineNode *node, const PlanDetails &plan, QDate on)
{
    const QDate issued = plan.issuedOn.isValid() ? plan.issuedOn : QDate(plan.year, 1, 1);
    const QDate last = node->figures().last;
    if (last.isValid())
        return std::max(issued, last);
    const bool wasThere = node->addedOn() <= on; // else the year is looked at after the fact
    return wasThere ? std::max(issued, node->addedOn()) : issued;
}

// Whether an open item has had no note for kSilentDays.
bool isSilent(const OutlineNode *node, StatusKind status, const PlanDetails &plan, QDate on)
{
    if (hasEnded(status) || isForLater(node, status, plan, on))
        return false;
    return silentSince(node, plan, on).daysTo(on) >= kSilentDays;
}

bool hasMoved(const OutlineNode *node, StatusKind status, QDate on)
{
    const auto isOfThisMonth = [on](QDate day) {
        return day.isValid() && day <= on && isSameMonth(day, on);
    };
    return (status == StatusKind::Done && isOfThisMonth(node->node().status.completedOn()))
           || std::ranges::any_of(node->figures().months, isOfThisMonth);
}

} // namespace

QList<MonthList> allMonthLists()
{
    return {MonthList::Missed, MonthList::Due, MonthList::Silent, MonthList::Moved};
}

bool isInMonthList(const OutlineNode *node, MonthList list, const PlanDetails &plan, AsOf on)
{
    if (!node->isTracked())
        return false;
    const StatusKind status = node->statusOn(on);
    switch (list) {
    case MonthList::Missed: return node->isMissedOn(on);
    case MonthList::Due: return isDue(node, status, plan, on.day);
    case MonthList::Silent: return isSilent(node, status, plan, on.day);
    case MonthList::Moved: return hasMoved(node, status, on.day);
    }
    Q_UNREACHABLE();
}

int MonthCounts::of(MonthList list) const
{
    switch (list) {
    case MonthList::Missed: return missed;
    case MonthList::Due: return due;
    case MonthList::Silent: return silent;
    case MonthList::Moved: return moved;
    }
    Q_UNREACHABLE();
}

bool restsOnNotes(const OutlineNode *node, MonthList list)
{
    switch (list) {
    case MonthList::Missed: return false;
    case MonthList::Due: return !node->node().deadline.lastDay().isValid();
    case MonthList::Silent:
    case MonthList::Moved: return true;
    }
    Q_UNREACHABLE();
}

MonthCounts monthCounts(const Outline &outline, AsOf on, bool areNotesRead)
{
    MonthCounts counts;
    const auto isCounted = [&](const OutlineNode *node, MonthList list) {
        return (areNotesRead || !restsOnNotes(node, list))
               && isInMonthList(node, list, outline.plan(), on);
    };
    for (const OutlineNode *node : outline.nodes()) {
        counts.missed += isCounted(node, MonthList::Missed) ? 1 : 0;
        counts.due += isCounted(node, MonthList::Due) ? 1 : 0;
        counts.silent += isCounted(node, MonthList::Silent) ? 1 : 0;
        counts.moved += isCounted(node, MonthList::Moved) ? 1 : 0;
    }
    return counts;
}

} // namespace Domain
