#pragma once

#include "domain/plan/outline.h"
#include "domain/plan/recurrence.h"

#include <QDate>
#include <QList>

namespace Domain {

inline constexpr int kMonths = 12; // months of a year

// A period in which a recurring item is due once, by its days.
struct YearPeriod
{
    Period period = {};
    QDate first = {};
    QDate last = {};
    bool isUnread = false; // whether it has a note could not be read

    bool isMissing() const { return period.isMissing() && !isUnread; }

    friend bool operator==(const YearPeriod &, const YearPeriod &) = default;
};

// What an item's row of the year (全年) shows beside its notes: the time from first to last day,
// whether it was done, and its periods where it recurs.
struct YearRow
{
    QDate from = {};          // the first day of the time allowed; null without a last one
    QDate lastDay = {};       // null where there is none
    QList<QDate> earlierDays; // all but the last day of a deadline with several (5月、12月)
    QDate doneOn = {};        // null unless done as of the day
    // The periods of the whole year. One that ended before the plan was issued or ends after the
    // item was done is not missing, and none of a cancelled item is.
    QList<YearPeriod> periods;
    bool isMissed = false;
    bool runsAllYear = false;    // it is ongoing, and has no last day or period
    bool isDueThisMonth = false; // still open, and its last day is in the month of the day

    friend bool operator==(const YearRow &, const YearRow &) = default;
};

// The row of a tracked node, whose notes happened on `noteDays`, as of a day.
YearRow yearRow(const OutlineNode *node, const PlanTime &plan, const QList<QDate> &noteDays,
                AsOf on);

// Whether the node has days in the year to be shown at: a last day, or periods. Others stand in the
// tray of items without one.
bool hasDaysInYear(const Node &node, int year);

// Where a day stands in a year, from 0 (1 January) to 1 (the end of 31 December), in twelve months
// of the same width. Days of other years stand at the ends.
double placeInYear(QDate day, int year);
// placeInYear() for the end of the day.
double endInYear(QDate day, int year);

// How large a note's mark is, by its attendance (人次): from 0 (none is given) over 1 (under 50),
// 2 (under 200) and 3 (under 1,000) to 4.
int attendanceStep(std::optional<int> attendance);

} // namespace Domain
