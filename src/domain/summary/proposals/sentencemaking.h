#pragma once

#include <QString>
#include <QStringList>

namespace Domain {

// How words are joined into sentences on paper.

bool holdsFullStop(const QString &words);

// Where the first sentence ends: before its full stop outside of brackets and quotation marks, or
// at the end.
qsizetype firstSentenceEnd(const QString &words);

// Whether the two share a run of so many characters; five are too long for chance.
bool repeats(const QString &words, const QString &others, qsizetype run = 5);

// Whether more than half of the pairs of neighbouring characters of `others` stand in `words`, in
// any order.
bool saysMostOf(const QString &words, const QString &others);

// A name in quotation marks as the subject or object of a sentence, since many begin with a verb;
// without 继续 or 完成 at its head. A name that is quoted as a whole gets no second marks.
QString quotedMatter(QString name);

// Words in round brackets; brackets within become 〔〕 (GB/T 15834-2011, 4.9.3), except within a
// document's title (《…》).
QString bracketed(QString words);

// The sentences with 一是, 二是 … before each, one on a line; a single sentence stays without.
QString enumerated(const QStringList &sentences);

} // namespace Domain
