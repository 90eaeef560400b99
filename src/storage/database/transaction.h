#pragma once

#include "system/result.h"

#include <QSqlDatabase>

namespace Storage {

// A transaction, rolled back by the destructor unless committed. Takes the write lock at once
// (BEGIN IMMEDIATE), so that values compared inside it cannot change before they are written.
class Transaction
{
public:
    static System::Result<Transaction> begin(const QSqlDatabase &db);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    // After an error the commit may have happened all the same: read again before reporting.
    System::Result<void> commit();
    void rollBack();

private:
    explicit Transaction(const QSqlDatabase &db);

    QSqlDatabase m_db;
    bool m_open = true;
};

} // namespace Storage
