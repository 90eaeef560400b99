#pragma once

#include "domain/plan/edit.h"
#include "system/result.h"

#include <QSqlDatabase>

namespace Storage {

// What the user made of the plans' reports. Writing happens only inside a transaction that
// EditStore holds.
class ReportStore
{
public:
    explicit ReportStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    System::Result<Domain::WordingsByBlock> wordings(Domain::PlanId plan,
                                                     const QString &period) const;
    System::Result<std::optional<Domain::Wording>> wording(const Domain::WordingPlace &place) const;

    // None where nothing was chosen yet.
    System::Result<std::optional<Domain::ReportChoices>> choices(Domain::PlanId plan) const;

    // Of all periods, for a node of the plan and all below it.
    System::Result<QList<Domain::PlacedWording>> wordingsUnder(Domain::NodeId top,
                                                               Domain::PlanId plan) const;

    // Of all the plan's reports, those of parts that are no node's.
    System::Result<QList<Domain::PlacedWording>> wordingsOfNoNode(Domain::PlanId plan) const;

    // Whether anything is kept for the plan's reports.
    System::Result<bool> holdsAny(Domain::PlanId plan) const;

    // None removes what is there.
    System::Result<void> set(const Domain::WordingPlace &place,
                             const std::optional<Domain::Wording> &wording);
    System::Result<void> set(Domain::PlanId plan,
                             const std::optional<Domain::ReportChoices> &choices);

    // Leaves parts out besides those left out already; without choices there is nothing to do.
    System::Result<void> omit(Domain::PlanId plan, const QStringList &parts);

private:
    QSqlDatabase m_db;
};

} // namespace Storage
