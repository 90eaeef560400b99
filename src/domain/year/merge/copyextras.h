#pragma once

#include "domain/year/merge/copymerge.h"
#include "domain/year/merge/copypair.h"

namespace Domain {

// The differences of two copies in all but items, values and notes: where items stand, what was
// removed, reports' wordings, evidence. Items that are to be added must have their ids (see
// CopyPair::add). `placed` are the notes and nodes of the other copy whose evidence comes with
// them.
QList<MergeProposal> movedItems(const CopyPair &pair);
QList<MergeProposal> removedItems(const CopyPair &pair);
QList<MergeProposal> otherWordings(const CopyPair &pair);
QList<MergeProposal> otherEvidence(const CopyPair &pair, const QSet<NoteId> &placedNotes,
                                   const QSet<NodeId> &placedNodes);

// Sets the kind of a proposal, and whether it can be taken: only where it would change something.
void settle(MergeProposal &proposal, AnswerKind kind);

// The place here of a node of the other copy.
MergePlace placeHere(const CopyPair &pair, const OutlineNode *theirs);

// Changes that add the evidence of a note or node of the other copy here; evidence that the other
// copy has lost is only named in the remark.
void appendEvidence(MergeProposal &proposal, const CopySide &theirs, const QList<Evidence> &held,
                    NodeId node, NoteId note);

} // namespace Domain
