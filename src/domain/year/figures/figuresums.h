#pragma once

#include "domain/plan/figures/namedfigure.h"
#include "domain/plan/outline.h"

#include <array>

namespace Domain {

// One figure of several notes, added up by the quarters of a year.
struct QuarterSums
{
    std::array<qint64, 4> quarters = {};
    qint64 outside = 0; // sum over notes that happened in another year

    qint64 ofYear() const; // sum of the quarters
    QuarterSums &operator+=(const QuarterSums &other);
    friend bool operator==(const QuarterSums &, const QuarterSums &) = default;
};

// A figure that several notes have, this year and, beside it, last.
struct FigureSum
{
    FigureKey key = {};
    QuarterSums now = {};
    qint64 before = 0; // sum of last year

    friend bool operator==(const FigureSum &, const FigureSum &) = default;
};

using FigureSums = QList<FigureSum>; // has each key once

// The figures of the notes on the nodes of a plan: of all of it, of each of its topmost sections
// with all below it, and of each node by itself. Those without any figure are not there.
struct PlanFigures
{
    struct Part
    {
        NodeId node{};
        FigureSums sums = {};
    };

    FigureSums all = {};  // by name, then by unit
    QList<Part> sections; // in the order of the plan; its figures in that of `all`
    QList<Part> nodes;    // in the order of the plan

    const FigureSums &ofSection(NodeId section) const;
    const FigureSums &ofNode(NodeId node) const;
};

// Last year's figures of a section are those of the section of the same title (titleKey), those of
// a node those of the node that it was carried over from. Without last year's plan `earlier` is
// null.
PlanFigures planFigures(const Outline &outline, const NotesByNode &notes,
                        const Outline *earlier = nullptr, const NotesByNode &earlierNotes = {});

// The figures of these notes that happened in the year.
FigureSums figureSums(const QList<ProgressNote> &notes, int year);

} // namespace Domain
