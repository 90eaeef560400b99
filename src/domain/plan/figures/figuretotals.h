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

// A figure's number and unit as they stand on paper: 46篇; money from 10,000 on in 万元 where that
// leaves two decimals at most: 2.35万元.
QString countedOnPaper(const NamedFigure &figure);

// The sums of several notes, as a paper tells them behind other figures: 征文52篇、图书300册. What
// only one note has is told by that note, so it is left out; so is a number that is one note's own.
QString sumsOnPaper(const QList<ProgressNote> &notes);

// The same for notes in several parts (items); only sums that at least two of the parts add to.
QString sumsOnPaper(const QList<QList<ProgressNote>> &parts);

} // namespace Domain
