#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/historyentry.h"
#include "domain/year/proposal.h"

#include <QList>

namespace Domain {

// All that one of two copies of a plan file holds, and its history since they were one.
struct CopyContent
{
    QList<PlanContent> plans = {};
    NotesByNode notes = {};
    QList<HistoryEntry> since = {}; // in the order in which it was written

    // For ids that were never given to another node; of the whole history.
    NodeId highestNode{};
};

// What one difference of the other copy would do here.
struct MergeProposal : Proposal
{
    Edit edit = {}; // empty where it cannot be taken, or changes nothing
};

// Compares two copies with what they both began with, which the other copy's history tells: each
// value that was changed there, each note and item that was added there. What only the other one
// changed is Changed or New; what both changed is a Conflict. A note that was added there is New
// whatever became of its item here, and a note or item that was removed there stays here unless it
// is chosen. Merging again changes nothing.
QList<MergeProposal> compareCopies(const CopyContent &mine, const CopyContent &theirs);

// The proposals as one edit.
Edit mergeEdit(const QList<MergeProposal> &taken);

} // namespace Domain
