#pragma once

#include "domain/history/editauthors.h"
#include "domain/plan/edit.h"
#include "domain/plan/historyentry.h"
#include "domain/plan/outline.h"
#include "domain/year/proposal.h"

#include <QList>
#include <QSet>

namespace Domain {

// All content of one of two copies of a plan file, and its history since they were the same.
struct CopyContent
{
    QList<PlanContent> plans;
    NotesByNode notes = {};
    EvidenceByPlace evidence = {};
    QList<PlacedWording> wordings;
    QSet<QString> lostContents; // sums of contents of its evidence that it lacks
    QList<HistoryEntry> since;  // in the order in which it was written

    // Highest id in the whole history, so that a new node gets an id that no other ever had.
    NodeId highestNode{};
};

// A place that keeps its meaning while others are added, moved and removed: under a node (zero for
// the plan itself), after the first of these that stands there.
struct MergePlace
{
    PlanId plan{};
    NodeId under{};
    QList<NodeId> after;
    // All nodes over the place, the nearest first, by their ids here; zero for one that only the
    // other copy has.
    QList<NodeId> above;
};

// The effect of taking over one difference of the other copy.
struct MergeProposal : Proposal
{
    Edit edit;             // empty where it cannot be taken, or changes nothing
    MergePlace place = {}; // where an item is added or moved to
    NodeId moves{};        // an item to be moved
    NodeId removes{};      // an item to be removed with all below it
};

struct CopyDifferences
{
    QList<MergeProposal> proposals;
    QString leftOut = {}; // a sentence on changes there that are never merged; may be empty
};

// Compares two copies with what they both began with, which the other copy's history tells: each
// value that was changed there, each note and item that was added there with its evidence. What
// only the other one changed is Changed or New; what both changed is a Conflict. A note that was
// added there is New whatever became of its item here; what was removed there is Removed: it stays
// unless that is chosen. Merging again changes nothing.
CopyDifferences compareCopies(const CopyContent &mine, const CopyContent &theirs);

} // namespace Domain
