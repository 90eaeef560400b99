#pragma once

#include "domain/reading/markfinder.h"

#include <QSet>

namespace Domain {

// The lines (by index) whose words go on in the next: broken in mid-sentence by a page's width,
// or a paragraph cut in two by an empty line.
QSet<int> linesThatRunOn(QStringView folded, const QList<SourceLine> &lines);

// The lines of a table of contents: they end in leaders and a page number, or stand below 目录
// and come again as headings.
QSet<int> linesOfContents(QStringView folded, const QList<SourceLine> &lines);

// Lines from `first` on that are headings without a number: short, without punctuation, each
// above a paragraph or a list that begins afresh. One alone is none.
QList<MarkCandidate> unnumberedHeadings(QStringView folded, const QList<SourceLine> &lines,
                                        const QList<MarkCandidate> &numbers,
                                        const QSet<int> &runningOn, int first);

// Lines that end in 篇一, 篇二 …: several papers in one text. One alone is none.
QList<MarkCandidate> volumeHeadings(QStringView folded, const QList<SourceLine> &lines);

} // namespace Domain
