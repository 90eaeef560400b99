#pragma once

#include "domain/plan/plan.h"

namespace Domain {

// Whether two plans are of the same committee.
enum class Committee {
    Same,
    Other,
    NotSaid, // the names in the two plans do not decide it
};

// Whether the imported plan `next` is of the committee of `held`, a plan in the file. Other if the
// issuers' institutions differ, or if both organisations name their institution and differ (关工委
// equals its long form). If one is called only 关工委, its issuer's institution (甲学院党委:
// 甲学院) is compared with the other's (甲学院关工委); without an issuer, or where one name may be
// short for the other, NotSaid.
Committee committeeOf(const PlanDetails &held, const PlanDetails &next);

} // namespace Domain
