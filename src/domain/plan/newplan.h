#pragma once

#include "domain/plan/plan.h"

namespace Domain {

// Returns what a plan is called that nobody has called otherwise: 某校关工委2021年工作要点.
QString proposedTitle(const QString &organisation, int year);

// Returns what a plan is called in a sentence: its title in one line, 2021年工作要点 without one.
QString planName(const QString &title, int year);

// Returns a year's plan with nothing in it, to be written: its items are numbered on through all
// sections.
PlanContent newPlan(int year);

// Returns the details with another organisation or year: a title that was proposed follows, and the
// year in the user's own one.
PlanDetails withOrganisation(PlanDetails details, const QString &organisation);
PlanDetails withYear(PlanDetails details, int year);

} // namespace Domain
