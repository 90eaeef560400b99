#pragma once

#include <QDate>
#include <QString>

namespace Domain {

// The stretch of a year that a report tells of.
struct ReportPeriod
{
    enum class Kind { Year, HalfYear, Quarter, Other };

    Kind kind = Kind::Year;
    int number = 1; // the number of the half-year or quarter, from 1
    QDate from = {};
    QDate to = {};

    static ReportPeriod half(int year, int number);
    static ReportPeriod quarter(int year, int number);
    // Returns the period between two days; the whole year without any, or from its first day to its
    // last.
    static ReportPeriod of(QDate from, QDate to);

    bool isBounded() const;  // whether both days are given
    bool isOfMonths() const; // whether it runs from the first day of a month to the last of one

    // Its name in files: "year", or its first and last day, "2021-01-01/2021-06-30".
    QString key() const;

    // Its words in a title: 上半年, 第三季度; empty for a year and for other periods.
    QString words() const;
    // The words of other periods in a title: 2021年3月至5月; empty where a bound is missing.
    QString monthsInWords() const;
    // The period with its days: 2021年3月1日至5月31日.
    QString daysInWords() const;
    // Whether a report on it is a long one (总结) rather than a short one (小结).
    bool isLong() const;
};

} // namespace Domain
