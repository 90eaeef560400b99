#pragma once

#include "domain/plan/outline.h"
#include "domain/summary/reportdocument.h"
#include "domain/summary/summaryoptions.h"

namespace Domain {

// Whether a section has its heading in the tables, as a row over the whole width. One without items
// has it only beside sections with items: its own row would else look like the last item of the
// section above.
bool hasHeading(const OutlineNode *node);

// The heading of such a row: the section's number and title as the plan has them.
QString headingInTables(const OutlineNode *node, const ReportChoices &choices);

// The two tables (落实情况一览表, 任务分解表), which are also papers of their own.
ReportTable statusTable(const Outline &outline, const NotesByNode &notes,
                        const SummaryOptions &options);
ReportTable breakdownTable(const Outline &outline, const ReportChoices &choices = {});

} // namespace Domain
