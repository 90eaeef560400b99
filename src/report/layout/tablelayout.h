#pragma once

#include "domain/summary/reportdocument.h"
#include "report/layout/placedline.h"

#include <QList>

namespace Report {

// A table row broken into lines, with positions relative to each cell; not placed on a page yet.
struct SetRow
{
    QList<QList<PlacedLine>> cells = {}; // a single one when it spans
    bool spans = false;
    bool shares = false; // its first cell is that of several rows

    int lines() const; // in its tallest cell that is not shared, at least 1
    double height() const { return heightOf(lines()); }
    static double heightOf(int lines);
};

struct SetTable
{
    QList<double> edges = {}; // column edges in points from the table's left; one more than columns
    SetRow head = {};
    QList<SetRow> rows = {};
    QList<int> rowsOfFirstCell = {}; // for each row, from there on

    // The height of the rows from `from` on, before `end`. Several share their first cell, and are
    // at least as high as that.
    double heightOf(int from, int end) const;
    // Gives each row its own first cell where a shared one would be higher than this.
    void shareWithin(double height);
};

// Breaks the cells of a table into lines, for a table `width` points wide.
SetTable setTable(Typesetter &typesetter, const Domain::ReportTable &table, double width);

} // namespace Report
