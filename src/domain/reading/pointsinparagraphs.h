#pragma once

#include "domain/reading/levelfinder.h"
#include "domain/reading/sourcelines.h"

#include <QSet>

namespace Domain {

// Adds to the marks of a text the points of its paragraphs, 一是…；二是…；三是… or ①…；②…, where
// they are all that its headings hold: the text numbers nothing below them, and a heading is a few
// words on a line of their own.
QList<PlacedMark> withPointsInParagraphs(QStringView folded, const QList<SourceLine> &lines,
                                         const QList<MarkCandidate> &candidates,
                                         const QList<PlacedMark> &marks);

// Returns `marks` with the tasks, as items, of months and other times that are headings and have
// nothing numbered below them: what stands behind the heading on its line, parted by ；, and the
// paragraphs below it. Returns them as they are where each month is an item itself (8月：走访；
// 座谈。): where no heading has a list below it, and few stand alone on their lines. A paragraph
// for the whole year behind the last month (全年工作：…) becomes a heading beside the months.
QList<PlacedMark> withTasksUnderTimes(QStringView folded, const QList<SourceLine> &lines,
                                      const QSet<int> &runningOn, const QList<PlacedMark> &marks);

} // namespace Domain
