#pragma once

#include "domain/history/editauthors.h"
#include "domain/year/merge/copymerge.h"

namespace Domain {

// One copy may have moved an item under a second, and the other copy the second under the first.
// Returns what has to come out of `node` for it to be moved to `place`: the lowest item over
// `under` that stands elsewhere than in the other copy; null where `under` is not below the node.
const OutlineNode *toComeOut(const OutlineNode &node, const OutlineNode &under,
                             const MergePlace &place);

// The proposals as one edit of the copy that is here, each change by who made it there. `trees` are
// the items to be removed as they are stored. What would stand under an item that is not taken is
// left out.
SignedEdit mergeEdit(const QList<PlanContent> &plans, const QList<MergeProposal> &taken,
                     const QHash<NodeId, Subtree> &trees);

} // namespace Domain
