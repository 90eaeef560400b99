#pragma once

#include "domain/summary/countedfigure.h"
#include "domain/summary/summaryblocks.h"

namespace Domain {

// One of the items that a figure of a summary is made from.
struct FigureSource
{
    NodeId node{};
    StatusKind status = StatusKind::NotStarted; // as of the summary's day; set for a tracked node
    QList<ProgressNote> notes;
};

// What is behind a figure of a block: of a number of items, these items with their notes; of events
// and attendance, the notes that are counted; of a named figure, the notes that have it. Where that
// does not add up to the printed `value`, the notes whose own attendance is `value` or whose words
// state it.
QList<FigureSource> sourcesOfFigure(const Outline &outline, const NotesByNode &notes,
                                    const SummaryOptions &options, const SummaryBlock &block,
                                    const CountedFigure &figure, qint64 value);
// All that a block's words are made from.
QList<FigureSource> sourcesOfBlock(const Outline &outline, const NotesByNode &notes,
                                   const SummaryOptions &options, const SummaryBlock &block);

} // namespace Domain
