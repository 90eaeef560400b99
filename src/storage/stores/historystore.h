#pragma once

#include "domain/plan/historyentry.h"
#include "system/result.h"

#include <QSqlDatabase>

namespace Storage {

// The history: what was changed, when, by whom, from what to what. Writing only inside a
// transaction of EditStore.
class HistoryStore
{
public:
    explicit HistoryStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // Newest first.
    System::Result<QList<Domain::HistoryEntry>> entriesOf(Domain::NodeId node) const;

    System::Result<QList<Domain::HistoryEntry>> entriesOfEdit(qint64 edit) const; // as written

    // A number not used yet, for the rows of the next edit.
    System::Result<qint64> nextEdit() const;
    System::Result<void> append(const Domain::HistoryEntry &entry);

private:
    QSqlDatabase m_db;
};

} // namespace Storage
