#pragma once

#include "domain/plan/outline.h"

namespace Domain {

// The four short lists of what a month wants (本月应办). An item may be in several.
enum class MonthList {
    Missed, // 逾期: OutlineNode::isMissedOn
    Due, // 本月到期: open, and its last day is still to come in this month; recurring, and its
         // period ends with this month and has no note yet
    Silent, // 没有进展: open without a note for kSilentDays, counted from the plan's issue at the
            // earliest, and without any note from the item's being put into the file; not started,
            // only once the time its deadline names has begun
    Moved, // 本月做了: done in this month, or has a note of it that is not after the day
};

inline constexpr int kSilentDays = 60;

QList<MonthList> allMonthLists();

// Whether a node is in a list as of a day; only tracked nodes are. `plan` is the node's.
bool isInMonthList(const OutlineNode *node, MonthList list, const PlanDetails &plan, AsOf on);

// Whether notes decide if the node is in the list.
bool restsOnNotes(const OutlineNode *node, MonthList list);

// How many items are in each list.
struct MonthCounts
{
    int missed = 0;
    int due = 0;
    int silent = 0;
    int moved = 0;

    int of(MonthList list) const;
    friend bool operator==(const MonthCounts &, const MonthCounts &) = default;
};
// Where notes could not be read, what rests on them is not counted.
MonthCounts monthCounts(const Outline &outline, AsOf on, bool areNotesRead = true);

} // namespace Domain
