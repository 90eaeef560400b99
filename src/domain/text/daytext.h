#pragma once

#include <QDate>
#include <QString>

namespace Domain {

// The longest words that are read as a day: 2021年 04月 12日, with room.
inline constexpr int kLongestDayText = 24;

// Returns the day that typed words mean: 2021-4-12, 2021.4.12, 2021年4月12日, 20210412, 4.12, 4/12,
// 4月12日, 四月十二日, or 2021 alone. What they leave out is taken from `otherwise`. Null where
// they mean none.
QDate readDay(const QString &typed, QDate otherwise);

// 十月十三日 in figures, 10月13日, and 二〇二一年 before it, 2021年. Other words are left as they
// are.
QString dayInFigures(const QString &day);

// 2021年4月12日; 4月12日; and the shorter where the day is of `year`, the longer elsewhere.
QString longDay(QDate day);
QString shortDay(QDate day);
QString dayInYear(QDate day, int year);

} // namespace Domain
