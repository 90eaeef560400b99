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

// Returns words in which a Chinese day (十月十三日), and the year before it (二〇二一年), is in
// Arabic digits: 2021年10月13日. Other words are returned unchanged.
QString dayInFigures(const QString &day);

// `day` as 2021年4月12日; as 4月12日; and as 4月12日 where it is in `year`, else with its year.
QString longDay(QDate day);
QString shortDay(QDate day);
QString dayInYear(QDate day, int year);

} // namespace Domain
