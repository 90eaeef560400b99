#pragma once

#include "domain/plan/outline.h"
#include "domain/summary/summaryoptions.h"

namespace Domain {

// The day that a summary is usually drawn up for: today or, when the plan's year is over, the
// year's last day or a later day on which something was recorded for it. For a period, the period's
// last day, or today while it lasts.
QDate usualSummaryDay(const Outline &outline, QDate today, QDate periodEnd = {});

// What a user should know of the summary's day (SummaryOptions::asOf).
struct SummaryDayEffects
{
    // Nodes with notes of the period after the day, which the summary leaves out.
    QList<const OutlineNode *> leftOut;
    // Nodes with notes or a completion between the end of the plan's year and the day: they make
    // usualSummaryDay() a later one. Empty for a summary of a period.
    QList<const OutlineNode *> afterYear;
};
SummaryDayEffects effectsOfDay(const Outline &outline, const NotesByNode &notes,
                               const SummaryOptions &options);

} // namespace Domain
