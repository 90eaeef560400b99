#pragma once

#include "domain/reading/sourcelines.h"
#include "domain/text/numbermark.h"

#include <QHash>

namespace Domain {

// The numbers that stand alone on their lines, by line, above the words that they number: 01 or 一
// above a heading. Page numbers are left out: they stand where sentences break off, or follow what
// is numbered on their page.
QHash<int, NumberMark> loneNumbers(QStringView folded, const QList<SourceLine> &lines);

} // namespace Domain
