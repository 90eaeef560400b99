#include "storage/stores/knownoutline.h"

#include <algorithm>
#include <limits>

namespace Storage {

namespace {

constexpr auto kLast = std::numeric_limits<qsizetype>::max();

} // namespace

void KnownOutline::addPlan(qint64 plan, const QList<Placed> &nodes)
{
    removePlan(plan);
    for (const Placed &node : nodes)
        insert(node.id, {plan, node.parent}, kLast);
    m_whole.insert(plan);
}

void KnownOutline::removePlan(qint64 plan)
{
    m_places.removeIf([plan](const auto &one) { return one.value().plan == plan; });
    m_children.removeIf([plan](const auto &one) { return one.key().plan == plan; });
    m_whole.remove(plan);
}

void KnownOutline::addTree(qint64 plan, const QList<Placed> &nodes, qsizetype row)
{
    for (qsizetype i = 0; i < nodes.size(); ++i)
        insert(nodes[i].id, {plan, nodes[i].parent}, i == 0 ? row : kLast);
}

void KnownOutline::removeTree(qint64 id)
{
    QList<qint64> below{id};
    while (!below.isEmpty()) {
        const qint64 node = below.takeLast();
        below += m_children.take({m_places.value(node).plan, node});
        takeOut(node);
    }
}

void KnownOutline::move(qint64 id, qint64 plan, qint64 parent, qsizetype row)
{
    insert(id, {plan, parent}, row);
}

// `row` is the place among the siblings without the node itself.
void KnownOutline::insert(qint64 id, const Place &place, qsizetype row)
{
    takeOut(id);
    m_places.insert(id, place);
    QList<qint64> &siblings = m_children[place];
    siblings.insert(std::clamp<qsizetype>(row, 0, siblings.size()), id);
}

void KnownOutline::takeOut(qint64 id)
{
    if (const auto place = m_places.constFind(id); place != m_places.cend()) {
        m_children[*place].removeOne(id);
        m_places.erase(place);
    }
}

} // namespace Storage
