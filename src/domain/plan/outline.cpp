#include "domain/plan/outline.h"

#include "domain/text/guidance.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// Whether anything has been given that counts only while the node is tracked: more than its place
// and its words.
bool holdsTrackedValues(const Node &node)
{
    const Node words{.id = node.id,
                     .parent = node.parent,
                     .kind = node.kind,
                     .number = node.number,
                     .title = node.title,
                     .text = node.text,
                     .carriedFrom = node.carriedFrom};
    return node != words;
}

} // namespace

AsOf AsOf::now(QDate today)
{
    AsOf asOf(today);
    asOf.isNow = true;
    return asOf;
}

OutlineNode::OutlineNode(Node node, OutlineNode *parent)
    : m_node(std::move(node))
    , m_parent(parent)
{}

int OutlineNode::row() const
{
    return m_row;
}

StatusKind OutlineNode::statusOn(AsOf asOf) const
{
    const ItemStatus &itemStatus = m_node.status;
    if (asOf.isNow || itemStatus.kind() != StatusKind::Done || itemStatus.completedOn() <= asOf.day)
        return itemStatus.kind();
    const bool begun = m_figures.first.isValid() && m_figures.first <= asOf.day;
    return begun ? StatusKind::InProgress : StatusKind::NotStarted;
}

bool OutlineNode::isMissedOn(AsOf asOf) const
{
    return isTracked() && isUnfinished(statusOn(asOf)) && m_node.deadline.isMissedOn(asOf.day);
}

bool OutlineNode::isDueSoonOn(AsOf asOf) const
{
    return isTracked() && isUnfinished(statusOn(asOf)) && m_node.deadline.isDueSoonOn(asOf.day);
}

bool OutlineNode::isPreamble() const
{
    return isSection() && isLeaf() && isGuidanceHeading(m_node.title)
           && !holdsTrackedValues(m_node);
}

QString OutlineNode::heading() const
{
    const QString &number = m_node.number;
    const bool needsBlank = !number.isEmpty() && !number.endsWith(u'是')
                            && (number.back() == u'.' || number.back().isLetterOrNumber());
    return number + (needsBlank ? u" "_s : QString()) + m_node.title;
}

int OutlineNode::depth() const
{
    int depth = 0;
    for (const OutlineNode *above = m_parent; above; above = above->parent())
        ++depth;
    return depth;
}

bool OutlineNode::isBelow(const OutlineNode &other) const
{
    for (const OutlineNode *above = m_parent; above; above = above->parent()) {
        if (above == &other)
            return true;
    }
    return false;
}

QList<const OutlineNode *> topmostOf(const QList<const OutlineNode *> &nodes)
{
    const QSet<const OutlineNode *> all(nodes.cbegin(), nodes.cend());
    QList<const OutlineNode *> topmost;
    for (const OutlineNode *node : nodes) {
        const OutlineNode *above = node->parent();
        while (above && !all.contains(above))
            above = above->parent();
        if (!above)
            topmost.append(node);
    }
    return topmost;
}

bool mayHold(const OutlineNode &under, NodeKind kind)
{
    return mayHold(under.isRoot() ? std::nullopt : std::optional(under.node().kind), kind);
}

bool mayMoveUnder(const OutlineNode &under, const OutlineNode &node)
{
    return &under != &node && !under.isBelow(node) && mayHold(under, node.node().kind);
}

Outline::Outline()
    : m_root(std::make_unique<OutlineNode>(Node{}, nullptr))
{}

Outline::Outline(PlanContent content)
    : Outline()
{
    m_details = std::move(content.details);
    m_leftOut = std::move(content.leftOut);
    m_byId.reserve(content.nodes.size());
    for (Node &node : content.nodes) {
        OutlineNode *parent = node.parent == NodeId{} ? root() : find(node.parent);
        Q_ASSERT(parent);
        insert(parent, parent->childCount(), std::move(node));
    }
}

QList<OutlineNode *> Outline::nodes() const
{
    QList<OutlineNode *> found;
    found.reserve(m_byId.size());
    QList<OutlineNode *> open{root()};
    while (!open.isEmpty()) {
        OutlineNode *node = open.takeLast();
        if (!node->isRoot())
            found.append(node);
        for (int row = node->childCount() - 1; row >= 0; --row)
            open.append(node->child(row));
    }
    return found;
}

void Outline::setNode(OutlineNode *at, Node node)
{
    Q_ASSERT(at->id() == node.id);
    at->m_node = std::move(node);
}

void Outline::setAddedOn(NodeId node, QDate day)
{
    m_addedOn.insert(node, day);
    if (OutlineNode *at = find(node))
        at->m_addedOn = day;
}

void Outline::setAddedOn(QDate withPlan, const QHash<NodeId, QDate> &others)
{
    m_addedOn = others;
    for (auto [id, node] : m_byId.asKeyValueRange()) {
        node->m_addedOn = others.value(id, withPlan);
        m_addedOn.insert(id, node->m_addedOn);
    }
}

OutlineNode *Outline::insert(OutlineNode *under, int row, Node node)
{
    Q_ASSERT(row >= 0 && row <= under->childCount());
    Q_ASSERT(node.id != NodeId{} && !find(node.id));
    node.parent = under->id();
    auto made = std::make_unique<OutlineNode>(std::move(node), under);
    OutlineNode *added = made.get();
    added->m_addedOn = m_addedOn.value(added->id());
    under->m_children.insert(under->m_children.begin() + row, std::move(made));
    m_byId.insert(added->id(), added);
    renumberRows(under, size_t(row));
    return added;
}

void Outline::remove(OutlineNode *node)
{
    Q_ASSERT(!node->isRoot());
    OutlineNode *under = node->parent();
    const int row = node->row();
    forget(node);
    under->m_children.erase(under->m_children.begin() + row);
    renumberRows(under, size_t(row));
}

PlanContent Outline::content() const
{
    PlanContent content{.details = m_details, .leftOut = m_leftOut};
    for (const OutlineNode *node : nodes())
        content.nodes.append(node->node());
    return content;
}

void Outline::renumberRows(OutlineNode *under, size_t from)
{
    for (size_t row = from; row < under->m_children.size(); ++row)
        under->m_children[row]->m_row = int(row);
}

void Outline::forget(OutlineNode *node)
{
    m_byId.remove(node->id());
    for (const auto &child : node->m_children)
        forget(child.get());
}

} // namespace Domain
