#pragma once

#include "domain/plan/figures/namedfigure.h"
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
    // The names of figures, each with the unit used in the newest note; empty when no note has that
    // figure any more.
    System::Result<QList<Domain::FigureKey>> figures() const;

private:
    QSqlDatabase m_db;
};

} // namespace Storage
