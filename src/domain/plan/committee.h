#pragma once

#include "domain/plan/plan.h"

namespace Domain {

// Whether two plans are of the same committee.
enum class Committee {
    Same,
    Other,
    NotSaid, // the names in the two plans do not decide it
};

// Compares the organisation and the issuer of the imported plan `next` with those of `held`, a plan
// in the file; Other where either differs. The short name (关工委) equals the long one. Where one
// has the generic name alone, its issuer is held against the other's name (甲学院党委,
// 甲学院关工委); without an issuer it differs from nothing.
Committee committeeOf(const PlanDetails &held, const PlanDetails &next);

} // namespace Domain
