#pragma once

#include "domain/plan/progressnote.h"

namespace Domain {

// What a figure comes to over several notes.
struct FigureTotal
{
    FigureKey key = {};
    qint64 number = 0;
    int notes = 0; // that have it

    NamedFigure figure() const { return {key.name, number, key.unit}; }
    friend bool operator==(const FigureTotal &, const FigureTotal &) = default;
};

// The totals of all figures of the notes, in the order in which the notes first have them.
QList<FigureTotal> figureTotals(const QList<ProgressNote> &notes);

} // namespace Domain
