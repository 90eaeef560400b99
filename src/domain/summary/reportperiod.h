#pragma once

#include <QDate>
#include <QString>

namespace Domain {

// The stretch of a year that a report tells of.
struct ReportPeriod
{
    enum class Kind { Year, HalfYear, Quarter, Other };

    Kind kind = Kind::Year;
    int number = 1; // which half or quarter
    QDate from = {};
    QDate to = {};

    static ReportPeriod half(int year, int number);
    static ReportPeriod quarter(int year, int number);
    // What these bounds are; without any, or from a year's first day to its last, the year.
    static ReportPeriod of(QDate from, QDate to);

    bool isBounded() const;  // on both sides
    bool isOfMonths() const; // from the first day of one to the last day of one

    // Its name in files: "year", or its first and last day, "2021-01-01/2021-06-30".
    QString key() const;

    // Its words in a title: 上半年, 第三季度; empty for a year and for other periods.
    QString words() const;
    // The words of other periods in a title: 2021年3月至5月; empty where a bound is missing.
    QString monthsInWords() const;
    // To the day: 2021年3月1日至5月31日.
    QString daysInWords() const;
    // Told at length (总结) rather than in brief (小结).
    bool isLong() const;
};

} // namespace Domain
