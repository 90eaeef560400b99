#pragma once

#include "domain/year/wallchart.h"
#include "report/layout/placedline.h"

#include <QList>

#include <array>

namespace Report {

// The measures for a chart's type and rows, in points.
struct ChartMeasure
{
    double smallest; // the smallest legible type
    double good;     // easily legible type, for which a chart of many items takes more pages
    double largest;
    double columnsWidth; // of all columns beside the months
    double rows;         // height of a page's rows
    double stretch;      // by how much rows may grow to fill their page, as a share of their height
};

enum ChartColumn { NumberColumn, ItemColumn, WhoColumn, DeadlineColumn, StatusColumn };
inline constexpr int kChartColumns = 5;

// At the left and at the right of a cell's words, in points.
inline constexpr double kChartPadding = 3;
// The distance of lines in a cell, in sizes of the type.
inline constexpr double kChartLineStep = 1.2;

// A row with its words broken into lines, not placed yet. A heading has its words in ItemColumn.
struct ChartRow
{
    const Domain::WallChartRow *row = nullptr;
    std::array<QList<PlacedLine>, kChartColumns> words = {};
    double height = 0;
};

struct ChartLayout
{
    double type = 0; // the size of all words in the rows, but for headings
    double band = 0; // the height of a row of one line, in which the marks of any row stand
    std::array<double, kChartColumns> columns = {};
    // What `columns` leave of ChartMeasure::columnsWidth, for the months: ItemColumn is only as
    // wide as nine in ten titles need.
    double spare = 0;
    QList<QList<ChartRow>> pages;
};

// How much larger a heading's type is.
double headingType(double type);

// Lays out the rows in one size of type: the largest in which they need no more pages than in the
// smallest that serves (on up to forty items that is the smallest there is; on more, one that is
// read well). A row is as high as its longest cell. A heading stands over an item of its own on
// the same page, and is repeated, with （续）, over items that go on on the next. Longer words
// than eight lines are cut with …; up to forty items give up lines where that makes one page, but
// only as many as that page has no room for.
ChartLayout layOutRows(const Domain::WallChart &chart, Typesetter &typesetter,
                       const ChartMeasure &measure);

} // namespace Report
