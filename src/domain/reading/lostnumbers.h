#pragma once

#include "domain/reading/levelfinder.h"

namespace Domain {

// The headings that lack the number which their neighbours have: between 一、 and 三、, or behind
// the last of them, a few words above a list of the kind that stands below the others. Returned is
// the number that each lost, as a mark of length 0 where the heading begins. `first`: the first
// line below the title.
QList<MarkCandidate> lostNumbers(QStringView folded, const QList<SourceLine> &lines,
                                 const QList<PlacedMark> &marks, const QSet<int> &runningOn,
                                 int first);

} // namespace Domain
