#pragma once

#include "domain/plan/outline.h"

#include <QString>

namespace App {

// A plan as a page for the terminal: its title and figures, then a line for each section and item
// with status, owners, deadline and latest note, `asOf` a day. Lines are cut to `width` columns;
// with none they are as long as they need be.
QString outlineText(const Domain::Outline &outline, Domain::AsOf asOf, int width);

} // namespace App
