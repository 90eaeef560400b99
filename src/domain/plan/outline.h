#pragma once

#include "domain/plan/plan.h"
#include "domain/plan/progressnote.h"

#include <QHash>

#include <memory>
#include <vector>

namespace Domain {

// The day as of which statuses are reported (截至). now() is today with statuses as they are
// stored, even one with a later day of completion.
struct AsOf
{
    AsOf(QDate pastOrComing)
        : day(pastOrComing)
    {}
    static AsOf now(QDate today);

    QDate day;
    bool isNow = false;
};

// A node in its place in the tree. The root stands for the plan itself and holds no node of it.
class OutlineNode
{
public:
    OutlineNode(Node node, OutlineNode *parent);

    const Node &node() const { return m_node; }
    NodeId id() const { return m_node.id; }
    OutlineNode *parent() const { return m_parent; } // null for the root
    int childCount() const { return int(m_children.size()); }
    OutlineNode *child(int row) const { return m_children[size_t(row)].get(); }
    int row() const; // its place among its siblings, from 0

    bool isRoot() const { return !m_parent; }
    bool isSection() const { return m_node.kind == NodeKind::Section; }

    int depth() const; // 0 for the root, 1 at the top level of the plan
    // Whether `other` is a node above this one; no node is below itself.
    bool isBelow(const OutlineNode &other) const;

    // Whether there is no node below it. The root is no leaf.
    bool isLeaf() const { return m_parent && m_children.empty(); }
    // A section that sets out no work of its own, with nothing under it: 指导思想, 【总体要求】. It
    // belongs to the plan's preamble, unless somebody has given it an owner, a deadline or a
    // status.
    bool isPreamble() const;
    // What counts as an item (项): a leaf that is no preamble. It has a status, owners and a
    // deadline of its own; a node with others under it shows a roll-up.
    bool isTracked() const { return isLeaf() && !isPreamble(); }

    const NoteFigures &figures() const { return m_figures; }
    // The day on which the node was put into the file; null where nothing tells.
    QDate addedOn() const { return m_addedOn; }

    // The status as of a day: an item finished later counts as InProgress if it had a note by that
    // day, else as NotStarted.
    StatusKind statusOn(AsOf asOf) const;
    // Only tracked nodes that are not settled as of the day can be missed or due soon.
    bool isMissedOn(AsOf asOf) const;
    bool isDueSoonOn(AsOf asOf) const;
    // Days from `day` to the last one that the deadline allows, below 0 when it is over; 0 where it
    // names none.
    int daysLeftOn(QDate day) const { return int(day.daysTo(m_node.deadline.lastDay())); }

    // Number and title as shown, "1. 深入学习…"; with a blank between them unless the number ends
    // in full-width punctuation or 是.
    QString heading() const;

private:
    friend class Outline;

    Node m_node;
    NoteFigures m_figures;
    QDate m_addedOn;
    OutlineNode *m_parent;
    std::vector<std::unique_ptr<OutlineNode>> m_children;
    int m_row = 0;
};

// The nodes that are below no other of them, in the same order.
QList<const OutlineNode *> topmostOf(const QList<const OutlineNode *> &nodes);

// True when a node of this kind may stand under `under`, by the rule in nodekind.h.
bool mayHold(const OutlineNode &under, NodeKind kind);

// True when `node` may be moved under `under`: mayHold() allows it, and `under` is neither `node`
// nor below it.
bool mayMoveUnder(const OutlineNode &under, const OutlineNode &node);

// A plan as a tree of nodes in memory. It announces no changes and stores nothing.
class Outline
{
public:
    Outline();
    explicit Outline(PlanContent content); // parents before children; ids set
    Outline(Outline &&) = default;
    Outline &operator=(Outline &&) = default;

    const PlanDetails &plan() const { return m_details; }
    const QList<LeftOutLine> &leftOut() const { return m_leftOut; }
    OutlineNode *root() const { return m_root.get(); }
    OutlineNode *find(NodeId id) const { return m_byId.value(id); } // null when there is none

    // All nodes but the root, each parent before its children.
    QList<OutlineNode *> nodes() const;

    void setDetails(PlanDetails details) { m_details = std::move(details); }
    void setNode(OutlineNode *at, Node node); // `node` must have the same id
    void setFigures(OutlineNode *at, const NoteFigures &figures) { at->m_figures = figures; }
    // Kept also for a node that is taken out, which may come back.
    void setAddedOn(NodeId node, QDate day);
    // Sets for every node the day it was added: that in `others`, else `withPlan`.
    void setAddedOn(QDate withPlan, const QHash<NodeId, QDate> &others);
    // `row` is from 0 to the count of children. The node's id must be set and new; its parent is
    // set to `under`.
    OutlineNode *insert(OutlineNode *under, int row, Node node);
    void remove(OutlineNode *node); // and all below it

    PlanContent content() const;

private:
    void renumberRows(OutlineNode *under, size_t from);
    void forget(OutlineNode *node);

    PlanDetails m_details;
    QList<LeftOutLine> m_leftOut;
    std::unique_ptr<OutlineNode> m_root;
    QHash<NodeId, OutlineNode *> m_byId;
    QHash<NodeId, QDate> m_addedOn;
};

} // namespace Domain
