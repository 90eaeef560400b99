#include "models/editing/outlineediting.h"

#include "domain/plan/outlineedits.h"
#include "domain/plan/rules.h"
#include "models/plandocument.h"

using namespace Domain;
using System::Result;

namespace Models {

Result<NodeId> addNode(PlanDocument &document, NodeId under, int row, NodeKind kind,
                       const QString &heading)
{
    const OutlineNode *parent = under == NodeId{} ? document.outline().root()
                                                  : document.outline().find(under);
    if (!parent)
        return PlanDocument::noLongerThere();
    const auto edit = additionTo(document.outline(), parent, row, kind, heading);
    if (!edit)
        return edit.error();
    if (auto added = document.apply(*edit); !added)
        return added.error();
    return std::get<SubtreeChange>(document.lastStored().first()).to->nodes.first().id;
}

Result<void> removeNodes(PlanDocument &document, const QList<NodeId> &nodes)
{
    Edit edit;
    // For each parent, how many of the siblings before the place are removed; the row is smaller by
    // that number.
    QHash<NodeId, int> removedBefore;
    QList<const OutlineNode *> removed; // in the plan's order
    for (const OutlineNode *node : document.outline().nodes()) {
        if (nodes.contains(node->id()))
            removed.append(node);
    }
    for (const OutlineNode *node : topmostOf(removed)) {
        auto tree = document.subtreeOf(node->id());
        if (!tree)
            return tree.error();
        tree->place.row -= removedBefore[tree->place.parent]++;
        edit.append(SubtreeChange{.from = std::make_shared<const Subtree>(*std::move(tree))});
    }
    return document.apply(edit);
}

Result<void> moveNode(PlanDocument &document, NodeId id, NodeId under, int row)
{
    const OutlineNode *node = document.outline().find(id);
    if (!node)
        return PlanDocument::noLongerThere();
    const OutlineNode *parent = under == NodeId{} ? document.outline().root()
                                                  : document.outline().find(under);
    if (parent && !mayMoveUnder(*parent, *node))
        return refusedPlace();
    const MoveChange move{.node = id,
                          .from = placeOf(node, document.plan().id),
                          .to = {.plan = document.plan().id, .parent = under, .row = row}};
    return move.from == move.to ? Result<void>() : document.apply({move});
}

Result<void> splitItem(PlanDocument &document, NodeId id, qsizetype at)
{
    const OutlineNode *node = document.outline().find(id);
    const auto edit = node ? splitting(document.outline(), *node, at)
                           : PlanDocument::noLongerThere();
    return edit ? document.apply(*edit) : edit.error();
}

Result<void> joinWithPrevious(PlanDocument &document, NodeId id)
{
    const OutlineNode *node = document.outline().find(id);
    const auto tree = document.subtreeOf(id);
    if (!node || !tree)
        return node ? tree.error() : PlanDocument::noLongerThere();
    const auto edit = joining(*node, *tree);
    return edit ? document.apply(*edit) : edit.error();
}

Result<void> setIssuedText(PlanDocument &document, const Node &was, const QString &number,
                           const QString &title, const QString &text)
{
    const auto edit = document.outline().find(was.id) ? issuedTextEdit(was, number, title, text)
                                                      : PlanDocument::noLongerThere();
    return edit ? document.apply(*edit) : edit.error();
}

Result<void> renumber(PlanDocument &document)
{
    return document.apply(renumbering(document.outline()));
}

} // namespace Models
