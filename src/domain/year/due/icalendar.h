#pragma once

#include "domain/year/due/gonedeadlines.h"

#include <QByteArray>
#include <QDateTime>

namespace Domain {

// The deadlines that a calendar holds.
struct CalendarContents
{
    QList<DueItem> due;
    QList<GoneDeadline> gone;
};

// Deadlines as a calendar (RFC 5545), each a day with two alarms, at nine o'clock a week before and
// on the day before; in UTF-8, its lines ended and folded as that wants them. `fileUuid` makes the
// identities of the entries: the same item gives the same one each time, so that reading a newer
// calendar in replaces what an older one had brought, if its `written` is not the earlier one. No
// calendar program takes out what a newer file leaves out: deadlines that are gone are there as
// cancelled, without alarms, and say why. They are to be those of an earlier calendar: a program
// that never had them would show them.
QByteArray calendarOf(const CalendarContents &contents, const PlanDetails &plan,
                      const QString &fileUuid, const QDateTime &written);

// The plan that a calendar is of, and the day from which on it counts.
struct CalendarSource
{
    const Outline &outline;
    const NotesByNode &notes;
    QString fileUuid;
    QDate on;
};

// The calendar of the deadlines `due`, some or all of the plan's. Deadlines that a calendar of
// `earlier` brought and that count no longer are in it as cancelled; calendars of other files and
// years are passed over. A deadline that counts and is not in `due` is not cancelled.
QByteArray calendarAfter(const QList<QByteArray> &earlier, const QList<DueItem> &due,
                         const CalendarSource &source, const QDateTime &written);

// The entries of a calendar that calendarOf() wrote of this file and the plan's year, cancelled
// ones too; none of any other.
QList<CalendarEntry> entriesOf(const QByteArray &calendar, const PlanDetails &plan,
                               const QString &fileUuid);

// The content lines folded: no line has more than 75 octets, and no character is parted.
QByteArray foldedLine(const QByteArray &line);

} // namespace Domain
