#pragma once

#include <QDate>

namespace Domain {

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

} // namespace Domain
