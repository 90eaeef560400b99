#pragma once

#include <QList>
#include <QStringList>

namespace Exchange {

// A table's cell: its lines, and how many columns it covers. `continues` is true where the cell
// above reaches down over this place.
struct TableCell
{
    QStringList lines = {};
    int columns = 1;
    bool continues = false;
};

inline constexpr int kMostTableColumns = 64; // the most columns of a table within a text

struct TableRows
{
    QList<QList<TableCell>> rows;
    bool holdsTable = false; // a cell contains another table
};

// A table's lines as the outline reader takes them: one row to a line, | around its cells; a | in
// a cell becomes ｜, and U+0085 parts a cell's lines. In columns whose heading names who or when, a
// cell that reaches down is repeated in every row it covers; other covered cells are empty. A table
// that only lays a page out is set down cell by cell.
QStringList linesOf(const TableRows &table);

// One row as such a line, without regard to headings.
QString rowLine(const QList<TableCell> &row);

// Joins lines with a blank, or with nothing between Chinese characters.
QString joinedLines(const QStringList &lines);

// Whether a font draws it as wide as high: everything from the Chinese characters on, and the marks
// from — to ….
bool isWide(QChar c);

// Whether a line broken between these two was broken for its length: no blank belongs there.
bool runsOn(QChar before, QChar after);

} // namespace Exchange
