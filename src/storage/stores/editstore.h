#pragma once

#include "domain/history/editauthors.h"
#include "storage/stores/historystore.h"
#include "system/result.h"

#include <QDateTime>
#include <QSqlDatabase>

#include <optional>

namespace Storage {

// An edit as it was stored, with the ids that were assigned.
struct StoredEdit
{
    Domain::Edit edit;
    // Set when the commit failed on the disk although the edit is in the file: a power loss may
    // still undo it.
    std::optional<System::Error> doubt;
    HistoryStore::RowFingerprint lastRow = {}; // the history's last row after the edit
};

// Writes edits, each with its history in one transaction.
class EditStore
{
public:
    explicit EditStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // Stores `edit` durably. An error of reason Conflict, with nothing written, when the file holds
    // another value than the `from` of a change. The content of newly added evidence is in
    // `contents` or in the file already. `reverses` is the edit (from UndoStore) that this one
    // undoes; `edit` may be empty then.
    System::Result<StoredEdit> apply(const Domain::Edit &edit, const Domain::EditAuthors &authors,
                                     const QDateTime &now,
                                     const QList<Domain::EvidenceContent> &contents = {},
                                     qint64 reverses = 0);

    // `edit` with each `from` replaced by the value that the file holds now, without changes that
    // would change nothing.
    System::Result<Domain::Edit> overPresent(const Domain::Edit &edit) const;

private:
    QSqlDatabase m_db;
};

} // namespace Storage
