#pragma once

#include "domain/year/wallchart.h"
#include "report/layout/pagination.h"

namespace Report {

// The smallest type on a chart, in points: it can be read from a step away.
inline constexpr double kSmallestChartType = 7;

// Lays out the year's chart on landscape pages: title, a head with the months, a row an item, and
// the legend. Rows share a page's height as long as their type is not smaller than
// kSmallestChartType; more rows go on over pages with the head repeated. All of it is lines and
// glyphs in black.
Pages paginate(const Domain::WallChart &chart, const PaperFonts &fonts, Domain::WallPaper paper);

} // namespace Report
