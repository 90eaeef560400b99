#pragma once

#include "domain/history/editauthors.h"
#include "domain/year/merge/copymerge.h"

namespace Domain {

// One copy may have moved an item under a second, and the other copy the second under the first.
// Returns the node that has to be moved out of `node` before that can be moved to `place`: the
// lowest item over `under` that stands elsewhere than in the other copy; null where `under` is not
// below the node.
const OutlineNode *toComeOut(const OutlineNode &node, const OutlineNode &under,
                             const MergePlace &place);

// The proposals as one edit of the copy that is here, each change by its author in the other copy.
// `trees` are the items to be removed as they are stored. Nodes whose parent is not taken are left
// out.
SignedEdit mergeEdit(const QList<PlanContent> &plans, const QList<MergeProposal> &taken,
                     const QHash<NodeId, Subtree> &trees);

} // namespace Domain
