#pragma once

#include "domain/history/historyfilter.h"
#include "domain/history/reversals.h"
#include "domain/plan/historyentry.h"
#include "system/result.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
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

    // The rows about a node, newest first, without those of contents (kContentField).
    System::Result<QList<Domain::HistoryEntry>> entriesOf(Domain::NodeId node) const;

    // At most `most` rows that match the filter, newest first, without contents: rows with ids
    // below `before` (zero: no bound) and above `after`.
    System::Result<QList<Domain::HistoryEntry>> page(const Domain::HistoryFilter &filter,
                                                     Domain::HistoryId before, int most,
                                                     Domain::HistoryId after = {}) const;
    System::Result<std::optional<Domain::HistoryEntry>> entry(Domain::HistoryId id) const;

    // Which of the edits numbered `first` to `last` were undone, or are themselves undos.
    System::Result<Domain::Reversals> reversals(qint64 first, qint64 last) const;

    // The days, in local time, on which a plan and the nodes that came after it were put into the
    // file; null where the history does not tell.
    struct Additions
    {
        QDate plan = {};
        QHash<Domain::NodeId, QDate> nodes;
    };
    System::Result<Additions> additions(Domain::PlanId plan) const;

    // The names of all who made changes, the most active first.
    System::Result<QStringList> authors() const;

    // All its rows, in the order in which they were written.
    System::Result<QList<Domain::HistoryEntry>> entriesOfEdit(qint64 edit) const;

    // Identifies a row of the history by its id and a digest of its values; id 0 when there is
    // none.
    struct RowFingerprint
    {
        qint64 id = 0;
        QByteArray digest = {};

        friend bool operator==(const RowFingerprint &, const RowFingerprint &) = default;
    };
    System::Result<RowFingerprint> lastRow() const;
    System::Result<RowFingerprint> row(qint64 id) const;

    // The number for the next edit's rows.
    System::Result<qint64> nextEdit() const;
    System::Result<void> append(const Domain::HistoryEntry &entry);

private:
    QSqlDatabase m_db;
};

// The entries of a query that selects all columns of the table.
System::Result<QList<Domain::HistoryEntry>> entriesIn(System::Result<QSqlQuery> rows);

} // namespace Storage
