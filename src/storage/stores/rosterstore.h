#pragma once

#include "system/result.h"

#include <QSqlDatabase>
#include <QStringList>

namespace Storage {

// The names used so far (名册), for completion in fields.
class RosterStore
{
public:
    explicit RosterStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    System::Result<QStringList> people() const;
    System::Result<QStringList> departments() const;

private:
    QSqlDatabase m_db;
};

} // namespace Storage
