#pragma once

#include "domain/summary/annualsummary.h"
#include "report/layout/pagination.h"
#include "widgets/kit/noticepanel.h"

namespace Widgets {

// What a summary is drawn up from, and what came of it.
struct SummaryState
{
    const Domain::Outline &outline;
    const Domain::NotesByNode &notes;
    const Domain::SummaryOptions &options;
    const QList<Domain::SummaryBlock> &blocks;
    const Report::Pages &pages;
    const Report::PaperFonts &fonts;
    QString asOf; // the day in the user's words
};

// What is to be known before a summary is printed; links name blocks.
QList<Notice> summaryNotices(const SummaryState &state);

} // namespace Widgets
