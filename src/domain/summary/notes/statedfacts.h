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

// Five questions whether the text has a time of its own, each asked for an end of its own.
//
// beginsWithTime: a day; a month, quarter, half-year or holiday that a comma or colon soon
//     follows: 4月底，走访, 暑假期间，走访.
//     SummaryRecord: no day before it. What it takes must stay as it is (summaryrecord.h).
// beginsWithStretch: a stretch or recurring time, whatever follows: 全年接听, 年初慰问,
//     每周例会, 暑假班.
//     notewords: such words, and those above, are no name of a happening.
// tellsOfWholeYear: begins with more than a month (全年, 一年来, 平时, 4月至9月), or its
//     first clause holds 全年: 热线全年接听, but not 布置全年工作.
//     ProseProposals::Teller: neither month nor day before it.
// beginsWithOtherTime: a half-year, a quarter, the year's end or a recurring time, but not of
//     a meeting (二季度会议); a festival, but not in a name (春节联欢会): 下半年结对,
//     每周三值班, 清明前夕，祭扫.
//     Teller: no month before it unless it names a happening; before 每 no day either.
// beginsWithTerm: a term, or holidays that are not in a name (暑假班结束): 本学期, 暑假期间.
//     Teller: no month before it, though it names a happening.
bool beginsWithTime(const QString &text);
bool beginsWithStretch(const QString &text);
bool tellsOfWholeYear(const QString &text);
bool beginsWithOtherTime(const QString &text);
bool beginsWithTerm(const QString &text);

// Whether the text begins with a day of the month and leaves the month unsaid: "18日下午".
bool beginsWithDayOfMonth(const QString &text, int day);

// Whether the text begins with a month of its own, or up to when it counts: 6月底, 截至6月底.
bool beginsWithMonth(const QString &text);

// Whether the text begins with this month, or its first words name a day of it:
// 截至6月底, 6.20暴雨, “5·12”防灾减灾日.
bool namesMonth(const QString &text, int month);

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
