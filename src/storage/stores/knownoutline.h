#pragma once

#include <QHash>
#include <QList>
#include <QSet>

namespace Storage {

// Where nodes stand, replayed from the history: each plan from the day it was added, with all that
// was added, moved and removed since.
class KnownOutline
{
public:
    struct Placed
    {
        qint64 id = 0;
        qint64 parent = 0; // 0 at the top
    };

    // Adds a plan with its nodes, which are in the order of the outline, parents before children.
    void addPlan(qint64 plan, const QList<Placed> &nodes);
    void removePlan(qint64 plan); // with all its nodes

    // Adds a node, the first of `nodes`, at `row` of its parent, and below it its descendants in
    // the order of the outline.
    void addTree(qint64 plan, const QList<Placed> &nodes, qsizetype row);
    void removeTree(qint64 id); // the node and all below it
    // Puts a node under `parent`; `row` is its row there once it was taken out of its old place.
    void move(qint64 id, qint64 plan, qint64 parent, qsizetype row);

    // Whether the history has the plan from the beginning, so that no node of it is missing here.
    bool isWhole(qint64 plan) const { return m_whole.contains(plan); }

    bool contains(qint64 id) const { return m_places.contains(id); }
    qint64 parentOf(qint64 id) const { return m_places.value(id).parent; }
    QList<qint64> childrenOf(qint64 plan, qint64 parent) const
    {
        return m_children.value({plan, parent});
    }

private:
    // Where a node stands: in this plan, under this node (0: at the top). Siblings have the same.
    struct Place
    {
        qint64 plan = 0;
        qint64 parent = 0;

        friend bool operator==(const Place &, const Place &) = default;
        friend size_t qHash(const Place &place, size_t seed = 0)
        {
            return qHashMulti(seed, place.plan, place.parent);
        }
    };

    void insert(qint64 id, const Place &place, qsizetype row);
    void takeOut(qint64 id);

    QHash<Place, QList<qint64>> m_children;
    QHash<qint64, Place> m_places;
    QSet<qint64> m_whole;
};

} // namespace Storage
