#pragma once

#include "domain/plan/evidence/evidence.h"

#include <functional>

namespace Models {
class OpenPlan;
}

namespace Widgets {

// Reads photographs as paper needs them, for as long as `plan` is there; keeps some of them, for
// pages are painted again and again.
std::function<QByteArray(const Domain::Evidence &)> photographsOf(const Models::OpenPlan *plan);

} // namespace Widgets
