#pragma once

#include <QDate>
#include <QString>

namespace Domain {

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

    // None: no deadline has been given.
    Deadline() = default;
    Deadline(QString words, Kind kind, QDate lastDay);

    // What `words` mean in a plan of `planYear`, by the table in contract.md ("Deadlines
    // understood"): words that name no year mean the plan's. Never fails: what is not
    // understood is Unknown, empty words are None.
    static Deadline fromWords(const QString &words, int planYear);

    QString words() const { return m_words; }
    Kind kind() const { return m_kind; }
    QDate lastDay() const { return m_lastDay; } // null when there is none

    // True from the day after the last one. `today` is the caller's, so that
    // a report can be drawn up as of any date.
    bool isMissedOn(QDate today) const;

    // True from 30 days before the last day up to the last day itself.
    bool isDueSoonOn(QDate today) const;

    // The kind's word in JSON: "none", "day", "month-end" …
    QString kindKey() const;

    friend bool operator==(const Deadline &, const Deadline &) = default;

private:
    QString m_words;
    Kind m_kind = Kind::None;
    QDate m_lastDay;
};

} // namespace Domain
