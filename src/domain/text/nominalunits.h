#pragma once

#include "domain/text/linebreaking.h"

namespace Domain {

// Returns the units of a text without a font. Widths are in full-width characters; half-width ones
// are taken to be half as wide, as in the official typefaces.
QList<TextUnit> nominalUnits(const QString &text);

double nominalWidth(const QString &text);

} // namespace Domain
