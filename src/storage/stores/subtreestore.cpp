#include "storage/stores/subtreestore.h"

#include "domain/plan/rules.h"
#include "storage/database/conversion.h"
#include "storage/database/query.h"
#include "storage/stores/evidencestore.h"
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
using System::refused;
using System::Result;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(File)
};

const auto kPlace = u"SELECT plan_id, parent_id FROM node WHERE id = :node"_s;

const auto kChildren = uR"(
    SELECT id
      FROM node
     WHERE +plan_id = :plan AND parent_id IS :parent
     ORDER BY position, id
)"_s;

const auto kSetNodePlace =
    u"UPDATE node SET parent_id = :parent, position = :position WHERE id = :node"_s;

const auto kRemove = u"DELETE FROM node WHERE id = :node"_s;

const auto kCarriedInto = uR"(
    WITH RECURSIVE inside (id) AS (
        SELECT :top
         UNION
        SELECT node.id FROM inside JOIN node ON node.parent_id = inside.id
    )
    SELECT node.id AS id, carried_from
      FROM inside JOIN node ON carried_from = inside.id
     ORDER BY carried_from, node.id
)"_s;

const auto kIsCarriedOver = uR"(
    SELECT EXISTS (SELECT 1 FROM node AS later JOIN node AS origin ON origin.id = later.carried_from
                    WHERE origin.plan_id = :plan AND later.plan_id <> origin.plan_id) AS is_there
)"_s;

// The height of a subtree, up to one level more than an outline may have.
const auto kHeight = uR"(
    WITH RECURSIVE inside (id, level) AS (
        SELECT :top, 1
         UNION ALL
        SELECT node.id, level + 1
          FROM inside JOIN node ON node.parent_id = inside.id
         WHERE level <= :deepest
    )
    SELECT max(level) FROM inside
)"_s;

// A node and its ancestors, itself first.
const auto kAbove = uR"(
    WITH RECURSIVE above (id, parent_id, plan_id, kind, level) AS (
        SELECT id, parent_id, plan_id, kind, 1 FROM node WHERE id = :node
         UNION ALL
        SELECT node.id, node.parent_id, node.plan_id, node.kind, level + 1
          FROM above JOIN node ON node.id = above.parent_id
         WHERE level <= :deepest
    )
    SELECT id, plan_id, kind FROM above ORDER BY level
)"_s;

const auto kCarry = u"UPDATE node SET carried_from = :from WHERE id = :node"_s;

Error noSuchPlace()
{
    return refused(Text::tr("The place for this is no longer there, so nothing was changed."));
}

// The number of levels of the tree.
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

// True when each node below the top may stand under its parent.
bool areInPlace(const QList<Node> &nodes)
{
    QHash<NodeId, NodeKind> kinds;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        if (i > 0 && !mayHold(kinds.value(nodes[i].parent), nodes[i].kind))
            return false;
        kinds.insert(nodes[i].id, nodes[i].kind);
    }
    return true;
}

Result<void> checkDepth(int depth)
{
    if (depth <= kDeepestOutline)
        return {};
    return refused(Text::tr("The outline would have more than %1 levels, so "
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
        run(m_db, kChildren, {{u":plan"_s, toVariant(plan)}, {u":parent"_s, toVariant(parent)}}),
        [&nodes](const QSqlQuery &row) { nodes.append(idIn<NodeId>(row.value(u"id"_s))); });
    if (!read)
        return read.error();
    return nodes;
}

Result<void> SubtreeStore::setChildren(NodeId parent, const QList<NodeId> &nodes)
{
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const auto set = run(m_db, kSetNodePlace,
                             {{u":parent"_s, toVariant(parent)},
                              {u":position"_s, i},
                              {u":node"_s, toVariant(nodes[i])}});
        if (!set)
            return set.error();
    }
    return {};
}

Result<std::optional<Subtree>> SubtreeStore::subtree(NodeId top) const
{
    const auto place = this->place(top);
    if (!place)
        return place.error();
    if (!*place)
        return std::optional<Subtree>();
    Subtree tree{.place = **place};
    auto nodes = PlanStore(m_db).nodesUnder(top);
    if (!nodes)
        return nodes.error();
    tree.nodes = *std::move(nodes);
    auto notes = ProgressStore(m_db).notesUnder(top);
    if (!notes)
        return notes.error();
    tree.notes = *std::move(notes);
    auto evidence = EvidenceStore(m_db).under(top);
    if (!evidence)
        return evidence.error();
    tree.evidence = *std::move(evidence);
    auto wordings = ReportStore(m_db).wordingsUnder(top, tree.place.plan);
    if (!wordings)
        return wordings.error();
    tree.wordings = *std::move(wordings);
    if (auto read = readCarried(tree); !read)
        return read.error();
    if (auto read = readOmissions(tree); !read)
        return read.error();
    return std::optional(tree);
}

Result<void> SubtreeStore::readCarried(Subtree &tree) const
{
    const NodeId top = tree.nodes.first().id;
    return eachRow(run(m_db, kCarriedInto, {{u":top"_s, toVariant(top)}}),
                   [&tree](const QSqlQuery &row) {
                       tree.carriedInto.append(idIn<NodeId>(row.value(u"id"_s)));
                       tree.carriedFrom.append(idIn<NodeId>(row.value(u"carried_from"_s)));
                   });
}

Result<void> SubtreeStore::readOmissions(Subtree &tree) const
{
    const auto choices = ReportStore(m_db).choices(tree.place.plan);
    if (!choices)
        return choices.error();
    QSet<NodeId> inside;
    for (const Node &node : std::as_const(tree.nodes))
        inside.insert(node.id);
    for (const QString &part : choices->value_or(ReportChoices{}).omitted) {
        if (inside.contains(nodeOfBlock(part)))
            tree.omissions.append(part);
    }
    return {};
}

// The level of a node at the place. An error when the place does not exist, is `never` or below it,
// or may not hold a node of this kind.
Result<int> SubtreeStore::depthUnder(const NodePlace &place, NodeKind kind, NodeId never) const
{
    int depth = 1;
    bool isThere = true;
    std::optional<NodeKind> parent;
    const auto read = eachRow(
        run(m_db, kAbove,
            {{u":node"_s, toVariant(place.parent)}, {u":deepest"_s, kDeepestOutline}}),
        [&](const QSqlQuery &row) {
            if (depth++ == 1)
                parent = kindOfKey(row.value(u"kind"_s).toString());
            isThere = isThere && idIn<PlanId>(row.value(u"plan_id"_s)) == place.plan
                      && idIn<NodeId>(row.value(u"id"_s)) != never;
        });
    if (!read)
        return read.error();
    if (!isThere || (place.parent != NodeId{} && depth == 1))
        return noSuchPlace();
    return mayHold(parent, kind) ? Result<int>(depth) : refusedPlace();
}

Result<bool> SubtreeStore::isCarriedOver(PlanId plan) const
{
    const auto isThere = firstValue(m_db, kIsCarriedOver, {{u":plan"_s, toVariant(plan)}});
    return isThere ? Result<bool>(isThere->toBool()) : isThere.error();
}

Result<Subtree> SubtreeStore::insert(const Subtree &tree)
{
    Subtree stored = tree;
    const auto depth = depthUnder(tree.place, tree.nodes.first().kind, {});
    if (!depth)
        return depth.error();
    if (auto fits = checkDepth(*depth + heightOf(tree) - 1); !fits)
        return fits.error();
    if (!areInPlace(tree.nodes))
        return refusedPlace();
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

// Parents come before their children, so a parent's new id is known when it is needed.
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
    for (const Evidence &one : tree.evidence) {
        if (const auto inserted = EvidenceStore(m_db).insert(one); !inserted)
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

// Also removes the notes, evidence and wordings of all nodes of the tree.
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
    const auto moved = PlanStore(m_db).node(node);
    if (!moved)
        return moved.error();
    const auto depth = depthUnder(to, moved->kind, node);
    if (!depth)
        return depth.error();
    const auto height = firstValue(
        m_db, kHeight, {{u":top"_s, toVariant(node)}, {u":deepest"_s, kDeepestOutline}});
    if (!height)
        return height.error();
    if (auto fits = checkDepth(*depth + height->toInt() - 1); !fits)
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
