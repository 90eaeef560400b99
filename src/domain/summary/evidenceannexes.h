#pragma once

#include "domain/plan/outline.h"
#include "domain/summary/reportdocument.h"
#include "domain/summary/summaryoptions.h"

namespace Domain {

// The list of the evidence (佐证材料目录): number, item, note, day and name of each piece; and the
// photographs. Evidence of notes that are not reported is left out.
ReportTable evidenceTable(const Outline &outline, const NotesByNode &notes,
                          const SummaryOptions &options);
ReportPhotographs photographPages(const Outline &outline, const NotesByNode &notes,
                                  const SummaryOptions &options);

} // namespace Domain
