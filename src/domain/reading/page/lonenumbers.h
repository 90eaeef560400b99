#pragma once

#include "domain/reading/sourcelines.h"
#include "domain/text/numbermark.h"

#include <QHash>

namespace Domain {

// The numbers that stand alone on their lines, by line, above the words that they number: 01 or 一
// above a heading. Page numbers do not count: they stand where sentences break off, or the first of
// them comes below the text's first numbered line.
QHash<int, NumberMark> loneNumbers(QStringView folded, const QList<SourceLine> &lines);

} // namespace Domain
