#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/plan.h"
#include "system/result.h"

#include <QHash>
#include <QSqlDatabase>

namespace Storage {

class RowCursor;

// Plans and their nodes. Writing happens only inside a transaction that EditStore holds.
class PlanStore
{
public:
    explicit PlanStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // All plans, newest year first.
    System::Result<QList<Domain::PlanDetails>> plans() const;

    // A whole plan with its nodes. An error of reason Damaged when a row cannot be read.
    System::Result<Domain::PlanContent> content(Domain::PlanId plan) const;

    // A node; with id zero when there is no such node.
    System::Result<Domain::Node> node(Domain::NodeId node) const;
    // A node and all below it, parents before children; empty when there is no such node.
    System::Result<QList<Domain::Node>> nodesUnder(Domain::NodeId top) const;
    System::Result<Domain::PlanId> planOf(Domain::NodeId node) const;
    // For all plans: from each carried node to the node it was carried over from.
    System::Result<QHash<Domain::NodeId, Domain::NodeId>> origins() const;

    // Assigns ids where they are zero and keeps others (redo). Returns what was stored.
    System::Result<Domain::PlanContent> insert(const Domain::PlanContent &content);
    System::Result<void> remove(Domain::PlanId plan);
    System::Result<void> setField(Domain::NodeId node, Domain::Field field, const QString &text);
    System::Result<void> setDetails(const Domain::PlanDetails &details);
    // Assigns an id where it is zero or less and keeps any other. `position` is the row among the
    // siblings. Returns the id.
    System::Result<Domain::NodeId> insertNode(const Domain::Node &node, Domain::PlanId plan,
                                              int position);

private:
    System::Result<RowCursor> rows(const char *sql, qint64 value) const;
    System::Result<void> readNodes(Domain::PlanContent &content, QList<qint64> &positions) const;
    System::Result<void> addNames(QList<Domain::Node> &nodes,
                                  const QHash<Domain::NodeId, qsizetype> &places, const char *sql,
                                  qint64 value) const;
    System::Result<void> checkKind(Domain::NodeId node, const QString &key) const;
    System::Result<void> setNames(Domain::NodeId node, const QString &role,
                                  const QStringList &names);
    System::Result<void> setStatus(Domain::NodeId node, const Domain::ItemStatus &itemStatus);

    QSqlDatabase m_db;
};

} // namespace Storage
