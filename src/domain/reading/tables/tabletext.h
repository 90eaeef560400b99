#pragma once

#include "domain/reading/sourcelines.h"
#include "domain/reading/sourcepiece.h"
#include "domain/reading/tables/readcolumns.h"

#include <QList>
#include <QSet>

namespace Domain {

// A table that stands within a text: whole lines, the first its headings or its caption
// (重点任务表, 附件：活动安排). A table that goes on without headings of its own has the columns of
// the one before it.
struct TextTable
{
    QList<SourceLine> lines;
    int firstLine = 0; // index among the text's lines
    bool hasCaption = false;
    QChar separator = {}; // stands between the cells
    // Its columns: by its own headings, else those of the table before it.
    QList<Column> columns;

    qsizetype start() const { return lines.first().span.start; }
};

// A source in which the lines of drawn tables (│ ├ ┼ ─) are those that tables are read by; each
// character stands where it stood.
QString withBars(QString source);

// Returns the tables of tasks within a text, in order: a row of headings that names what is to be
// done and who does it or when, and the rows below it. `others`: lines, by index, that list annexes
// or stand above the plan, so that their numbers are none of the plan's.
QList<TextTable> textTables(QStringView source, QStringView folded, const QList<SourceLine> &lines,
                            const TableColumns &taken, const QSet<int> &others);

// Returns the pieces of such a table. Its rows stand at `depth`; if it has a caption, that stands
// at `depth` and the rows one level deeper. `taken`: as below.
QList<SourcePiece> tablePieces(QStringView source, QStringView folded, const TextTable &table,
                               int depth, TableColumns &taken);

// Returns the pieces of a text that is a table: rows of cells between | or tabulators, or, as pages
// lose their tables, one cell to a line with | between. Groups become sections, rows items; the
// cells for departments and deadlines are kept beside them; the bars between cells are no piece.
// Empty if the text is no table. `taken`: the user's choice for the columns, if any; what they were
// read as is written into it.
QList<SourcePiece> tablePieces(QStringView source, QStringView folded,
                               const QList<SourceLine> &lines, TableColumns &taken);

} // namespace Domain
