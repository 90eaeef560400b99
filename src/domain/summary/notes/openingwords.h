#pragma once

#include "domain/plan/plan.h"

namespace Domain {

// The words that an item's paragraph begins with, without its number and a mark at its end: the
// title that the user gave; else whole clauses of the issued text until they say something: ten
// characters at least and not only what the work starts from (根据…, 围绕…, 结合…). A clause that
// only repeats the item's deadline (…，4月15日前完成) is left out.
QString openingWordsOf(const Node &item);

// openingWordsOf(); but where these do not speak of `matter` and a clause of the issued text does,
// that clause.
QString openingWordsAbout(const Node &item, const QString &matter);

// Opening words for a narrow column of a table: the first whole clauses of eight characters at
// least.
QString shortOpeningWordsOf(const Node &item);

// `node` as it is; for a section with a text whose heading says nothing of the work (保障措施,
// 四月), an item made of that text instead.
Node withTellingWords(const Node &node);

// Whether a heading is that of an annex to the plan: 附件：活动安排, 附表1 重点任务分解表.
bool isAnnexHeading(const QString &heading);

// A heading without the marks at its end, a deadline in brackets there, and 附件：. Of a section,
// openingWordsOf() takes this whole, or clauses of it where it is longer than a line.
QString bareHeading(const QString &heading);

// Opening words without the time that they begin with, which stands beside them anyway: 12月评选…
// as 评选….
QString withoutLeadingTime(const QString &opening);

// Whether opening words are short, or name only what the work starts from, so that a better title
// is due.
bool saysLittle(const QString &opening);

// Whether the words begin with what the work starts from: 从…出发, 对照….
bool beginsWithFrame(const QString &words);

} // namespace Domain
