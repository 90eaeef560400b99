#pragma once

#include "domain/plan/edit.h"
#include "storage/stores/historystore.h"
#include "system/result.h"

#include <QDateTime>
#include <QSqlDatabase>

#include <optional>

namespace Storage {

// An edit as it stands in the file now, with the ids given.
struct StoredEdit
{
    Domain::Edit edit = {};
    // The disk reported a failure although the edit is in the file: whether it will still be there
    // after a power loss is not known.
    std::optional<System::Error> doubt = {};
    HistoryStore::Witness lastRow = {}; // of the history, as the edit left it
};

// Writes edits: each one whole, with its history, in one transaction.
class EditStore
{
public:
    explicit EditStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // Stores `edit` durably. Where the file holds another value than a change replaces, nothing is
    // written and the error is a Conflict.
    System::Result<StoredEdit> apply(const Domain::Edit &edit, const QString &author,
                                     const QDateTime &now);

    // The same edit over what the file holds now, whatever that is; without the changes that would
    // change nothing.
    System::Result<Domain::Edit> overPresent(const Domain::Edit &edit) const;

private:
    QSqlDatabase m_db;
};

} // namespace Storage
