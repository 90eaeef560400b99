#pragma once

#include "domain/plan/deadline.h"
#include "domain/text/dates.h"

#include <QList>
#include <QString>

namespace Domain {

// A period of the year in which a recurring item is due once: a quarter for 每季度.
struct Period
{
    YearPart unit = YearPart::Quarter; // never Year
    int number = 1;                    // from 1
    bool hasNote = false;              // a note happened in it
    bool hasEnded = false;
    bool isBeforePlan = false; // it ended before the day on which the plan was issued

    // Whether it went by without a note, though the plan asked for one.
    bool isMissing() const { return hasEnded && !hasNote && !isBeforePlan; }

    friend bool operator==(const Period &, const Period &) = default;
};

// The periods of the plan's year that have begun by `today`, in order, for a deadline that recurs
// monthly (每月), quarterly (每季度), half-yearly or each term (每半年, 每学期); empty for any
// other. A term counts as a half-year.
QList<Period> periodsOf(const Deadline &deadline, const PlanTime &plan,
                        const QList<QDate> &noteDays, QDate today);
// Drops the leading periods that ended before the plan was issued and have no note.
QList<Period> withoutThoseBeforePlan(QList<Period> periods);

// The first and the last day of a period of `year`.
QDate firstDayOf(const Period &period, int year);
QDate lastDayOf(const Period &period, int year);

// Returns a period's name in the user's language: 第一季度, 9月, 上半年.
QString periodName(const Period &period);

// The periods in the user's language: "一 ✓ 二 ✓ 三 –". Months that are alike and follow one
// another are said together ("1–8月 ✓ 9月 –"), and where they keep changing, how many have a note.
// Empty for none.
QString periodsText(const QList<Period> &periods);
// The same in words: "progress in the first quarter; none yet in the second quarter". Empty for
// none.
QString periodsInWords(const QList<Period> &periods);

} // namespace Domain
