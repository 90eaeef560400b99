#include "storage/database/transaction.h"

#include "storage/database/query.h"

using namespace Qt::StringLiterals;
using System::Result;

namespace Storage {

Transaction::Transaction(const QSqlDatabase &db)
    : m_db(db)
    , m_digests(Storage::digestState(db))
{
    if (m_digests == DigestState::Valid)
        m_keeper = DigestKeeper::follow(db);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_db(other.m_db)
    , m_open(std::exchange(other.m_open, false))
    , m_digests(other.m_digests)
    , m_areDigestsMade(other.m_areDigestsMade)
    , m_keeper(std::move(other.m_keeper))
{}

Result<Transaction> Transaction::begin(const QSqlDatabase &db)
{
    if (auto begun = run(db, u"BEGIN IMMEDIATE"_s); !begun)
        return begun.error();
    return Transaction(db);
}

Transaction::~Transaction()
{
    rollBack();
}

// Errors are ignored: after some failures SQLite has already rolled back, and ROLLBACK then fails.
void Transaction::rollBack()
{
    m_keeper.reset();
    if (std::exchange(m_open, false))
        QSqlQuery(m_db).exec(u"ROLLBACK"_s);
}

Result<void> Transaction::makeDigests()
{
    m_keeper.reset();
    m_areDigestsMade = true;
    return Storage::makeDigests(m_db);
}

Result<void> Transaction::keepDigests()
{
    if (m_areDigestsMade)
        return {};
    if (m_keeper)
        return std::exchange(m_keeper, nullptr)->store();
    // Without the preupdate hook the digests cannot be kept up to date, so they become invalid.
    if (m_digests == DigestState::Valid || Storage::digestState(m_db) == DigestState::None)
        return {};
    return makeDigests();
}

Result<void> Transaction::commit()
{
    if (auto kept = keepDigests(); !kept)
        return kept;
    if (auto committed = run(m_db, u"COMMIT"_s); !committed)
        return committed.error();
    m_open = false;
    return {};
}

} // namespace Storage
