#pragma once

#include "domain/plan/outline.h"
#include "domain/summary/reportdocument.h"
#include "domain/summary/summaryoptions.h"

namespace Domain {

// The two tables alone (落实情况一览表, 任务分解表).
ReportTable statusTable(const Outline &outline, const NotesByNode &notes,
                        const SummaryOptions &options);
ReportTable breakdownTable(const Outline &outline, const ReportChoices &choices = {});

} // namespace Domain
