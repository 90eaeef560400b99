#pragma once

#include "domain/historyentry.h"
#include "domain/result.h"

#include <QSqlDatabase>

namespace Storage {

// What was changed, when, by whom, from what to what.
class HistoryStore
{
public:
    explicit HistoryStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // Newest first.
    Domain::Result<QList<Domain::HistoryEntry>> entriesOf(Domain::NodeId node) const;

    Domain::Result<QList<Domain::HistoryEntry>> entriesOfEdit(qint64 edit) const; // as written

    // The number for the next edit's rows.
    Domain::Result<qint64> nextEdit() const;
    Domain::Result<void> append(const Domain::HistoryEntry &entry);

private:
    QSqlDatabase m_db;
};

} // namespace Storage
