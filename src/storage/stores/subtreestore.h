#pragma once

#include "domain/plan/subtree.h"
#include "system/result.h"

#include <QSqlDatabase>

namespace Storage {

// Takes nodes with all that hangs on them out of a plan, puts them in, and moves them. Writing
// happens only inside a transaction that EditStore holds.
class SubtreeStore
{
public:
    explicit SubtreeStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // None when there is no such node.
    System::Result<std::optional<Domain::Subtree>> subtree(Domain::NodeId node) const;
    System::Result<std::optional<Domain::NodePlace>> place(Domain::NodeId node) const;

    // Ids that are zero or less are given; others are kept (undo). Returns what was stored.
    // Refused where the place is not there or the outline would become too deep, or a section would
    // stand under an item.
    System::Result<Domain::Subtree> insert(const Domain::Subtree &tree);
    System::Result<void> remove(const Domain::Subtree &tree);
    // Refused also under itself.
    System::Result<void> move(Domain::NodeId node, const Domain::NodePlace &from,
                              const Domain::NodePlace &to);

private:
    System::Result<QList<Domain::NodeId>> children(Domain::PlanId plan,
                                                   Domain::NodeId parent) const;
    System::Result<void> setChildren(Domain::NodeId parent, const QList<Domain::NodeId> &nodes);
    System::Result<void> insertNodes(Domain::Subtree &tree);
    System::Result<void> insertWhatHangsOn(const Domain::Subtree &tree);
    System::Result<int> depthUnder(const Domain::NodePlace &place, Domain::NodeKind kind,
                                   Domain::NodeId never) const;
    System::Result<void> readCarried(Domain::Subtree &tree) const;
    System::Result<void> readOmissions(Domain::Subtree &tree) const;

    QSqlDatabase m_db;
};

} // namespace Storage
