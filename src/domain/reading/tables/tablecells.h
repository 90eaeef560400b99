#pragma once

#include "domain/reading/sourcelines.h"

#include <QList>
#include <QString>

namespace Domain {

// The fewest rows of a table.
inline constexpr int kFewestRows = 2;

// A cell that stands alone in its row names a group if it is no longer than this and no sentence.
inline constexpr qsizetype kLongestGroup = 40; // characters

// The most characters of a person's name in a cell; the fewest are two.
inline constexpr qsizetype kLongestPersonName = 4;

// A cell of a table within a text: its first line, the text line it stands on, its further lines.
struct Cell
{
    SourceSpan span;
    int line = 0;
    QList<SourceLine> more;
};

using Row = QList<Cell>;

bool isFilled(const Cell &cell);
qsizetype filledCells(const Row &row);

// The first lines of a row's cells.
QList<QStringView> wordsIn(QStringView folded, const Row &row);

// A cell's words as written, its lines joined.
QString wordsOf(QStringView source, const Cell &cell);

// Whether a cell is 1, 2, 3 … and nothing else.
bool isSerial(QStringView words);

// A line of dashes between a table's head and its rows.
bool isTableRule(QStringView line);

// The cells of one line; empty ones keep the others in their columns.
Row cellsOf(QStringView source, QStringView folded, const SourceLine &line, QChar separator);

// Stands for a separator of two blanks or more, as tables typed with blanks have it.
inline constexpr QChar kBlanks = u' ';

// Stands for a single blank as separator, as in text copied from a page. Rows have as many cells as
// there are headings: further blanks are those of the task's words.
inline constexpr QChar kSingleBlank = u'\x2005';

// A line of a text that may be a table. Its last cell, where it opens a quotation mark, holds the
// lines up to the closing one too.
struct TableLine
{
    SourceLine line;
    Row cells; // one where the line has no separator
    bool isRow() const { return cells.size() > 1; }
};

// The lines of a text as rows. With kBlanks, the cells of a row that lacks some are put into
// columns by how far from the line's beginning they stand, as those of the widest row do.
QList<TableLine> tableLines(QStringView source, QStringView folded, const QList<SourceLine> &lines,
                            QChar separator);

// The headings of a table's first row with those of a second one, which stand below some of them.
Row mergedHead(const Row &first, const Row &second);

// Whether `row`, right below `head`, is a second row of headings. Two of its cells at least are
// filled, and either all of these are known headings of columns, or each new word is short and
// stands below a heading that spans several columns, with none below two other headings at least.
// `folded` is the whole source.
bool isSecondHead(QStringView folded, const Row &head, const Row &row);

// Joins rows that a line break within a cell has cut in two, unless the second begins with a
// number; `width` is that of the head.
QList<Row> joinedRows(QStringView folded, const QList<Row> &rows, qsizetype width);

} // namespace Domain
