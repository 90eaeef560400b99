#include "storage/stores/noderows.h"

#include "domain/plan/rules.h"
#include "storage/database/conversion.h"
#include "storage/database/rowcursor.h"

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Storage {

namespace {

std::optional<ItemStatus> inProgressIn(const RowCursor &row)
{
    if (row.isNull(NodePercent))
        return ItemStatus::inProgress();
    const qint64 percent = row.integer(NodePercent);
    return isPercentOfProgress(percent) ? std::optional(ItemStatus::inProgress(int(percent)))
                                        : std::nullopt;
}

std::optional<ItemStatus> statusIn(const RowCursor &row)
{
    const auto status = statusOfKey(row.text(NodeStatus));
    if (!status)
        return std::nullopt;
    switch (*status) {
    case StatusKind::NotStarted: return ItemStatus();
    case StatusKind::Ongoing: return ItemStatus::ongoing();
    case StatusKind::InProgress: return inProgressIn(row);
    case StatusKind::Done:
        return isReadableDay(row.text(NodeCompletedOn))
                   ? std::optional(ItemStatus::done(row.day(NodeCompletedOn)))
                   : std::nullopt;
    case StatusKind::Cancelled: break;
    }
    const QString reason = row.text(NodeCancelReason);
    return reason.trimmed().isEmpty() ? std::nullopt : std::optional(ItemStatus::cancelled(reason));
}

} // namespace

Deadline Deadlines::of(const QString &words)
{
    const auto known = m_known.constFind(words);
    return known != m_known.cend() ? *known
                                   : *m_known.insert(words, Deadline::fromWords(words, m_plan));
}

std::optional<Node> nodeIn(const RowCursor &row, Deadlines &deadlines)
{
    const auto kind = kindOfKey(row.text(NodeKindKey));
    auto status = statusIn(row);
    Node node{
        .id = NodeId{row.integer(NodeOwnId)},
        .parent = NodeId{row.integer(NodeParent)},
        .kind = kind.value_or(NodeKind::Item),
        .number = row.text(NodeNumber),
        .title = row.text(NodeTitle),
        .text = row.text(NodeText),
        .deadline = deadlines.of(row.text(NodeDeadline)),
        .difficulty = row.text(NodeDifficulty),
        .carriedFrom = NodeId{row.integer(NodeCarriedFrom)},
    };
    if (!kind || !status || !isReadableText(node.title, kLongestHeading)
        || !isReadableText(node.text, kLongestText)
        || !isReadableText(node.difficulty, kLongestText))
        return std::nullopt;
    node.status = *std::move(status);
    return node;
}

QString rosterKindOf(const QString &role)
{
    return role == kOwner ? u"person"_s : u"department"_s;
}

QString nameIn(const RowCursor &row)
{
    return row.text(NodeNumber) + row.text(NodeTitle);
}

void addName(Node &node, const RowCursor &row)
{
    const QString role = row.text(NameRole);
    const QString name = row.text(Name);
    if (role == kOwner)
        node.owners.append(name);
    else if (role == kLead)
        node.leadDepartment = name;
    else
        node.supportingDepartments.append(name);
}

bool putInOrder(QList<Node> &nodes, const QList<qint64> &positions, NodeId top)
{
    QList<qsizetype> order(nodes.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](qsizetype i) { return std::pair(positions[i], nodes[i].id); });
    QHash<NodeId, QList<qsizetype>> childrenOf;
    for (const qsizetype i : std::as_const(order))
        childrenOf[nodes[i].parent].append(i);

    struct Open
    {
        QList<qsizetype> siblings;
        qsizetype next;
    };
    QList<Node> ordered;
    ordered.reserve(nodes.size());
    QList<Open> path{{childrenOf.value(top), 0}};
    while (!path.isEmpty()) {
        Open &level = path.last();
        if (level.next == level.siblings.size()) {
            path.removeLast();
            continue;
        }
        Node &node = nodes[level.siblings[level.next++]];
        const auto children = childrenOf.value(node.id);
        ordered.append(std::move(node));
        if (children.isEmpty())
            continue;
        if (path.size() == kDeepestOutline)
            return false;
        path.append({children, 0});
    }
    const bool complete = ordered.size() == nodes.size();
    nodes = std::move(ordered);
    return complete;
}

bool isReadableText(const QString &text, int longest)
{
    return text.size() <= 2 * qsizetype(longest); // at most two code units per character
}

} // namespace Storage
