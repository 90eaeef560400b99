#pragma once

#include "domain/summary/reportdocument.h"
#include "domain/summary/summaryblocks.h"

namespace Domain {

// The whole report: title, opening, sections with their items, problems, next steps, signature,
// annexes. Issued and typed text is never changed; nothing is invented.
ReportDocument annualSummary(const Outline &outline, const NotesByNode &notes,
                             const SummaryOptions &options);

// The whole report, made of blocks that summaryBlocks() has proposed with these options.
ReportDocument annualSummary(const Outline &outline, const NotesByNode &notes,
                             const SummaryOptions &options, const QList<SummaryBlock> &blocks);

} // namespace Domain
