#pragma once

#include "domain/summary/reportdocument.h"
#include "report/layout/placedline.h"

#include <QList>

namespace Report {

// A row with its cells' lines, placed from the cell's left; not on a page yet.
struct SetRow
{
    QList<QList<PlacedLine>> cells = {}; // one where it spans
    bool spans = false;

    int lines() const; // of its tallest cell, at least 1
    double height() const { return heightOf(lines()); }
    static double heightOf(int lines);
};

struct SetTable
{
    QList<double> edges = {}; // of the columns, from the table's left; one more than columns
    SetRow head = {};
    QList<SetRow> rows = {};
};

SetTable setTable(Typesetter &typesetter, const Domain::ReportTable &table, double width);

} // namespace Report
