#pragma once

#include "domain/plan/outline.h"

#include <QString>

namespace App {

// A plan as text for a terminal: its title and figures, then a line for each section and item with
// status, owners, deadline and latest note, as of `asOf`. Lines are cut to `width` columns; 0 means
// no limit.
QString outlineText(const Domain::Outline &outline, Domain::AsOf asOf, int width);

} // namespace App
