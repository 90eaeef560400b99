#pragma once

#include "domain/plan/historyentry.h"
#include "system/result.h"

#include <QByteArray>
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

    // A row by its id and a digest of what it says; id 0 where there is none.
    struct Witness
    {
        qint64 id = 0;
        QByteArray digest = {};

        friend bool operator==(const Witness &, const Witness &) = default;
    };
    System::Result<Witness> lastRow() const;
    System::Result<Witness> row(qint64 id) const;

    // The number for the next edit's rows.
    System::Result<qint64> nextEdit() const;
    System::Result<void> append(const Domain::HistoryEntry &entry);

private:
    QSqlDatabase m_db;
};

} // namespace Storage
