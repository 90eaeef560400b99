#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/outline.h"
#include "system/result.h"

#include <QDate>
#include <QHash>
#include <QList>

#include <memory>
#include <optional>

namespace Storage {
class PlanFile;
}

namespace App {

class Arguments;

// One year's plan with all its notes and evidence.
struct PlanYear
{
    Domain::Outline outline;
    QHash<Domain::NodeId, QList<Domain::ProgressNote>> notes = {};
    Domain::EvidenceByPlace evidence = {};
    std::shared_ptr<const PlanYear> last = {}; // last year's, where it was asked for and is there
};

// The plan with its notes, and their figures, up to and including `until`; all notes when that is
// null.
System::Result<PlanYear> readPlanYear(const Storage::PlanFile &file, Domain::PlanId plan,
                                      QDate until);

// The file at `path`, or that is a command's first operand, opened by a command that changes
// nothing. Its content is checked; damage that leaves it readable, and whatever else is wrong with
// it beside an error, is told on standard error.
System::Result<std::unique_ptr<Storage::PlanFile>> lookAtFile(const QString &path);
System::Result<std::unique_ptr<Storage::PlanFile>> lookAtFile(const Arguments &arguments);

// The year of a file that a command's --year names, the newest without it, with all its notes.
System::Result<PlanYear> yearIn(const Storage::PlanFile &file, const Arguments &arguments);

// What a command that changes nothing works on: yearIn() of lookAtFile().
struct LookedAtYear
{
    PlanYear year;
    QString fileUuid = {};
};
System::Result<LookedAtYear> lookAtYear(const Arguments &arguments);

// The plan of `year`, or the newest one without a year; an error that names `path` when there is
// none.
System::Result<Domain::PlanDetails> planOfYear(const QList<Domain::PlanDetails> &plans,
                                               std::optional<int> year, const QString &path);

} // namespace App
