#pragma once

#include "domain/reading/levelfinder.h"
#include "domain/reading/sourcelines.h"

namespace Domain {

// Adds to the marks of a text the points of its paragraphs, 一是…；二是…；三是… or ①…；②…, where
// they are all that its headings hold: the text numbers nothing below them, and a heading is a few
// words on a line of their own.
QList<PlacedMark> withPointsInParagraphs(QStringView folded, const QList<SourceLine> &lines,
                                         const QList<MarkCandidate> &candidates,
                                         const QList<PlacedMark> &marks);

} // namespace Domain
