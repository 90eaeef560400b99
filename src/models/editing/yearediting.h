#pragma once

#include "domain/plan/plan.h"
#include "domain/plan/progressnote.h"
#include "system/result.h"

#include <QList>

namespace System {
class Settings;
}

namespace Models {

class OpenPlan;
class PlanDocument;

// Edits of whole years: plans added, removed and closed. Each is one step of undo.

// Adds a plan with new nodes, which have provisional ids, and `notes` on them, written now by the
// document's author. Refused if the file has a plan of that year.
System::Result<void> addPlan(PlanDocument &document, Domain::PlanContent content,
                             const QList<Domain::ProgressNote> &notes = {});
// Removes the plan `replaced` and adds another, which may be of the same year, as addPlan() does.
System::Result<void> replacePlan(PlanDocument &document, Domain::PlanId replaced,
                                 Domain::PlanContent content,
                                 const QList<Domain::ProgressNote> &notes = {});
// Whether the document is the file that was made of the shipped plan (undecidedFile()), and holds
// nothing but that plan as it was added: whatever was done since was taken back.
bool holdsShippedPlanUntouched(const System::Settings &settings, const OpenPlan &document);
// Adds the plan of a later year, as addPlan() does, and closes `last` (without it, the plan shown)
// in the same step. Refused if the year is not later than that of `last`.
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
