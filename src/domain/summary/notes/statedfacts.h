#pragma once

#include <QDate>
#include <QString>

namespace Domain {

// What a typed note already says, so that a report does not say it twice. Digits of any width and
// Chinese numerals are alike: 3月18日, ３月１８日, 三月十八日, 2021-03-18.

// Whether the text names the day, by month and day; another year beside them makes it another day.
bool statesDay(const QString &text, QDate day);

// Whether the text names the year as a number of four digits.
bool statesYear(const QString &text, int year);

// Whether the text begins with a time of its own: a day, or a stretch that a comma ends
// ("4月至9月，", "第三季度，").
bool beginsWithTime(const QString &text);

// Whether the text begins with a day of the month and leaves the month unsaid: "18日下午".
bool beginsWithDayOfMonth(const QString &text, int day);

// Whether the text begins with a stretch of time or a recurring one of its own: 全年接听来电,
// 每周三, 下半年结对.
bool beginsWithStretch(const QString &text);

// Whether the text begins with a month of its own, or up to when it counts: 6月底, 截至6月底.
bool beginsWithMonth(const QString &text);

// Whether the text begins with this month, or its first words name a day of it:
// 截至6月底, 6.20暴雨, “5·12”防灾减灾日.
bool namesMonth(const QString &text, int month);

// Whether the text's first words tell of more than a month, so that none is to be put before them:
// 全年接听来电, 热线全年接听来电, 4月至9月.
bool tellsOfWholeYear(const QString &text);

// Whether the text begins with a stretch or a festival that goes without a month beside it:
// 下半年结对 35名, 每周三值班, 清明前夕，祭扫. 二季度会议 and 春节联欢会 are names, told of a
// month.
bool beginsWithOtherTime(const QString &text);

// Whether the text begins with a term, or a holiday that is no part of a name, which are as good as
// a month: 暑假期间, but 暑假班结束 is of a month.
bool beginsWithTerm(const QString &text);

// Whether the text sums up a longer time in figures of its own: 全年宣讲23场，3460人次.
bool sumsUp(const QString &text);

// Whether the text tells of several events of a kind: 宣讲5场, 值班4次.
bool tellsOfSeveral(const QString &text);

// Whether the text gives the number as that of things, or of people something was done for and who
// did not come together for it: 来电117个, 慰问“五老”15位, 新吸收骨干9名.
bool countsOthers(const QString &text, int number);

// Whether the number stands in the text by itself, with or without commas between its thousands.
bool statesNumber(const QString &text, int number);

// Whether the text gives this number of people: 320人次, 320余名学生, 三百二十人, 1.2万人次.
bool statesAttendance(const QString &text, int attendance);
// Whether numbers of people that follow one another in a sentence add up to this attendance:
// 28名老同志与41名学生 to 69.
bool statesParts(const QString &text, int attendance);
// The largest attendance (人次) that the text names in figures; 0 for none.
int largestAttendance(const QString &text);

} // namespace Domain
