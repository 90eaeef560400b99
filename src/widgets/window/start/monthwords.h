#pragma once

#include "domain/year/figures/monthlists.h"

#include <QString>

namespace Widgets {

// What the month wants (本月应办), in one line for whoever opens a plan; empty where nothing is
// missed, due or without progress.
QString monthWords(const Domain::MonthCounts &counts, QDate today);

} // namespace Widgets
