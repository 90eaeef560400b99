#pragma once

#include "domain/plan/evidence/evidence.h"

#include <functional>

namespace Models {
class OpenPlan;
}

namespace Widgets {

// Returns a function that reads photographs in the size for paper. It keeps some in memory, as
// pages are painted repeatedly. `plan` must outlive it.
std::function<QByteArray(const Domain::Evidence &)> photographsOf(const Models::OpenPlan *plan);

} // namespace Widgets
