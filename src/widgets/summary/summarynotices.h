#pragma once

#include "domain/summary/summaryblocks.h"
#include "report/layout/pagination.h"
#include "widgets/kit/noticepanel.h"

namespace Widgets {

// What a summary is drawn up from, and the result.
struct SummaryState
{
    const Domain::Outline &outline;
    const Domain::NotesByNode &notes;
    const Domain::SummaryOptions &options;
    const QList<Domain::SummaryBlock> &blocks;
    const Report::Pages &pages;
    const Report::PaperFonts &fonts;
    QString asOf; // the summary's day in the user's language
};

// The notices to read before a summary is printed; their links are names of blocks.
QList<Notice> summaryNotices(const SummaryState &state);

} // namespace Widgets
