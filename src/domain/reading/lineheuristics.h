#pragma once

#include "domain/reading/linelengths.h"
#include "domain/reading/markfinder.h"

#include <QSet>

namespace Domain {

// The lines (by index) whose words go on in the next: broken in mid-sentence by a page's width,
// or a paragraph cut in two by an empty line.
QSet<int> linesThatRunOn(QStringView folded, const QList<SourceLine> &lines);

// Whether a line that begins at `start` stands apart from the lines above it: far to the right of
// the last, or below an empty line in a text that does not part most lines so.
bool standsApart(QStringView folded, qsizetype start);

// The lines of a table of contents: they end in leaders and a page number, or stand below 目录
// and come again as headings.
QSet<int> linesOfContents(QStringView folded, const QList<SourceLine> &lines);

// Whether a line only says how many points follow: 重点抓好以下三个方面：.
bool countsWhatFollows(QStringView line);

// Whether a line of at most `most` characters contains no sentence or clause before its end.
bool isHeadingByForm(QStringView line, qsizetype most = kLongestBareHeading);

// Whether a line is a heading by its words: it is short, has no punctuation of a sentence, begins
// with a Chinese character, is no date, and announces no list (countsWhatFollows(), 如下).
bool looksLikeHeading(QStringView line);

// Lines from `first` on that are headings without a number: short, without punctuation, each above
// a paragraph or a list that begins afresh. Empty where there is only one. `numbers`: all marks
// that may be numbers in the text; `runningOn`: what linesThatRunOn() returned for it.
QList<MarkCandidate> unnumberedHeadings(QStringView folded, const QList<SourceLine> &lines,
                                        const QList<MarkCandidate> &numbers,
                                        const QSet<int> &runningOn, int first);

// Whether a line below the last item rounds the plan off (希望…), dates it or signs it.
bool closesPlan(QStringView folded, const QList<SourceLine> &lines, qsizetype line);

// Returns the length of a number “3、” at the start of a line whose value is `page`; 0 if there is
// none.
qsizetype previewNumberLength(QStringView line, int page);

// Whether a text may be a preview whose pages are counted “1、”, “2、” … at the starts of lines: at
// least half of these numbers stand where the line before breaks off in mid-sentence.
bool mayCountPages(QStringView folded, const QList<SourceLine> &lines);

// The lines of a numbered list above the plan's title: from the first number to the last one above
// a title that names a year, near the text's top. Empty where the numbers below that title do not
// begin afresh, or are no more than those above.
QList<int> numbersAboveTitle(QStringView folded, const QList<SourceLine> &lines);

// The headings of the papers in a text that holds several: …篇一, …第一篇, or 篇一：… with words
// behind it. Empty where there is only one.
QList<MarkCandidate> volumeHeadings(QStringView folded, const QList<SourceLine> &lines);

} // namespace Domain
