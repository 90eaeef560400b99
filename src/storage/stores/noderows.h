#pragma once

#include "domain/plan/plan.h"

#include <QHash>
#include <QList>

#include <optional>

// The rows of the table `node`, and of the names assigned to nodes, as nodes of the outline.
namespace Storage {

class RowCursor;

// Keys of the roles in which a name is assigned to a node.
inline const QString kOwner = QStringLiteral("owner");
inline const QString kLead = QStringLiteral("lead");
inline const QString kSupporting = QStringLiteral("supporting");

// The kind of the roster that holds a name in that role: kKindOfRole of database/sharedsql.h.
QString rosterKindOf(const QString &role);

// Columns of a query of nodes.
enum NodeColumn {
    NodeOwnId,
    NodeParent,
    NodeKindKey,
    NodeNumber,
    NodeTitle,
    NodeText,
    NodeDeadline,
    NodeStatus,
    NodePercent,
    NodeCompletedOn,
    NodeCancelReason,
    NodeCarriedFrom,
    NodeDifficulty,
    NodePosition,
    NodeYear,
    NodeIssuedOn
};

// Columns of a query of names.
enum NameColumn { NameNode, NameRole, Name };

// Reads and caches the deadlines of a plan: parsing is slow, and many items share the same words.
class Deadlines
{
public:
    explicit Deadlines(const Domain::PlanTime &plan)
        : m_plan(plan)
    {}

    Domain::Deadline of(const QString &words);

private:
    Domain::PlanTime m_plan;
    QHash<QString, Domain::Deadline> m_known;
};

// Returns none when the row has a value that no node can have.
std::optional<Domain::Node> nodeIn(const RowCursor &row, Deadlines &deadlines);

// What a message calls the node of a row, readable or not.
QString nameIn(const RowCursor &row);

// Adds the name in the current row of a query of names to `node`, as its role in that row says.
void addName(Domain::Node &node, const RowCursor &row);

// Sorts the nodes below `top` into reading order, parents before children; `positions` are their
// rows among siblings. False when some are not below `top` (a cycle, or a parent in another plan)
// or are too deep.
bool putInOrder(QList<Domain::Node> &nodes, const QList<qint64> &positions,
                Domain::NodeId top = {});

// False for a text that is far longer than any typed or imported one: it would block the views.
bool isReadableText(const QString &text, int longest);

} // namespace Storage
