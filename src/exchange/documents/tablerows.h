#pragma once

#include <QList>
#include <QStringList>

namespace Exchange {

// A table's cell: its lines, and how many columns it covers.
struct TableCell
{
    QStringList lines = {};
    int columns = 1;
};

struct TableRows
{
    QList<QList<TableCell>> rows = {};
    bool holdsTable = false; // another table stands in a cell
};

// A table's lines as the outline reader takes them: one row to a line, | around its cells; a | in
// a cell becomes ｜. A table that only lays a page out is set down cell by cell.
QStringList linesOf(const TableRows &table);

// Lines as one: joined by a blank, or by nothing between Chinese characters.
QString joinedLines(const QStringList &lines);

// Whether a line broken between these two was broken for its length: no blank belongs there.
bool runsOn(QChar before, QChar after);

} // namespace Exchange
