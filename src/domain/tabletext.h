#pragma once

#include "domain/sourcelines.h"
#include "domain/sourcepiece.h"

#include <QList>

namespace Domain {

// The pieces of a text that is a table: rows of cells between | or tabulators, or, as pages lose
// their tables, one cell to a line with | between. Groups become sections, rows items; the cells
// for departments and deadlines are kept beside them; the bars
// between cells are no piece. Empty if the text is no table.
QList<SourcePiece> tablePieces(QStringView source, QStringView folded,
                               const QList<SourceLine> &lines);

} // namespace Domain
