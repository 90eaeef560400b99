#pragma once

#include "domain/edit.h"
#include "domain/plan.h"
#include "domain/result.h"

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
    Domain::Result<QList<Domain::PlanDetails>> plans() const;

    // A plan whole. An error names the rule that a row breaks.
    Domain::Result<Domain::PlanContent> content(Domain::PlanId plan) const;

    // Null (id zero) when there is no such node.
    Domain::Result<Domain::Node> node(Domain::NodeId node) const;
    Domain::Result<Domain::PlanId> planOf(Domain::NodeId node) const;
    // Of all plans: where nodes were carried over from.
    Domain::Result<QHash<Domain::NodeId, Domain::NodeId>> origins() const;

    // Ids that are zero are given; others are kept (redo). Returns what was stored.
    Domain::Result<Domain::PlanContent> insert(const Domain::PlanContent &content);
    Domain::Result<void> remove(Domain::PlanId plan);
    Domain::Result<void> setField(Domain::NodeId node, Domain::Field field, const QString &text);
    Domain::Result<void> setDetails(const Domain::PlanDetails &details);
    // An id that is zero or less is given; another is kept. Returns the id stored.
    Domain::Result<Domain::NodeId> insertNode(const Domain::Node &node, Domain::PlanId plan,
                                              int position);

private:
    Domain::Result<RowCursor> rows(const char *sql, qint64 value) const;
    Domain::Result<void> readNodes(Domain::PlanContent &content, QList<qint64> &positions) const;
    Domain::Result<void> setNames(Domain::NodeId node, const QString &role,
                                  const QStringList &names);
    Domain::Result<void> setStanding(Domain::NodeId node, const Domain::Standing &standing);

    QSqlDatabase m_db;
};

} // namespace Storage
