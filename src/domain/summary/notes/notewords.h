#pragma once

#include "domain/plan/progressnote.h"

#include <QStringList>

namespace Domain {

// How a telegraphic note reads on paper. What is stored stays as it was typed, and nothing is said
// that the note does not say.

// The words up to the first of these marks outside of brackets and quotation marks.
QString firstClause(const QString &words, QStringView marks);

// A typed note on paper: onPaper(), and besides a pause for each blank between words (例会
// 参加12人), a list within a line without its numbers (检查1、用车2、接待), and no mark of
// exclamation.
QString noteOnPaper(const QString &typed);

// Signs, besides a note's own words, that what it only names took place.
struct HappeningSigns
{
    bool wasAttended = false; // how many took part is noted
    QString task = {};        // what the plan asks for, in its words
    // Verbs already put before other notes of this item: a bare name whose usual verb is among them
    // gets it without further signs.
    QStringList verbsBeside = {};
};

// Adds a verb to a note that is only the name of an event: the plan's own verb (组织开展…活动),
// else the usual one: 召开推进会, 举办红歌会, 举行揭牌仪式, 开展消防演练. Only where it is shown
// that the event took place: the attendance is noted, the note says more than the name, or the plan
// asked for the event. A day at the note's end comes first: 5月23日至26日， 举办培训班. Other words
// are returned unchanged.
QString asHappening(const QString &words, const HappeningSigns &signs);

// The verb that asHappening() adds when the plan has none; empty for none.
QString verbPut(const QString &words, const HappeningSigns &signs);

// Whether the words begin with the bare name of something that takes place.
bool namesHappening(const QString &words);

// What is to be done about something that an item only names: 办好 before 运动会, 开好 before
// 座谈会, 开展 before “警校共育”, 确保 before what is to be no less than …; empty for words that
// say it themselves.
QString taskVerb(const QString &name);

// Whether two notes of an item say the same of the same day, but for a mark at their end.
bool saySame(const ProgressNote &one, const ProgressNote &other);

} // namespace Domain
