#pragma once

#include "domain/summary/reportdocument.h"
#include "report/layout/placedline.h"

#include <QList>

namespace Report {

// A table row broken into lines, with positions relative to each cell; not placed on a page yet.
struct TypesetRow
{
    // The lines of each cell; a single cell when the row spans the table.
    QList<QList<PlacedLine>> cells;
    bool spans = false;
    bool shares = false; // its first cell is shared with other rows

    int lines() const; // the number of lines in its tallest unshared cell
    double height() const { return heightOf(lines()); }
    static double heightOf(int lines);
};

struct TypesetTable
{
    QList<double> edges; // column edges in points from the table's left; one more than columns
    TypesetRow head = {};
    QList<TypesetRow> rows;
    QList<int> rowsOfFirstCell; // by row: how many rows, from it on, share its first cell

    // The height of the rows from `from` up to and without `end`, at least that of a first cell
    // which they share.
    double heightOf(int from, int end) const;
    // Gives each row its own first cell again when a shared one would be higher than `height`.
    void shareWithin(double height);
};

// Breaks the cells of a table into lines, for a table `width` points wide.
TypesetTable typesetTable(Typesetter &typesetter, const Domain::ReportTable &table, double width);

} // namespace Report
