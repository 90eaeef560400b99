#pragma once

#include "domain/plan/progressnote.h"

namespace Domain {

// The total of one figure over several notes.
struct FigureTotal
{
    FigureKey key = {};
    qint64 number = 0;
    int notes = 0; // number of notes that have it

    NamedFigure figure() const { return {key.name, number, key.unit}; }
    friend bool operator==(const FigureTotal &, const FigureTotal &) = default;
};

// The totals of all figures of the notes, in the order in which the notes first have them.
QList<FigureTotal> figureTotals(const QList<ProgressNote> &notes);

// The figures that any of the notes has.
QList<FigureKey> figureKeysOf(const NotesByNode &notes);

// Returns a figure's number and unit as printed: 46篇; money from 10,000 on in 万元 where that
// leaves two decimals at most: 2.35万元.
QString countedOnPaper(const NamedFigure &figure);

// Returns the sums of several notes as a paper lists them: 征文52篇、图书300册. Left out are
// figures that only one note has, and sums that are the number of a single note, because those
// notes state them.
QString sumsOnPaper(const QList<ProgressNote> &notes);

// Returns the same for the notes of several items; only sums to which at least two of them add.
QString sumsOnPaper(const QList<QList<ProgressNote>> &parts);

} // namespace Domain
