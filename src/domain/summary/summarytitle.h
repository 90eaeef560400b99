#pragma once

#include "domain/plan/plan.h"
#include "domain/summary/reportperiod.h"
#include "domain/summary/summaryoptions.h"

namespace Domain {

// The period that the report covers. An open beginning is the first day of the plan's year, an open
// end the day that the summary is as of.
ReportPeriod reportedPeriod(const PlanDetails &plan, const SummaryOptions &options);

// A plan's name in what is written about it: the title without the kind of table at its end
// (…工作要点任务分解表 → …工作要点). A title without, or that is nothing else, stays.
QString planNameIn(const QString &title);

// The title of a table about the plan: its name and the `kind` of table (…工作要点任务分解表).
QString tableTitle(const PlanDetails &plan, const QString &kind);

// The proposed title of a summary: 关心下一代工作委员会2021年工作总结 for the plan
// 关心下一代工作委员会2021年工作要点; where the summary tells of less than the year,
// 2021年上半年工作总结, 2021年第三季度工作小结, 2021年3月至5月工作小结. It names who signs, or the
// organisation with its school (organisationInFull()).
QString proposedSummaryTitle(const PlanDetails &plan, const SummaryOptions &options);

// Who signs: as chosen, or the organisation with its school.
QString signatureFor(const PlanDetails &plan, const ReportChoices &choices);

} // namespace Domain
