#pragma once

#include "domain/reading/tables/columnheading.h"

#include <QList>
#include <QString>

namespace Domain {

// Whether the cells of a row, in folded text, are the headings of a table of tasks: what is to be
// done and something that is said about it. A few headings may be unknown.
bool isHeadRow(const QList<QStringView> &cells);

// Returns the columns of a table by their headings and by what stands in them. `head` has the
// headings, `rows` the cells below, both in folded text; empty if there is no column of tasks.
// `lists`: cells hold numbered lists, so that months or departments in the first column are groups.
QList<Column> columnsOf(const QList<QStringView> &head, const QList<QList<QStringView>> &rows,
                        bool lists = false);

// Whether the cells of a row head a table whose first column has months or weeks and whose other
// headings name kinds of events: each cell below is a task. `rows`: the rows below.
bool headsMatrix(const QList<QStringView> &head, const QList<QList<QStringView>> &rows);

// Whether the columns of tasks are headed by times, so that each cell is a task.
bool isCalendar(const QList<QStringView> &head, const QList<Column> &columns);

// Returns the columns of a table without headings by what stands in them: a serial number and a
// column of tasks are required; else empty.
QList<Column> columnsByContent(const QList<QList<QStringView>> &rows);

// Whether a cell's words are a year and nothing else.
bool isYearCell(QStringView cell);

// Whether a cell only says that there is nothing to fill in: /, —, 无.
bool isNothingCell(QStringView cell);

// Whether a cell's words are a time, a status, or one of 合计 and its like.
bool isTimeCell(QStringView cell);
bool isStatusCell(QStringView cell);
bool isSumCell(QStringView cell);

// 续表 and its like, between the pages of a table.
bool isContinuation(QStringView words);

} // namespace Domain
