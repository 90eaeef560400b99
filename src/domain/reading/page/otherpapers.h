#pragma once

#include "domain/reading/sourcelines.h"

#include <QSet>

namespace Domain {

// The lines of whole papers that stand before or behind the plan under titles of their own: last
// year's summary, a report, a list of names. Empty where the plan's own title names such a paper
// too.
QSet<int> linesOfOtherPapers(QStringView folded, const QList<SourceLine> &lines);

} // namespace Domain
