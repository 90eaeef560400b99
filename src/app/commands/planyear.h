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
    QHash<Domain::NodeId, QList<Domain::ProgressNote>> notes;
    Domain::EvidenceByPlace evidence = {};
    // Last year's plan; null when not asked for or not in the file.
    std::shared_ptr<const PlanYear> last = {};
};

// The plan with its notes, and their figures, up to and including `until`; all notes when that is
// null.
System::Result<PlanYear> readPlanYear(const Storage::PlanFile &file, Domain::PlanId plan,
                                      QDate until);

// Opens the file at `path`, or that of a command's first operand, for a command that changes
// nothing. Its content is checked. Damage that leaves it readable, and other warnings, are printed
// on standard error.
System::Result<std::unique_ptr<Storage::PlanFile>> checkedFile(const QString &path);
System::Result<std::unique_ptr<Storage::PlanFile>> checkedFile(const Arguments &arguments);

// The plan that a command's --year names, the newest without it. If there is no such plan, an error
// that names `path`, or without it the path of `file`.
System::Result<Domain::PlanDetails> planIn(const Storage::PlanFile &file,
                                           const Arguments &arguments, const QString &path = {});
System::Result<PlanYear> yearIn(const Storage::PlanFile &file, const Arguments &arguments,
                                const QString &path = {}); // with all its notes

// That plan alone, or all plans without --year.
System::Result<QList<Domain::PlanDetails>> chosenPlans(const Storage::PlanFile &file,
                                                       const Arguments &arguments);

// What a command that changes nothing works on: yearIn() of checkedFile().
struct CheckedYear
{
    PlanYear year;
    QString fileUuid = {};
};
System::Result<CheckedYear> checkedYear(const Arguments &arguments);

// The plan of `year`, or the newest one without a year; an error that names `path` when there is
// none.
System::Result<Domain::PlanDetails> planOfYear(const QList<Domain::PlanDetails> &plans,
                                               std::optional<int> year, const QString &path);

} // namespace App
