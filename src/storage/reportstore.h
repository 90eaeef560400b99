#pragma once

#include "domain/edit.h"
#include "domain/result.h"

#include <QSqlDatabase>

namespace Storage {

// What the user made of the plans' reports. Writing happens only inside a transaction that
// EditStore holds.
class ReportStore
{
public:
    explicit ReportStore(const QSqlDatabase &db)
        : m_db(db)
    {
    }

    Domain::Result<Domain::WordingsByPart> wordings(Domain::PlanId plan,
                                                    const QString &period) const;
    Domain::Result<std::optional<Domain::Wording>> wording(const Domain::WordingPlace &place) const;

    // None where nothing was chosen yet.
    Domain::Result<std::optional<Domain::ReportChoices>> choices(Domain::PlanId plan) const;

    // Whether anything is kept for the plan's reports.
    Domain::Result<bool> holdsAny(Domain::PlanId plan) const;

    // None removes what is there.
    Domain::Result<void> set(const Domain::WordingPlace &place,
                             const std::optional<Domain::Wording> &wording);
    Domain::Result<void> set(Domain::PlanId plan,
                             const std::optional<Domain::ReportChoices> &choices);

private:
    QSqlDatabase m_db;
};

} // namespace Storage
