#pragma once

#include "domain/text/linebreaking.h"

#include <QList>

namespace Domain {

// Breaks a title into as few lines as hold it, where its meaning allows, and in the shape of a
// trapezium or lozenge, never a block or an hourglass (GB/T 9704-2012, 7.3.1).
QList<UnitRange> breakTitle(const QString &title, const QList<TextUnit> &units, double width);

// The lines of a title, broken as by breakTitle(), where no font is at hand: half-width characters
// are taken to be half as wide. `cells` is how many full-width characters a line holds.
QStringList titleLines(const QString &title, double cells);

} // namespace Domain
