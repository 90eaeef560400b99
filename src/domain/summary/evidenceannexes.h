#pragma once

#include "domain/plan/outline.h"
#include "domain/summary/reportdocument.h"
#include "domain/summary/summaryoptions.h"

namespace Domain {

// What there is of evidence (佐证材料目录): number, item, note, day and name of each piece; and the
// photographs. That of notes that are not told is left out.
ReportTable evidenceTable(const Outline &outline, const NotesByNode &notes,
                          const SummaryOptions &options);
ReportPhotographs photographPages(const Outline &outline, const NotesByNode &notes,
                                  const SummaryOptions &options);

} // namespace Domain
