#pragma once

#include "domain/plan/plan.h"

namespace Domain {

// Whether two plans are of one committee.
enum class Committee {
    Same,
    Other,
    NotSaid, // the new plan names neither an issuer nor more than the generic name of a committee
};

// What `next` is to the committee of `held`: another one's where the organisation or the issuer
// differs. A committee's short name (关工委) is its long one, and the generic name alone differs
// from none.
Committee committeeOf(const PlanDetails &held, const PlanDetails &next);

} // namespace Domain
