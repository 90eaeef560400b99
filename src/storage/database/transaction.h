#pragma once

#include "system/result.h"

#include <QSqlDatabase>

namespace Storage {

// All or nothing: rolls back unless committed. Takes the write lock at once (BEGIN IMMEDIATE), so
// that what is compared inside cannot change before it is written.
class Transaction
{
public:
    static System::Result<Transaction> begin(const QSqlDatabase &db);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    // A commit that reports failure may have happened: read again before telling.
    System::Result<void> commit();
    void rollBack();

private:
    explicit Transaction(const QSqlDatabase &db);

    QSqlDatabase m_db;
    bool m_open = true;
};

} // namespace Storage
