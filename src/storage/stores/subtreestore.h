#pragma once

#include "domain/plan/subtree.h"
#include "system/result.h"

#include <QSqlDatabase>

namespace Storage {

// Removes nodes from a plan with everything stored for them, inserts and moves them. Writing
// happens only inside a transaction that EditStore holds.
class SubtreeStore
{
public:
    explicit SubtreeStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // A node with all below it and all that is stored for them, and the place of a node; none when
    // there is no such node.
    System::Result<std::optional<Domain::Subtree>> subtree(Domain::NodeId node) const;
    System::Result<std::optional<Domain::NodePlace>> place(Domain::NodeId node) const;
    // True when nodes of other plans were carried over from this one's.
    System::Result<bool> isCarriedOver(Domain::PlanId plan) const;

    // Assigns ids where they are zero or less and keeps others (undo). Returns what was stored. An
    // error when the place does not exist, the outline would become too deep, or a section would
    // stand under an item.
    System::Result<Domain::Subtree> insert(const Domain::Subtree &tree);
    // `tree` is as subtree() returned it.
    System::Result<void> remove(const Domain::Subtree &tree);
    // An error in the same cases as for insert(), and when the node would stand under itself.
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
