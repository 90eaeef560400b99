#pragma once

#include "domain/plan/progressnote.h"

namespace Domain {

// How a telegraphic note reads on paper. What is stored stays as it was typed, and nothing is said
// that the note does not say.

// The words up to the first of these marks outside of brackets and quotation marks.
QString firstClause(const QString &words, QStringView marks);

// A typed note on paper: onPaper(), and besides a pause for each blank between words (例会
// 参加12人), a list within a line without its numbers (检查1、用车2、接待), and no mark of
// exclamation.
QString noteOnPaper(const QString &typed);

// What only names something that took place, with the word that says so: 召开推进会, 举办红歌会,
// 举行 揭牌仪式, 开展消防演练. A day at the note's end comes first: 5月23日至26日，举办培训班.
// Other words come back as they are.
QString asHappening(const QString &words);

// What is to be done about something that an item only names: 办好 before 运动会, 开好 before
// 座谈会; empty for words that say it themselves.
QString taskVerb(const QString &name);

// Whether two notes of an item say the same of the same day, but for a mark at their end.
bool saySame(const ProgressNote &one, const ProgressNote &other);

} // namespace Domain
