#pragma once

#include "domain/plan/edit.h"
#include "system/result.h"

#include <QSqlDatabase>

namespace Storage {

// The user's wordings and choices for the plans' reports. Writing happens only inside a transaction
// that EditStore holds.
class ReportStore
{
public:
    explicit ReportStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    System::Result<Domain::WordingsByBlock> wordings(Domain::PlanId plan,
                                                     const QString &period) const;
    System::Result<std::optional<Domain::Wording>> wording(const Domain::WordingPlace &place) const;

    // Returns none when nothing was chosen yet.
    System::Result<std::optional<Domain::ReportChoices>> choices(Domain::PlanId plan) const;

    // The wordings of all periods for a node of the plan and all below it.
    System::Result<QList<Domain::PlacedWording>> wordingsUnder(Domain::NodeId top,
                                                               Domain::PlanId plan) const;

    // The wordings that belong to no node, of all periods.
    System::Result<QList<Domain::PlacedWording>> wordingsOfNoNode(Domain::PlanId plan) const;

    // True when there is any wording or choice for the plan's reports.
    System::Result<bool> holdsAny(Domain::PlanId plan) const;

    // Sets a wording or the choices; none removes them.
    System::Result<void> set(const Domain::WordingPlace &place,
                             const std::optional<Domain::Wording> &wording);
    System::Result<void> set(Domain::PlanId plan,
                             const std::optional<Domain::ReportChoices> &choices);

    // Adds `blocks` to the blocks that the choices leave out; does nothing when nothing was chosen.
    System::Result<void> omit(Domain::PlanId plan, const QStringList &blocks);

private:
    QSqlDatabase m_db;
};

} // namespace Storage
