#include "storage/database/transaction.h"

#include "storage/database/query.h"

using namespace Qt::StringLiterals;
using System::Result;

namespace Storage {

Transaction::Transaction(const QSqlDatabase &db)
    : m_db(db)
{}

Transaction::Transaction(Transaction &&other) noexcept
    : m_db(other.m_db)
    , m_open(std::exchange(other.m_open, false))
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

// Errors are ignored: some failures roll back by themselves, and then this one fails.
void Transaction::rollBack()
{
    if (std::exchange(m_open, false))
        QSqlQuery(m_db).exec(u"ROLLBACK"_s);
}

Result<void> Transaction::commit()
{
    if (auto committed = run(m_db, u"COMMIT"_s); !committed)
        return committed.error();
    m_open = false;
    return {};
}

} // namespace Storage
