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

    // The years there are, newest first.
    System::Result<QList<Domain::PlanDetails>> plans() const;

    // A plan whole. An error names the rule that a row breaks.
    System::Result<Domain::PlanContent> content(Domain::PlanId plan) const;

    // Null (id zero) when there is no such node.
    System::Result<Domain::Node> node(Domain::NodeId node) const;
    // A node with all below it, each parent before its children; empty when there is no such node.
    System::Result<QList<Domain::Node>> nodesUnder(Domain::NodeId top) const;
    System::Result<Domain::PlanId> planOf(Domain::NodeId node) const;
    // Of all plans: where nodes were carried over from.
    System::Result<QHash<Domain::NodeId, Domain::NodeId>> origins() const;

    // Ids that are zero are given; others are kept (redo). Returns what was stored.
    System::Result<Domain::PlanContent> insert(const Domain::PlanContent &content);
    System::Result<void> remove(Domain::PlanId plan);
    System::Result<void> setField(Domain::NodeId node, Domain::Field field, const QString &text);
    System::Result<void> setDetails(const Domain::PlanDetails &details);
    // An id that is zero or less is given; another is kept. Returns the id stored.
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
