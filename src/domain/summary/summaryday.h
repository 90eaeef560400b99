#pragma once

#include "domain/plan/outline.h"
#include "domain/summary/summaryoptions.h"

namespace Domain {

// The day that a summary is usually drawn up for: today or, when the plan's year is over, the
// year's last day or a later day on which something was recorded for it. For a period, the period's
// last day, or today while it lasts.
QDate usualSummaryDay(const Outline &outline, QDate today, QDate periodEnd = {});

// Side effects of the summary's day: items whose later notes it leaves out, and items with notes or
// completion after the plan's year, which move the default day.
struct SummaryDayEffects
{
    QList<const OutlineNode *> leftOut = {};   // with notes of the period after the day
    QList<const OutlineNode *> afterYear = {}; // with notes or completion after the year
};
SummaryDayEffects effectsOfDay(const Outline &outline, const NotesByNode &notes,
                               const SummaryOptions &options);

} // namespace Domain
