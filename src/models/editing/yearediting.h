#pragma once

#include "domain/plan/plan.h"
#include "domain/plan/progressnote.h"
#include "system/result.h"

#include <QList>

namespace Models {

class OpenPlan;
class PlanDocument;

// Edits of whole years: plans added, removed and closed. Each is one step of undo.

// Adds a plan with new nodes, which have provisional ids, and `notes` on them. Refused if the file
// has a plan of that year.
System::Result<void> addPlan(PlanDocument &document, Domain::PlanContent content,
                             const QList<Domain::ProgressNote> &notes = {});
// Adds a plan in the place of another, which may be of the same year.
System::Result<void> replacePlan(PlanDocument &document, Domain::PlanId replaced,
                                 Domain::PlanContent content,
                                 const QList<Domain::ProgressNote> &notes = {});
// Whether nothing was done in the file but to add one plan to it.
System::Result<bool> holdsOnePlanUntouched(const OpenPlan &document);
// Adds a later year's plan and closes `last`, or the plan shown, in one step.
System::Result<void> beginYear(PlanDocument &document, Domain::PlanContent content,
                               const Domain::PlanDetails &last,
                               const QList<Domain::ProgressNote> &notes = {});
System::Result<void> beginYear(PlanDocument &document, Domain::PlanContent content);
// Removes a year, closed or not, with all that the file keeps of it.
System::Result<void> removePlan(PlanDocument &document, Domain::PlanId plan);
// Changes the details of the plan shown. `was` are those shown when the user began; when they have
// changed since, the edit is refused as a conflict.
System::Result<void> setDetails(PlanDocument &document, const Domain::PlanDetails &was,
                                const Domain::PlanDetails &details);

} // namespace Models
