#pragma once

#include <QDate>
#include <QString>

namespace Domain {

// For regular expressions: a year in Arabic digits as texts name it, in folded text; one digit of a
// year in Arabic or Chinese digits, in any text.
inline const QString kYearPattern = QStringLiteral("(?:19|20)\\d\\d");
inline const QString kYearDigit = QStringLiteral("[0-9０-９〇零○一二三四五六七八九]");

// The years that plans may be for.
constexpr int kFirstPlanYear = 1949;
constexpr int kLastPlanYear = 2200;

constexpr bool isPlanYear(int year)
{
    return year >= kFirstPlanYear && year <= kLastPlanYear;
}

// The days that the file accepts for a note, an issue, a completion or a signature.
constexpr int kFirstNotableYear = 1900;
constexpr int kLastNotableYear = 2200;
inline const QDate kFirstDay(kFirstNotableYear, 1, 1);
inline const QDate kLastDay(kLastNotableYear, 12, 31);

inline bool isNotableDay(QDate day)
{
    return day.isValid() && day >= kFirstDay && day <= kLastDay;
}

inline bool isSameMonth(QDate one, QDate other)
{
    return one.year() == other.year() && one.month() == other.month();
}

// The parts of a year that deadlines and reports are reckoned by, and the year itself.
enum class YearPart { Month, Quarter, HalfYear, Year };

constexpr int monthsIn(YearPart part)
{
    constexpr int months[] = {1, 3, 6, 12};
    return months[int(part)];
}

// How many such parts a year has.
constexpr int countIn(YearPart part)
{
    return monthsIn(YearPart::Year) / monthsIn(part);
}

// The first and the last day of the `number`-th month, quarter or half of a year, counted from 1;
// null for a number that a year does not have.
inline QDate firstDayOf(YearPart part, int number, int year)
{
    return {year, (number - 1) * monthsIn(part) + 1, 1};
}

inline QDate lastDayOf(YearPart part, int number, int year)
{
    const QDate first = firstDayOf(part, number, year);
    return first.isValid() ? first.addMonths(monthsIn(part)).addDays(-1) : QDate();
}

// The quarter of a day's year, from 1 to 4.
inline int quarterOf(QDate day)
{
    return (day.month() - 1) / monthsIn(YearPart::Quarter) + 1;
}

inline QDate firstDayOfQuarter(QDate day)
{
    return firstDayOf(YearPart::Quarter, quarterOf(day), day.year());
}

// The month (1 to 12) and the quarter (1 to 4) of `year` that a day is in; 0 for a day of another
// year.
inline int monthIn(int year, QDate day)
{
    return day.year() == year ? day.month() : 0;
}

inline int quarterIn(int year, QDate day)
{
    return day.year() == year ? quarterOf(day) : 0;
}

} // namespace Domain
