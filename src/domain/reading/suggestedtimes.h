#pragma once

#include <QStringList>

// The times that an item's words set. `planYear` is 0 where it is not known; words are folded where
// they are called plain.
namespace Domain {

// Whether words without blanks are a time that goes on without end: 长期坚持, 每月.
bool isOpenTime(QStringView plain);

// The time that words are and nothing else, without what is said of it (于…完成); empty for others.
QStringView wholeTime(QStringView words);

// The month, quarter or half of the year, with a last day of its own, that a heading names and
// nothing else but a motto: 三月份：, 【第一季度】, 3月份工作安排, 三月：雷锋月; empty for others.
QString timeOfHeading(const QString &heading);

// The times at the heads of the clauses of a deadline (上半年完成初稿，下半年出版), with their 前.
QStringList timesOfClauses(const QString &plain);

// Of several times that one by which all is done: the latest, else the first.
QString latestOf(const QStringList &times, int planYear);

// The times with a last day of their own beside the deadline, in the order of these days.
QStringList timesBeside(const QString &deadline, const QStringList &times, int planYear);

// The words of a deadline in running text: the latest of those with 前 or 最迟 first, then a time
// in brackets, one the text begins with, then how often, then the times of clauses. Not a time at
// which only a part is reached (6月底前完成6场, …过半, …初稿) where the text names a later one for
// the whole or says what is to be done all year (全年12场): then that.
QString deadlineIn(const QString &plain, int planYear);

// All times at which something is to be done, as far as the words say it.
QStringList timesIn(const QString &plain);

// Returns names and clauses without the times that stand between them, which are added to `times`:
// 团委、学工部，6月底前完成. Its length is that of the words.
QString withoutTimes(QStringView words, QStringList &times);

} // namespace Domain
