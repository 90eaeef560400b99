#pragma once

#include "domain/reading/assumption.h"
#include "domain/reading/sourcepiece.h"
#include "domain/reading/tables/readcolumns.h"

#include <QList>
#include <QString>

namespace Domain {

// Returns the pieces of a source under the given assumptions: what each line, or part of a line,
// is taken for. Together they cover all of it but blanks, line breaks and the bars of a table.
// `taken` has the user's choices for the columns of tables; what they are taken for is added to it.
QList<SourcePiece> outlinePieces(const QString &source, Assumptions assumptions,
                                 TableColumns &taken);

} // namespace Domain
