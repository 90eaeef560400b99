#pragma once

#include "domain/plan/deadline.h"

#include <QList>
#include <QString>

namespace Domain {

// A part of the year in which something that recurs is due once: a quarter of 每季度.
struct Period
{
    enum class Unit { Month, Quarter, HalfYear };

    Unit unit = Unit::Quarter;
    int number = 1;       // from 1
    bool hasNote = false; // a note happened in it
    bool hasEnded = false;

    friend bool operator==(const Period &, const Period &) = default;
};

// The periods of `year` that had begun by `today`, in order, for a deadline that recurs every
// month (每月), quarter (每季度), half-year or term (每半年, 每学期); empty for any other. A term
// is taken for a half of the year.
QList<Period> periodsOf(const Deadline &deadline, int year, const QList<QDate> &noteDays,
                        QDate today);

// The periods in the user's language: "一 ✓ 二 ✓ 三 –". Months that are alike and follow one another
// are said together ("1–8月 ✓ 9月 –"), and where they keep changing, how many have a note. Empty for
// none.
QString periodsText(const QList<Period> &periods);

} // namespace Domain
