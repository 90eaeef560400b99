#pragma once

#include "report/typesetting.h"

#include <QList>

namespace Report {

// The lines of a title: as few as hold it, broken where the sense allows, and in the shape of a
// trapezium or lozenge, never a block or an hourglass (GB/T 9704-2012, 7.3.1).
QList<UnitRange> breakTitle(const SetText &title, double width);

} // namespace Report
