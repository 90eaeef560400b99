#include "domain/year/merge/mergeedit.h"

#include "domain/plan/outline.h"
#include "domain/plan/outlineedits.h"
#include <algorithm>
#include <memory>
#include <vector>

namespace Domain {

namespace {

// Collects the changes, applying them at the same time to outlines of its own, which thus show the
// places of nodes at each step.
class MergeWriter
{
public:
    MergeWriter(const QList<PlanContent> &plans, const QHash<NodeId, Subtree> &trees)
        : m_trees(trees)
    {
        for (const PlanContent &plan : plans)
            m_outlines.push_back(std::make_unique<Outline>(plan));
    }

    void remove(const MergeProposal &proposal);
    void add(const MergeProposal &proposal);
    void move(const MergeProposal &proposal);
    SignedEdit take() { return std::move(m_edit); }

private:
    Outline *plan(PlanId id) const;
    Outline *planOf(NodeId node) const;
    OutlineNode *find(NodeId node) const;
    bool isThere(NodeId node) const { return qint64(node) <= 0 || find(node); }
    void moveTo(OutlineNode *node, OutlineNode *under, int row, const QString &who);
    NodeId placeOfNote(const ProgressNote &note) const;
    static int rowIn(const OutlineNode *under, const MergePlace &place, NodeId without);
    void forget(Subtree &tree) const;

    std::optional<Change> written(const SubtreeChange &change, const MergePlace &place);
    std::optional<Change> written(NoteChange change, const MergePlace &) const;
    std::optional<Change> written(const WordingChange &change, const MergePlace &) const;
    std::optional<Change> written(const EvidenceChange &change, const MergePlace &) const;
    template<typename Other>
    std::optional<Change> written(const Other &change, const MergePlace &) const
    {
        return change;
    }

    std::vector<std::unique_ptr<Outline>> m_outlines;
    const QHash<NodeId, Subtree> &m_trees;
    QSet<NodeId> m_removed;
    QSet<NodeId> m_moved;
    SignedEdit m_edit{.takenFrom = TakenFrom::Copy};
};

Outline *MergeWriter::plan(PlanId id) const
{
    for (const auto &one : m_outlines) {
        if (one->plan().id == id)
            return one.get();
    }
    return nullptr;
}

Outline *MergeWriter::planOf(NodeId node) const
{
    for (const auto &one : m_outlines) {
        if (one->find(node))
            return one.get();
    }
    return nullptr;
}

OutlineNode *MergeWriter::find(NodeId node) const
{
    const Outline *its = planOf(node);
    return its ? its->find(node) : nullptr;
}

// The row after the first of the nodes that stands there; `without` is not counted.
int MergeWriter::rowIn(const OutlineNode *under, const MergePlace &place, NodeId without)
{
    QList<NodeId> children;
    for (int row = 0; row < under->childCount(); ++row) {
        if (under->child(row)->id() != without)
            children.append(under->child(row)->id());
    }
    for (const NodeId above : place.after) {
        if (const auto row = children.indexOf(above); row >= 0)
            return int(row) + 1;
    }
    return 0;
}

// Removes from a stored tree the nodes that the same edit has removed before.
void MergeWriter::forget(Subtree &tree) const
{
    for (qsizetype i = tree.carriedInto.size() - 1; i >= 0; --i) {
        if (m_removed.contains(tree.carriedInto[i])) {
            tree.carriedInto.removeAt(i);
            tree.carriedFrom.removeAt(i);
        }
    }
    for (Node &node : tree.nodes) {
        if (m_removed.contains(node.carriedFrom))
            node.carriedFrom = {};
    }
}

void MergeWriter::remove(const MergeProposal &proposal)
{
    OutlineNode *node = find(proposal.removes);
    const auto stored = m_trees.constFind(proposal.removes);
    if (!node || stored == m_trees.cend())
        return;
    Subtree tree = *stored;
    tree.place.row = node->row();
    forget(tree);
    for (const Node &one : std::as_const(tree.nodes))
        m_removed.insert(one.id);
    planOf(proposal.removes)->remove(node);
    m_edit.append(SubtreeChange{.from = std::make_shared<const Subtree>(std::move(tree))},
                  proposal.who);
}

void MergeWriter::add(const MergeProposal &proposal)
{
    for (const Change &change : proposal.edit) {
        const auto put = [&](const auto &one) { return written(one, proposal.place); };
        if (const auto done = std::visit(put, change))
            m_edit.append(*done, proposal.who);
    }
}

std::optional<Change> MergeWriter::written(const SubtreeChange &change, const MergePlace &place)
{
    if (!change.to)
        return change;
    Subtree tree = *change.to;
    Outline *outline = plan(tree.place.plan);
    if (!outline)
        return std::nullopt;
    OutlineNode *under = outline->find(tree.place.parent);
    if (!under) {
        under = outline->root();
        tree.place.parent = tree.nodes.first().parent = {};
    }
    tree.place.row = rowIn(under, place, {});
    for (const Node &node : std::as_const(tree.nodes)) {
        OutlineNode *parent = &node == &tree.nodes.first() ? under : outline->find(node.parent);
        outline->insert(parent, parent == under ? tree.place.row : parent->childCount(), node);
    }
    return SubtreeChange{.to = std::make_shared<const Subtree>(std::move(tree))};
}

// The node that a note goes to, as a note is never left out: its own, or where this edit removes
// that, the first node that stays.
NodeId MergeWriter::placeOfNote(const ProgressNote &note) const
{
    if (isThere(note.node))
        return note.node;
    for (const auto &one : m_outlines) {
        if (one->root()->childCount() > 0)
            return one->root()->child(0)->id();
    }
    return note.node;
}

std::optional<Change> MergeWriter::written(NoteChange change, const MergePlace &) const
{
    if (change.to)
        change.to->node = placeOfNote(*change.to);
    return change;
}

std::optional<Change> MergeWriter::written(const WordingChange &change, const MergePlace &) const
{
    return isThere(nodeOfBlock(change.place.block)) ? std::optional<Change>(change) : std::nullopt;
}

std::optional<Change> MergeWriter::written(const EvidenceChange &change, const MergePlace &) const
{
    const Evidence &subject = *(change.to ? change.to : change.from);
    return isThere(subject.node) ? std::optional<Change>(change) : std::nullopt;
}

void MergeWriter::move(const MergeProposal &proposal)
{
    OutlineNode *node = find(proposal.moves);
    Outline *outline = planOf(proposal.moves);
    if (!node || m_moved.contains(proposal.moves) || outline->plan().id != proposal.place.plan)
        return;
    const auto under = [&] {
        return proposal.place.under == NodeId{} ? outline->root()
                                                : outline->find(proposal.place.under);
    };
    if (!under())
        return;
    if (const OutlineNode *inside = toComeOut(*node, *under(), proposal.place))
        moveTo(find(inside->id()), node->parent(), node->row(), proposal.who);
    if (!mayMoveUnder(*under(), *node))
        return;
    m_moved.insert(proposal.moves);
    moveTo(node, under(), rowIn(under(), proposal.place, node->id()), proposal.who);
}

void MergeWriter::moveTo(OutlineNode *node, OutlineNode *under, int row, const QString &who)
{
    Outline *outline = planOf(node->id());
    const NodePlace from = placeOf(node, outline->plan().id);
    const NodePlace to{
        .plan = from.plan, .parent = under->isRoot() ? NodeId{} : under->id(), .row = row};
    if (from == to)
        return;
    QList<Node> moved;
    const auto collect = [&moved](const OutlineNode *one, const auto &again) -> void {
        moved.append(one->node());
        for (int child = 0; child < one->childCount(); ++child)
            again(one->child(child), again);
    };
    collect(node, collect);
    outline->remove(node);
    moved.first().parent = to.parent;
    for (const Node &one : std::as_const(moved)) {
        const bool isTop = &one == &moved.first();
        OutlineNode *parent = isTop ? under : outline->find(one.parent);
        outline->insert(parent, isTop ? to.row : parent->childCount(), one);
    }
    m_edit.append(MoveChange{.node = moved.first().id, .from = from, .to = to}, who);
}

} // namespace

const OutlineNode *toComeOut(const OutlineNode &node, const OutlineNode &under,
                             const MergePlace &place)
{
    const OutlineNode *highest = &under;
    while (highest->parent() && highest->parent() != &node)
        highest = highest->parent();
    if (!highest->parent())
        return nullptr;
    const OutlineNode *inside = &under;
    for (qsizetype i = 1; inside != highest; ++i) {
        const NodeId there = place.above.value(i); // zero at the end: the plan itself
        if (there != inside->parent()->id())
            break;
        inside = inside->parent();
    }
    return inside;
}

SignedEdit mergeEdit(const QList<PlanContent> &plans, const QList<MergeProposal> &taken,
                     const QHash<NodeId, Subtree> &trees)
{
    MergeWriter writer(plans, trees);
    for (const MergeProposal &proposal : taken)
        writer.remove(proposal);
    // Order: removals, moves, additions (which need the moved siblings), then moves into added
    // nodes.
    for (const MergeProposal &proposal : taken)
        writer.move(proposal);
    for (const MergeProposal &proposal : taken)
        writer.add(proposal);
    for (const MergeProposal &proposal : taken)
        writer.move(proposal);
    return writer.take();
}

} // namespace Domain
