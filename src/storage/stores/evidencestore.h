#pragma once

#include "domain/plan/evidence/evidence.h"
#include "system/result.h"

#include <QSqlDatabase>

namespace Storage {

// Which evidence belongs to which node or note; its bytes are in ContentStore. Writing happens only
// inside a transaction that EditStore holds.
class EvidenceStore
{
public:
    explicit EvidenceStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // Lists are in the order in which evidence was added.
    // The node's own evidence, and its notes'.
    System::Result<Domain::EvidenceByPlace> ofNode(Domain::NodeId node) const;
    System::Result<QList<Domain::Evidence>> ofNote(Domain::NoteId note) const;
    System::Result<Domain::EvidenceByPlace> ofPlan(Domain::PlanId plan) const;
    // The evidence of a node, of all nodes below it, and of their notes.
    System::Result<QList<Domain::Evidence>> under(Domain::NodeId top) const;
    System::Result<std::optional<Domain::Evidence>> evidence(Domain::EvidenceId id) const;

    // The number of pieces of evidence by node, those of its notes included; nodes without any are
    // not in it.
    System::Result<QHash<Domain::NodeId, int>> counts(Domain::PlanId plan) const;
    System::Result<int> count(Domain::NodeId node) const;

    // Assigns an id where it is zero and keeps any other (redo). Returns the id.
    System::Result<Domain::EvidenceId> insert(const Domain::Evidence &evidence);
    System::Result<void> rename(const Domain::Evidence &evidence);
    System::Result<void> remove(Domain::EvidenceId id);

private:
    System::Result<QList<Domain::Evidence>> read(const QString &sql, const QString &name,
                                                 qint64 id) const;
    System::Result<Domain::EvidenceByPlace> byPlace(const QString &sql, const QString &name,
                                                    qint64 id) const;

    QSqlDatabase m_db;
};

} // namespace Storage
