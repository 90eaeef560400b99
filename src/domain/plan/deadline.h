#pragma once

#include <QDate>
#include <QString>

namespace Domain {

// How many days before its last day a deadline is due soon (临期).
inline constexpr int kDueSoonDays = 30;

// The plan's year and, for "下学期" and the like, its day of issue, which its deadlines are
// relative to.
struct PlanTime
{
    PlanTime(int planYear, QDate dayOfIssue = {})
        : year(planYear)
        , issuedOn(dayOfIssue)
    {}

    int year;
    QDate issuedOn; // null when not known

    friend bool operator==(const PlanTime &, const PlanTime &) = default;
};

// When an item must be done (完成时限).
//
// A plan seldom names a day: it says "by the end of June" or "all year". A
// deadline keeps both the words, which are printed, and the last day they
// allow, which is what sorting and reminders go by.
class Deadline
{
public:
    enum class Kind {
        None,
        Day,
        MonthEnd,
        Range,
        Quarter,
        HalfYear,
        Year,
        Recurring,
        Open,
        Unknown
    };

    // Makes a deadline of kind None: none has been given.
    Deadline() = default;
    Deadline(QString words, Kind kind, QDate lastDay);

    // Returns the deadline that `words` mean, by the list in docs/contract.md ("Deadlines
    // understood"): words that name no year mean the plan's. Never fails: what is not understood is
    // Unknown, empty words are None.
    static Deadline fromWords(const QString &words, const PlanTime &plan);

    QString words() const { return m_words; }
    Kind kind() const { return m_kind; }
    QDate lastDay() const { return m_lastDay; } // null when there is none
    // True where the words are understood, but no calendar has the day or month: 6月31日. The
    // kind is Unknown.
    bool namesNoRealDay() const { return m_namesNoRealDay; }

    // The first day of the month, quarter or half-year that the words name as the time of the work:
    // 1 July for 第三季度, 1 September for 9-10月 and 9月12日. Null where the words say until when
    // (9月底前, 年内), are not understood, or have no last day.
    QDate firstDay(const PlanTime &plan) const;

    // True from the day after the last one. `today` is the caller's, so that
    // a report can be drawn up as of any date.
    bool isMissedOn(QDate today) const;

    // True from kDueSoonDays before the last day up to the last day itself.
    bool isDueSoonOn(QDate today) const;

    // The kind's word in JSON: "none", "day", "month-end" …
    QString kindKey() const;

    friend bool operator==(const Deadline &, const Deadline &) = default;

private:
    QString m_words;
    Kind m_kind = Kind::None;
    QDate m_lastDay;
    bool m_namesNoRealDay = false;
};

} // namespace Domain
