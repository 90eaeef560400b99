#pragma once

#include "domain/plan/plan.h"

namespace Domain {

// Returns the title of a plan to which nobody has given one: 某校关工委2021年工作要点.
QString proposedTitle(const QString &organisation, int year);

// Returns what a plan is called in a sentence: its title in one line, 2021年工作要点 without one.
QString planName(const QString &title, int year);

// Returns a year's plan with nothing in it, to be written: its items are numbered on through all
// sections.
PlanContent newPlan(int year);

// Returns the details with another organisation or year. A title made by proposedTitle() is made
// anew; in any other only the year changes, where it stands there.
PlanDetails withOrganisation(PlanDetails details, const QString &organisation);
PlanDetails withYear(PlanDetails details, int year);

} // namespace Domain
