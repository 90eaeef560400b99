#pragma once

#include "domain/reading/tables/columnheading.h"

#include <QList>
#include <QStringView>

namespace Domain {

// One row cut out of a stream of cells: the index of its first cell and, for each of its cells, the
// index of its column. A row with the single column -1 is a group's name.
struct FittingRow
{
    qsizetype start = 0;
    QList<qsizetype> columns;

    bool isGroup() const { return columns.first() < 0; }
};

// Cuts cells that stand one after another, some of them lost because they were empty, into the rows
// that fit the columns best: times under a heading of times, departments and people under theirs.
// Empty where nothing fits, or nothing in the columns could tell. What follows the last row belongs
// to none.
QList<FittingRow> fittingRows(const QList<QStringView> &cells, const QList<Column> &columns);

// How well the cells fit the columns; the more, the better, 0 where they do not.
int worthOfRows(const QList<QStringView> &cells, const QList<Column> &columns);

} // namespace Domain
