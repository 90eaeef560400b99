#pragma once

#include "domain/history/historyfilter.h"
#include "domain/history/reversals.h"
#include "domain/plan/historyentry.h"
#include "system/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace Storage {

// The history: what was changed, when, by whom, from what to what. Writing only inside a
// transaction of EditStore.
class HistoryStore
{
public:
    explicit HistoryStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // Newest first, without contents (kContentField).
    System::Result<QList<Domain::HistoryEntry>> entriesOf(Domain::NodeId node) const;

    // At most `most` of the rows that the filter lets through, newest first: those before the row
    // `before` (zero: from the last row on) and after the row `after`, without contents.
    System::Result<QList<Domain::HistoryEntry>> page(const Domain::HistoryFilter &filter,
                                                     Domain::HistoryId before, int most,
                                                     Domain::HistoryId after = {}) const;
    System::Result<std::optional<Domain::HistoryEntry>> entry(Domain::HistoryId id) const;

    // What became of the edits numbered `first` to `last`.
    System::Result<Domain::Reversals> reversals(qint64 first, qint64 last) const;

    // The names of all who made changes, the most active first.
    System::Result<QStringList> authors() const;

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

// The entries that rows with all columns of the table tell of.
System::Result<QList<Domain::HistoryEntry>> entriesIn(System::Result<QSqlQuery> rows);

} // namespace Storage
