#pragma once

#include "domain/year/figures/monthlists.h"

#include <QString>

namespace Widgets {

// The counts of this month (本月应办) in one line, shown when a plan is opened; empty if nothing is
// missed, due or without progress.
QString monthWords(const Domain::MonthCounts &counts, QDate today);

} // namespace Widgets
