#pragma once

#include "domain/plan/plan.h"

namespace Domain {

// The plan's organisation with the name of the school or place that issued the plan before it,
// where it names none itself: 关心下一代工作委员会, issued by 中共江苏信息职业技术学院委员会, is
// 江苏信息职业技术学院关心下一代工作委员会. What else it may be called is the user's to change.
QString organisationInFull(const PlanDetails &plan);

// A report's title with `name` in the place of the plan's organisation, where it stands there.
QString withOrganisation(const QString &title, const PlanDetails &plan, const QString &name);

// Whether the name is that of an organisation and not of a person.
bool namesOrganisation(const QString &name);

} // namespace Domain
