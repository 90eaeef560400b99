#pragma once

#include "domain/summary/reportdocument.h"
#include "domain/year/figures/figuresums.h"

namespace Domain {

// The named figures of a year as a table, to print and to fill a superior's form from (统计表): for
// the whole plan, then for each section and its items, by quarter and for the year, with last year
// beside it where `hasLast`. Chinese in every language.
ReportTable figuresTable(const Outline &outline, const PlanFigures &figures, bool hasLast);

ReportDocument figuresReport(const Outline &outline, const PlanFigures &figures, bool hasLast);

} // namespace Domain
