#pragma once

#include "domain/plan/outline.h"
#include "domain/summary/reportdocument.h"
#include "domain/summary/summaryoptions.h"

namespace Domain {

// Whether a section has a row in tables that runs through the width. One without items, beside
// sections that have some, has such a row over its own, which would else look like the last item of
// the section above it.
bool hasHeading(const OutlineNode *node);

// The two tables alone (落实情况一览表, 任务分解表).
ReportTable statusTable(const Outline &outline, const NotesByNode &notes,
                        const SummaryOptions &options);
ReportTable breakdownTable(const Outline &outline, const ReportChoices &choices = {});

} // namespace Domain
