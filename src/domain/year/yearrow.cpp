#include "domain/year/yearrow.h"

#include "domain/text/dates.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// The month that a range begins with: 9 of 9-10月, 9月至10月.
QDate firstOfRange(const Deadline &deadline)
{
    static const QRegularExpression range(u"^\\D{0,6}?(\\d{1,2})月?(?:份)?[-—–~～至到]"_s);
    const QString words = deadline.words().normalized(QString::NormalizationForm_KC).remove(u' ');
    const int month = range.match(words).captured(1).toInt();
    const QDate last = deadline.lastDay();
    return month >= 1 && month <= last.month() ? QDate(last.year(), month, 1) : QDate();
}

// The first day on which there is time for the item: the beginning of its quarter, half-year or
// range; else of the plan's year.
QDate beginningOf(const Deadline &deadline, int year)
{
    const QDate last = deadline.lastDay();
    QDate first;
    if (deadline.kind() == Deadline::Kind::Quarter)
        first = firstDayOfQuarter(last);
    else if (deadline.kind() == Deadline::Kind::HalfYear)
        first = QDate(last.year(), last.month() > 6 ? 7 : 1, 1);
    else if (deadline.kind() == Deadline::Kind::Range)
        first = firstOfRange(deadline);
    return first.isValid() ? first : std::min(QDate(year, 1, 1), last);
}

QList<QDate> earlierDaysOf(const Deadline &deadline, const PlanTime &plan)
{
    static const QRegularExpression between(u"[、,，;；]"_s);
    const QStringList points = deadline.words().split(between, Qt::SkipEmptyParts);
    QList<QDate> days;
    for (const QString &point : points) {
        const QDate day = points.size() > 1 ? Deadline::fromWords(point, plan).lastDay() : QDate();
        if (day.isValid() && day < deadline.lastDay() && !days.contains(day))
            days.append(day);
    }
    std::ranges::sort(days);
    return days;
}

// All periods of the year, also those to come; `until` is the day from which on nothing is missing
// any more.
QList<YearPeriod> periodsIn(const Deadline &deadline, const PlanTime &plan,
                            const QList<QDate> &noteDays, QDate until)
{
    const int year = plan.year;
    QList<YearPeriod> all;
    for (Period period : periodsOf(deadline, plan, noteDays, QDate(year, kMonths, 31))) {
        const QDate last = lastDayOf(period, year);
        period.hasEnded = last < until;
        all.append({.period = period, .first = firstDayOf(period, year), .last = last});
    }
    return all;
}

} // namespace

YearRow yearRow(const OutlineNode *node, const PlanTime &plan, const QList<QDate> &noteDays,
                AsOf on)
{
    const Deadline &deadline = node->node().deadline;
    const StatusKind status = node->statusOn(on);
    YearRow row;
    if (status == StatusKind::Done)
        row.doneOn = node->node().status.completedOn();
    row.lastDay = deadline.lastDay();
    if (row.lastDay.isValid()) {
        row.from = beginningOf(deadline, plan.year);
        row.earlierDays = earlierDaysOf(deadline, plan);
    }
    QList<QDate> days;
    std::ranges::copy_if(noteDays, std::back_inserter(days),
                         [&on](QDate day) { return day <= on.day; });
    const QDate until = row.doneOn.isValid() ? std::min(row.doneOn, on.day) : on.day;
    row.periods = periodsIn(deadline, plan, days,
                            status == StatusKind::Cancelled ? QDate() : until);
    row.isMissed = node->isMissedOn(on);
    row.runsAllYear = status == StatusKind::Ongoing && !row.lastDay.isValid()
                      && row.periods.isEmpty();
    row.isDueThisMonth = isUnfinished(status) && !row.isMissed && row.lastDay.isValid()
                         && isSameMonth(row.lastDay, on.day);
    return row;
}

bool hasDaysInYear(const Node &node, int year)
{
    return node.deadline.lastDay().isValid()
           || !periodsOf(node.deadline, year, {}, QDate(year, kMonths, 31)).isEmpty();
}

double placeInYear(QDate day, int year)
{
    if (day.year() != year)
        return day.year() < year ? 0 : 1;
    return (day.month() - 1 + (day.day() - 1.0) / day.daysInMonth()) / kMonths;
}

double endInYear(QDate day, int year)
{
    if (day.year() != year)
        return day.year() < year ? 0 : 1;
    return (day.month() - 1 + double(day.day()) / day.daysInMonth()) / kMonths;
}

int attendanceStep(std::optional<int> attendance)
{
    if (attendance.value_or(0) == 0)
        return 0;
    const int bounds[] = {50, 200, 1000};
    return 1 + int(std::ranges::count_if(bounds, [&](int bound) { return *attendance >= bound; }));
}

} // namespace Domain
