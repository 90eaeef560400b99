#pragma once

#include "domain/plan/outline.h"

#include <QDate>
#include <QList>
#include <QString>

namespace Domain {

// The reason to ask after an item.
enum class DueKind {
    Missed, // its last day is over
    Soon,   // its last day is near
    Period, // it recurs, and the period that ends soon has no note yet
};

// An item that has to be asked after on a day.
struct DueItem
{
    const OutlineNode *node = nullptr;
    DueKind kind = DueKind::Soon;
    QDate lastDay = {}; // last day of the deadline, or of the period
    int daysLeft = 0;   // below 0: days late
};

inline constexpr int kAllDeadlines = 36600; // a hundred years ahead: as far as any deadline

// The items of a plan that are missed, or whose last day (for recurring ones: the end of a period
// without a note) comes within `within` days of the day, itself included; the earliest first.
QList<DueItem> dueItems(const Outline &outline, const NotesByNode &notes, AsOf on,
                        int within = kDueSoonDays);

// Every deadline that is still to come, the day itself included, however far ahead.
QList<DueItem> comingDeadlines(const Outline &outline, const NotesByNode &notes, AsOf on);

// The department that answers for an item: the one that leads, else the first that supports ("the
// first named leads"); empty where there is none.
QString answeringDepartment(const Node &node);

enum class DueBy { Department, Owner, Month };

// Due items of one department, owner or month. An item with several owners is in the group of
// each. `name` is empty where nobody is named; a month is "2021-10".
struct DueGroup
{
    QString name = {};
    QList<DueItem> items;
};

// Groups in the order in which departments and owners first stand in the plan, those without a name
// last; months by time.
QList<DueGroup> dueGroups(const Outline &outline, const QList<DueItem> &items, DueBy by);

} // namespace Domain
