#pragma once

#include "domain/reading/sourcelines.h"
#include "domain/reading/sourcepiece.h"

#include <QList>

namespace Domain {

// A table that stands within a text: whole lines, the first its headings or its caption.
struct TextTable
{
    QList<SourceLine> lines;
    int firstLine = 0; // index among the text's lines
    bool hasCaption = false;

    qsizetype start() const { return lines.first().span.start; }
};

// The tables of tasks within a text, in order: a row of headings that names what is to be done and
// by whom or when, and at least two rows.
QList<TextTable> textTables(QStringView source, QStringView folded, const QList<SourceLine> &lines);

// The pieces of such a table whose rows stand at `depth`; below its caption where it has one.
QList<SourcePiece> tablePieces(QStringView source, QStringView folded, const TextTable &table,
                               int depth);

// The pieces of a text that is a table: rows of cells between | or tabulators, or, as pages lose
// their tables, one cell to a line with | between. Groups become sections, rows items; the cells
// for departments and deadlines are kept beside them; the bars
// between cells are no piece. Empty if the text is no table.
QList<SourcePiece> tablePieces(QStringView source, QStringView folded,
                               const QList<SourceLine> &lines);

} // namespace Domain
