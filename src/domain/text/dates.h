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

// The quarter of a day's year, from 1 to 4.
inline int quarterOf(QDate day)
{
    return (day.month() - 1) / 3 + 1;
}

inline QDate firstDayOfQuarter(QDate day)
{
    return {day.year(), 3 * quarterOf(day) - 2, 1};
}

} // namespace Domain
