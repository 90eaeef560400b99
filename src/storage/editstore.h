#pragma once

#include "domain/edit.h"
#include "domain/result.h"

#include <QDateTime>
#include <QSqlDatabase>

namespace Storage {

// Writes edits: each one whole, with its history, in one transaction.
class EditStore
{
public:
    explicit EditStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // Stores `edit` durably and returns it as stored (with the ids given). Where the file holds
    // another value than a change replaces, nothing is written and the error is a Conflict.
    Domain::Result<Domain::Edit> apply(const Domain::Edit &edit, const QString &author,
                                       const QDateTime &now);

private:
    QSqlDatabase m_db;
};

} // namespace Storage
