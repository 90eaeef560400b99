#pragma once

#include "domain/plan/outline.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace Domain {

// The state of a number of items as of a day.
struct YearFigures
{
    int items = 0;
    std::array<int, kStatusCount> byStatus = {};
    int missed = 0;
    int silent = 0;         // MonthList::Silent
    NoteFigures notes = {}; // events and attendance of all their notes

    int count(StatusKind status) const { return byStatus[size_t(status)]; }
    // The number of items to be done: without those kept up or cancelled.
    int toDo() const;
    // The share done of the items to be done (办结率), from 0 to 1; none where there are none.
    std::optional<double> doneRate() const;

    YearFigures &operator+=(const YearFigures &other);
    friend bool operator==(const YearFigures &, const YearFigures &) = default;
};

struct FigureRow
{
    QString name = {}; // empty for items that name nobody
    YearFigures figures = {};

    friend bool operator==(const FigureRow &, const FigureRow &) = default;
};

enum class FiguresBy { Department, Owner };

// The names that an item counts for, in the form in which names are compared: the department that
// answers for it (answeringDepartment), or its owners; one empty name where nobody is named.
QStringList countedFor(const Node &node, FiguresBy by);

// Whether the item counts for the row of that department.
bool answersFor(const QString &department, const Node &node);

// The figures of each department (departmentKey) or owner, in the order in which they first stand
// in the plan, what has no name last. An item counts for each of its owners. The notes of sections
// count for no name.
QList<FigureRow> figuresBy(const Outline &outline, FiguresBy by, AsOf on);

// The figures of the whole plan: its tally.
YearFigures figuresOf(const Outline &outline, AsOf on);

// The figures of the notes by the day they happened: element 0 of those outside the year, 1 to 12
// of its months.
std::array<NoteFigures, 13> figuresByMonth(const NotesByNode &notes, int year);

// The notes of a section with all below it, in a year and in the one before.
struct SectionFigures
{
    QString name = {}; // its heading; empty for items outside of sections
    // The sections of this title in the later year's plan and in the earlier one's; for items
    // outside of sections, the items.
    QList<NodeId> nodes;
    QList<NodeId> nodesBefore;
    NoteFigures now = {};
    NoteFigures before = {};

    friend bool operator==(const SectionFigures &, const SectionFigures &) = default;
};

// The figures of a plan's topmost sections, in its order; then of those that only the earlier one
// has. Sections of the same title (titleKey) are one. Without an earlier plan `earlier` is null.
QList<SectionFigures> figuresBySection(const Outline &later, const Outline *earlier);

} // namespace Domain
