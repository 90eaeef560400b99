#pragma once

#include "domain/text/linebreaking.h"

namespace Domain {

// A text's units where no font is at hand. Widths are in full-width characters; half-width ones
// are taken to be half as wide, as those of the official typefaces are.
QList<TextUnit> nominalUnits(const QString &text);

double nominalWidth(const QString &text);

} // namespace Domain
