#pragma once

#include "domain/year/wallchart.h"

#include <QList>
#include <QString>

namespace Report {

enum class ChartSign {
    Notes,
    Deadline,
    Missed,
    Done,
    KeptUp,
    Cancelled,
    PeriodWithNote,
    PeriodMissing,
    PeriodOpen,
};

// A sign of a chart's legend, and what it means.
struct ChartLegendEntry
{
    ChartSign sign;
    QString words;
    double width; // of the sign, in sizes of the type
};

// The legend's entries: the signs of notes, deadlines, missed deadlines and completion always,
// others where the chart has them. The line of the last day told has no entry.
QList<ChartLegendEntry> legendOf(const Domain::WallChart &chart);

} // namespace Report
