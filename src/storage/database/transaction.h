#pragma once

#include "storage/database/digests.h"
#include "system/result.h"

#include <QSqlDatabase>

#include <memory>

namespace Storage {

// A transaction, rolled back by the destructor unless committed. Takes the write lock at once
// (BEGIN IMMEDIATE), so that values compared inside it cannot change before they are written.
//
// It keeps the digests up to date with what it writes. After a statement that fails it must be
// rolled back.
class Transaction
{
public:
    static System::Result<Transaction> begin(const QSqlDatabase &db);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    // The state of the digests when the transaction began.
    DigestState digestState() const { return m_digests; }

    // Computes the digests from all rows as they are now, whatever their state was; nothing may be
    // written after that.
    System::Result<void> makeDigests();

    // After an error the commit may have happened all the same: read again before reporting.
    System::Result<void> commit();
    void rollBack();

private:
    explicit Transaction(const QSqlDatabase &db);

    System::Result<void> keepDigests();

    QSqlDatabase m_db;
    bool m_open = true;
    DigestState m_digests = DigestState::None;
    bool m_areDigestsMade = false;
    std::unique_ptr<DigestKeeper> m_keeper; // null unless the digests were valid when it began
};

} // namespace Storage
