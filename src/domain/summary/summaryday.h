#pragma once

#include "domain/plan/outline.h"
#include "domain/summary/summaryoptions.h"

namespace Domain {

// The day a summary is usually drawn up for: today, or, when the plan's year is over, its last day
// or that of what was last written down for it. Of a period, its last day, or today while it lasts.
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
