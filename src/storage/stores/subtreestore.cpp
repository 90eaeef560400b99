#include "storage/stores/subtreestore.h"

#include "storage/database/conversion.h"
#include "storage/database/query.h"
#include "storage/file/rowvalidation.h"
#include "storage/stores/planstore.h"
#include "storage/stores/progressstore.h"
#include "storage/stores/reportstore.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace Storage {

namespace {

const auto kPlace = u"SELECT plan_id, parent_id FROM node WHERE id = :node"_s;

const auto kChildren = uR"(
    SELECT id
      FROM node
     WHERE plan_id = :plan AND coalesce(parent_id, 0) = :parent
     ORDER BY position, id
)"_s;

const auto kSetPlace =
    u"UPDATE node SET parent_id = :parent, position = :position WHERE id = :node"_s;

const auto kRemove = u"DELETE FROM node WHERE id = :node"_s;

const auto kCarriedInto = u"SELECT id FROM node WHERE carried_from = :node ORDER BY id"_s;
const auto kCarry = u"UPDATE node SET carried_from = :from WHERE id = :node"_s;

Error refused(const QString &sentence)
{
    return {.message = sentence, .reason = Error::Reason::Refused};
}

Error noSuchPlace()
{
    return refused(QCoreApplication::translate(
        "File", "The place for this is no longer there, so nothing was changed."));
}

// How many levels the tree has.
int heightOf(const Subtree &tree)
{
    QHash<NodeId, int> depths;
    int height = 0;
    for (const Node &node : tree.nodes) {
        const int depth = depths.value(node.parent) + 1;
        depths.insert(node.id, depth);
        height = std::max(height, depth);
    }
    return height;
}

Result<void> checkDepth(int depth)
{
    if (depth <= kDeepestOutline)
        return {};
    return refused(QCoreApplication::translate("File",
                                               "The outline would have more than %1 levels, so "
                                               "nothing was changed; please make it flatter.")
                       .arg(kDeepestOutline));
}

} // namespace

Result<std::optional<NodePlace>> SubtreeStore::place(NodeId node) const
{
    std::optional<NodePlace> place;
    const auto read = eachRow(
        run(m_db, kPlace, {{u":node"_s, toVariant(node)}}), [&place](const QSqlQuery &row) {
            place = NodePlace{.plan = idIn<PlanId>(row.value(u"plan_id"_s)),
                              .parent = idIn<NodeId>(row.value(u"parent_id"_s))};
        });
    if (!read)
        return read.error();
    if (!place)
        return place;
    const auto siblings = children(place->plan, place->parent);
    if (!siblings)
        return siblings.error();
    place->row = int(siblings->indexOf(node));
    return place;
}

Result<QList<NodeId>> SubtreeStore::children(PlanId plan, NodeId parent) const
{
    QList<NodeId> nodes;
    const auto read = eachRow(
        run(m_db, kChildren, {{u":plan"_s, toVariant(plan)}, {u":parent"_s, qint64(parent)}}),
        [&nodes](const QSqlQuery &row) { nodes.append(idIn<NodeId>(row.value(u"id"_s))); });
    if (!read)
        return read.error();
    return nodes;
}

Result<void> SubtreeStore::setChildren(NodeId parent, const QList<NodeId> &nodes)
{
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const auto set = run(m_db, kSetPlace,
                             {{u":parent"_s, toVariant(parent)},
                              {u":position"_s, i},
                              {u":node"_s, toVariant(nodes[i])}});
        if (!set)
            return set.error();
    }
    return {};
}

Result<std::optional<Subtree>> SubtreeStore::tree(NodeId top) const
{
    const auto place = this->place(top);
    if (!place)
        return place.error();
    if (!*place)
        return std::optional<Subtree>();
    const auto content = PlanStore(m_db).content((*place)->plan);
    if (!content)
        return content.error();

    Subtree tree{.place = **place};
    QSet<NodeId> inside{top};
    for (const Node &node : content->nodes) {
        if (node.id != top && !inside.contains(node.parent))
            continue;
        inside.insert(node.id);
        tree.nodes.append(node);
        const auto notes = ProgressStore(m_db).notesOf(node.id);
        if (!notes)
            return notes.error();
        tree.notes += *notes;
        const auto wordings = ReportStore(m_db).wordingsOf(node.id, tree.place.plan);
        if (!wordings)
            return wordings.error();
        tree.wordings += *wordings;
        const auto carried = eachRow(run(m_db, kCarriedInto, {{u":node"_s, toVariant(node.id)}}),
                                     [&](const QSqlQuery &row) {
                                         tree.carriedInto.append(idIn<NodeId>(row.value(u"id"_s)));
                                         tree.carriedFrom.append(node.id);
                                     });
        if (!carried)
            return carried.error();
    }
    const auto choices = ReportStore(m_db).choices(tree.place.plan);
    if (!choices)
        return choices.error();
    for (const QString &part : choices->value_or(ReportChoices{}).omitted) {
        if (inside.contains(nodeOfBlock(part)))
            tree.omissions.append(part);
    }
    return std::optional(tree);
}

// How deep a child of the place would lie. Refused where the place is not there, or under `never`.
Result<int> SubtreeStore::depthUnder(const NodePlace &place, NodeId never) const
{
    int depth = 1;
    for (NodeId at = place.parent; at != NodeId{}; ++depth) {
        const auto above = this->place(at);
        if (!above)
            return above.error();
        if (!*above || (*above)->plan != place.plan || at == never || depth > kDeepestOutline)
            return noSuchPlace();
        at = (*above)->parent;
    }
    return depth;
}

Result<Subtree> SubtreeStore::insert(const Subtree &tree)
{
    Subtree stored = tree;
    const auto depth = depthUnder(tree.place, {});
    if (!depth)
        return depth.error();
    if (auto fits = checkDepth(*depth + heightOf(tree) - 1); !fits)
        return fits.error();
    auto siblings = children(tree.place.plan, tree.place.parent);
    if (!siblings)
        return siblings.error();
    if (tree.place.row < 0 || tree.place.row > siblings->size())
        return noSuchPlace();
    stored.nodes.first().parent = tree.place.parent;
    if (auto inserted = insertNodes(stored); !inserted)
        return inserted.error();
    siblings->insert(tree.place.row, stored.nodes.first().id);
    if (auto placed = setChildren(tree.place.parent, *siblings); !placed)
        return placed.error();
    if (auto inserted = insertWhatHangsOn(stored); !inserted)
        return inserted.error();
    return stored;
}

// Parents stand before their children, so a parent's new id is known when it is needed.
Result<void> SubtreeStore::insertNodes(Subtree &tree)
{
    PlanStore plans(m_db);
    QHash<NodeId, NodeId> newIds;
    QHash<NodeId, int> positions;
    for (Node &node : tree.nodes) {
        node.parent = newIds.value(node.parent, node.parent);
        const auto id = plans.insertNode(node, tree.place.plan, positions[node.parent]++);
        if (!id)
            return id.error();
        newIds.insert(node.id, *id);
        node.id = *id;
    }
    return {};
}

Result<void> SubtreeStore::insertWhatHangsOn(const Subtree &tree)
{
    for (const ProgressNote &note : tree.notes) {
        if (const auto inserted = ProgressStore(m_db).insert(note); !inserted)
            return inserted.error();
    }
    ReportStore reports(m_db);
    for (const PlacedWording &placed : tree.wordings) {
        if (auto set = reports.set(placed.place, placed.wording); !set)
            return set;
    }
    if (auto omitted = reports.omit(tree.place.plan, tree.omissions); !omitted)
        return omitted;
    for (qsizetype i = 0; i < tree.carriedInto.size(); ++i) {
        const auto carried = run(m_db, kCarry,
                                 {{u":from"_s, toVariant(tree.carriedFrom[i])},
                                  {u":node"_s, toVariant(tree.carriedInto[i])}});
        if (!carried)
            return carried.error();
    }
    return {};
}

// All that hangs on it goes with it.
Result<void> SubtreeStore::remove(const Subtree &tree)
{
    const NodeId top = tree.nodes.first().id;
    if (const auto removed = run(m_db, kRemove, {{u":node"_s, toVariant(top)}}); !removed)
        return removed.error();
    const auto siblings = children(tree.place.plan, tree.place.parent);
    return siblings ? setChildren(tree.place.parent, *siblings) : siblings.error();
}

Result<void> SubtreeStore::move(NodeId node, const NodePlace &from, const NodePlace &to)
{
    const auto moved = tree(node);
    if (!moved)
        return moved.error();
    const auto depth = depthUnder(to, node);
    if (!depth)
        return depth.error();
    if (auto fits = checkDepth(*depth + heightOf(**moved) - 1); !fits)
        return fits;
    auto left = children(from.plan, from.parent);
    if (!left)
        return left.error();
    left->removeAll(node);
    if (from.parent != to.parent) {
        if (auto set = setChildren(from.parent, *left); !set)
            return set;
        left = children(to.plan, to.parent);
        if (!left)
            return left.error();
    }
    if (to.row < 0 || to.row > left->size())
        return noSuchPlace();
    left->insert(to.row, node);
    return setChildren(to.parent, *left);
}

} // namespace Storage
