#pragma once

#include "domain/year/due/due.h"

namespace Domain {

// A deadline in a calendar that was written earlier.
struct CalendarEntry
{
    NodeId node{};
    QString title = {};
    QDate day = {};

    friend bool operator==(const CalendarEntry &, const CalendarEntry &) = default;
};

// A deadline that an earlier calendar brought and that counts no longer.
struct GoneDeadline
{
    NodeId node{};
    QString why = {}; // in a word or two, in Chinese: 已完成
    QString title = {};
    QDate lastDay = {};

    friend bool operator==(const GoneDeadline &, const GoneDeadline &) = default;
};

// Returns the deadlines of the earlier calendar, from the day `on`, that are no longer due: done,
// cancelled, kept up, with the period's note, or removed. Those before that day are left out, as
// they ring no more.
QList<GoneDeadline> goneDeadlines(const Outline &outline, const QList<DueItem> &due,
                                  const QList<CalendarEntry> &earlier, QDate on);

} // namespace Domain
