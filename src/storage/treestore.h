#pragma once

#include "domain/nodetree.h"
#include "domain/result.h"

#include <QSqlDatabase>

namespace Storage {

// Takes nodes with all that hangs on them out of a plan, puts them in, and moves them. Writing
// happens only inside a transaction that EditStore holds.
class TreeStore
{
public:
    explicit TreeStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // None when there is no such node.
    Domain::Result<std::optional<Domain::NodeTree>> tree(Domain::NodeId node) const;
    Domain::Result<std::optional<Domain::NodePlace>> place(Domain::NodeId node) const;

    // Ids that are zero or less are given; others are kept (undo). Returns what was stored.
    // Refused where the place is not there or the outline would become too deep.
    Domain::Result<Domain::NodeTree> insert(const Domain::NodeTree &tree);
    Domain::Result<void> remove(const Domain::NodeTree &tree);
    // Refused also under itself.
    Domain::Result<void> move(Domain::NodeId node, const Domain::NodePlace &from,
                              const Domain::NodePlace &to);

private:
    Domain::Result<QList<Domain::NodeId>> children(Domain::PlanId plan,
                                                   Domain::NodeId parent) const;
    Domain::Result<void> setChildren(Domain::NodeId parent, const QList<Domain::NodeId> &nodes);
    Domain::Result<void> insertNodes(Domain::NodeTree &tree);
    Domain::Result<void> insertWhatHangsOn(const Domain::NodeTree &tree);
    Domain::Result<int> depthUnder(const Domain::NodePlace &place, Domain::NodeId never) const;

    QSqlDatabase m_db;
};

} // namespace Storage
