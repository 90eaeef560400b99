#pragma once

#include "domain/plan/outline.h"
#include "system/result.h"

#include <QDate>
#include <QHash>
#include <QList>

#include <optional>

namespace Storage {
class PlanFile;
}

namespace App {

// One year's plan with all its notes.
struct PlanYear
{
    Domain::Outline outline;
    QHash<Domain::NodeId, QList<Domain::ProgressNote>> notes = {};
};

// The plan with its notes and their figures up to and including `until` where that is a day.
System::Result<PlanYear> readPlanYear(const Storage::PlanFile &file, Domain::PlanId plan,
                                      QDate until);

// The plan of `year`, the newest where none is named; refused where there is none.
System::Result<Domain::PlanDetails> planOfYear(const QList<Domain::PlanDetails> &plans,
                                               std::optional<int> year, const QString &path);

} // namespace App
