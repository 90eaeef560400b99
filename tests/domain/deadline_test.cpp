#include "domain/plan/deadline.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using Domain::Deadline;

namespace {

using Kind = Deadline::Kind;

constexpr int kPlanYear = 2021;

struct Reading
{
    QString words;
    QString kind;
    QString lastDay = {}; // empty: none
};

void checkAll(const QList<Reading> &readings)
{
    for (const Reading &reading : readings) {
        const auto deadline = Deadline::fromWords(reading.words, kPlanYear);
        INFO(reading.words.toStdString());
        CHECK(deadline.words() == reading.words);
        CHECK(deadline.kindKey() == reading.kind);
        CHECK(deadline.lastDay().toString(Qt::ISODate) == reading.lastDay);
    }
}

void checkNotUnderstood(const QStringList &all)
{
    for (const QString &words : all)
        checkAll({{words, u"unknown"_s}});
}

} // namespace

TEST_CASE("a deadline that names a day ends on it", "[deadline]")
{
    checkAll({
        {u"2021年9月30日"_s, u"day"_s, u"2021-09-30"_s},
        {u"9月30日"_s, u"day"_s, u"2021-09-30"_s},
        {u"9月30日前"_s, u"day"_s, u"2021-09-30"_s},
        {u"9月30日之前完成"_s, u"day"_s, u"2021-09-30"_s},
        {u"3月8日"_s, u"day"_s, u"2021-03-08"_s},
        {u"3月16号"_s, u"day"_s, u"2021-03-16"_s},
        {u"2021-09-30"_s, u"day"_s, u"2021-09-30"_s},
        {u"2021/9/30"_s, u"day"_s, u"2021-09-30"_s},
        {u"2021.9.30"_s, u"day"_s, u"2021-09-30"_s},
        {u"2024年2月29日"_s, u"day"_s, u"2024-02-29"_s},
        {u"二〇二一年九月三十日"_s, u"day"_s, u"2021-09-30"_s},
        {u"十二月二十一日前"_s, u"day"_s, u"2021-12-21"_s},
    });
}

TEST_CASE("a deadline that names a month ends with it", "[deadline]")
{
    checkAll({
        {u"9月"_s, u"month-end"_s, u"2021-09-30"_s},
        {u"9月份"_s, u"month-end"_s, u"2021-09-30"_s},
        {u"至迟9月底"_s, u"month-end"_s, u"2021-09-30"_s},
        {u"9月底"_s, u"month-end"_s, u"2021-09-30"_s},
        {u"9月底前"_s, u"month-end"_s, u"2021-09-30"_s},
        {u"9月底前完成"_s, u"month-end"_s, u"2021-09-30"_s},
        {u"9月末"_s, u"month-end"_s, u"2021-09-30"_s},
        {u"2月"_s, u"month-end"_s, u"2021-02-28"_s},
        {u"2024年2月"_s, u"month-end"_s, u"2024-02-29"_s},
        {u"2021年6月底前"_s, u"month-end"_s, u"2021-06-30"_s},
        {u"2020年11月底前"_s, u"month-end"_s, u"2020-11-30"_s},
        {u"2021-09"_s, u"month-end"_s, u"2021-09-30"_s},
        {u"2021.9"_s, u"month-end"_s, u"2021-09-30"_s},
        {u"十月"_s, u"month-end"_s, u"2021-10-31"_s},
        {u"12月-："_s, u"month-end"_s, u"2021-12-31"_s},
    });
}

TEST_CASE("a third of a month ends on the 10th, the 20th or with the month", "[deadline]")
{
    checkAll({
        {u"7月初"_s, u"day"_s, u"2021-07-10"_s},
        {u"7月上旬"_s, u"day"_s, u"2021-07-10"_s},
        {u"7月中旬"_s, u"day"_s, u"2021-07-20"_s},
        {u"4月下旬"_s, u"month-end"_s, u"2021-04-30"_s},
        {u"2月下旬"_s, u"month-end"_s, u"2021-02-28"_s},
        {u"4月中下旬"_s, u"month-end"_s, u"2021-04-30"_s},
        {u"2022年4月下旬前"_s, u"month-end"_s, u"2022-04-30"_s},
    });
}

TEST_CASE("a deadline before a month is the last day of the previous month", "[deadline]")
{
    checkAll({
        {u"9月前"_s, u"month-end"_s, u"2021-08-31"_s},
        {u"9月之前"_s, u"month-end"_s, u"2021-08-31"_s},
        {u"9月以前完成"_s, u"month-end"_s, u"2021-08-31"_s},
        {u"（5月前完成）"_s, u"month-end"_s, u"2021-04-30"_s},
        {u"(9月前完成)"_s, u"month-end"_s, u"2021-08-31"_s},
        {u"3月前"_s, u"month-end"_s, u"2021-02-28"_s},
        {u"1月前"_s, u"month-end"_s, u"2020-12-31"_s},
        {u"2022年1月前"_s, u"month-end"_s, u"2021-12-31"_s},
        {u"2021-9月前"_s, u"month-end"_s, u"2021-08-31"_s},
    });
}

TEST_CASE("a range ends with its last part, whatever joins the two", "[deadline]")
{
    checkAll({
        {u"9-10月"_s, u"range"_s, u"2021-10-31"_s},
        {u"3-12月"_s, u"range"_s, u"2021-12-31"_s},
        {u"3~6月"_s, u"range"_s, u"2021-06-30"_s},
        {u"3～6月"_s, u"range"_s, u"2021-06-30"_s},
        {u"3–6月"_s, u"range"_s, u"2021-06-30"_s},
        {u"3－6月"_s, u"range"_s, u"2021-06-30"_s},
        {u"3--6月"_s, u"range"_s, u"2021-06-30"_s},
        {u"5—12月"_s, u"range"_s, u"2021-12-31"_s},
        {u"3月-4月"_s, u"range"_s, u"2021-04-30"_s},
        {u"3月——9月"_s, u"range"_s, u"2021-09-30"_s},
        {u"4月~6月"_s, u"range"_s, u"2021-06-30"_s},
        {u"1月至4月"_s, u"range"_s, u"2021-04-30"_s},
        {u"9到12月"_s, u"range"_s, u"2021-12-31"_s},
        {u"三至六月"_s, u"range"_s, u"2021-06-30"_s},
        {u"3月5-10日"_s, u"range"_s, u"2021-03-10"_s},
        {u"3月25日至4月2日"_s, u"range"_s, u"2021-04-02"_s},
        {u"3月至6月底前完成"_s, u"range"_s, u"2021-06-30"_s},
        {u"2020年3-6月"_s, u"range"_s, u"2020-06-30"_s},
        {u"1-2季度"_s, u"range"_s, u"2021-06-30"_s},
        {u"2020.11-2021.2"_s, u"range"_s, u"2021-02-28"_s},
    });
}

TEST_CASE("a range that runs past New Year ends in the next year", "[deadline]")
{
    checkAll({
        {u"11月-2月"_s, u"range"_s, u"2022-02-28"_s},
        {u"9月至次年3月"_s, u"range"_s, u"2022-03-31"_s},
        {u"2022年11月至2月"_s, u"range"_s, u"2023-02-28"_s},
    });
}

TEST_CASE("a deadline of several points in time ends at the last one", "[deadline]")
{
    checkAll({
        {u"5月、10月"_s, u"range"_s, u"2021-10-31"_s},
        {u"5月/10月"_s, u"range"_s, u"2021-10-31"_s},
        {u"5、10月"_s, u"range"_s, u"2021-10-31"_s},
        {u"10月、5月"_s, u"range"_s, u"2021-10-31"_s},
        {u"11月12月"_s, u"range"_s, u"2021-12-31"_s},
        {u"11月12月："_s, u"range"_s, u"2021-12-31"_s},
        {u"3-5月、9-11月"_s, u"range"_s, u"2021-11-30"_s},
        {u"第二、三季度"_s, u"range"_s, u"2021-09-30"_s},
        {u"5月前、10月前"_s, u"range"_s, u"2021-09-30"_s},
        {u"3月、6月、9月、12月各一次"_s, u"range"_s, u"2021-12-31"_s},
        {u"上半年、下半年各举办1场"_s, u"range"_s, u"2021-12-31"_s},
        {u"七、八月"_s, u"range"_s, u"2021-08-31"_s},
        {u"七八月份"_s, u"range"_s, u"2021-08-31"_s},
    });
}

TEST_CASE("前后 behind a feast means its day, behind a month or vacation no day", "[deadline]")
{
    checkAll({
        {u"五四青年节前后"_s, u"day"_s, u"2021-05-04"_s},
        {u"“六一”前后"_s, u"day"_s, u"2021-06-01"_s},
        {u"国庆节前后"_s, u"day"_s, u"2021-10-01"_s},
        {u"教师节前后"_s, u"day"_s, u"2021-09-10"_s},
    });
    checkNotUnderstood({u"重阳节前后"_s, u"9月前后"_s, u"暑假前后"_s, u"重阳节前"_s});
}

TEST_CASE("a year holds for what follows in a list, but none before the plan's", "[deadline]")
{
    checkAll({
        {u"2022年3月、6月"_s, u"range"_s, u"2022-06-30"_s},
        {u"2020年12月、3月底前"_s, u"range"_s, u"2021-03-31"_s},
        {u"2020年9月至12月"_s, u"range"_s, u"2020-12-31"_s},
        {u"2020年12月5日、8日"_s, u"range"_s, u"2020-12-08"_s},
    });
}

TEST_CASE("a deadline that lists months or quarters ends with the last of them", "[deadline]")
{
    checkAll({
        {u"3月、6月、9月和12月"_s, u"range"_s, u"2021-12-31"_s},
        {u"一、三季度"_s, u"range"_s, u"2021-09-30"_s},
        {u"4月上旬、10月中旬"_s, u"range"_s, u"2021-10-20"_s},
    });
}

TEST_CASE("quarters, half-years and the year end on their last day", "[deadline]")
{
    checkAll({
        {u"第一季度"_s, u"quarter"_s, u"2021-03-31"_s},
        {u"第三季度"_s, u"quarter"_s, u"2021-09-30"_s},
        {u"三季度"_s, u"quarter"_s, u"2021-09-30"_s},
        {u"3季度"_s, u"quarter"_s, u"2021-09-30"_s},
        {u"2022年第四季度末"_s, u"quarter"_s, u"2022-12-31"_s},
        {u"上半年"_s, u"half-year"_s, u"2021-06-30"_s},
        {u"下半年"_s, u"half-year"_s, u"2021-12-31"_s},
        {u"2020年上半年"_s, u"half-year"_s, u"2020-06-30"_s},
        {u"年中"_s, u"half-year"_s, u"2021-06-30"_s},
        {u"年中前完成"_s, u"half-year"_s, u"2021-06-30"_s},
        {u"2022年中前"_s, u"half-year"_s, u"2022-06-30"_s},
        {u"今年年中"_s, u"half-year"_s, u"2021-06-30"_s},
        {u"全年"_s, u"year"_s, u"2021-12-31"_s},
        {u"全年："_s, u"year"_s, u"2021-12-31"_s},
        {u"年底"_s, u"year"_s, u"2021-12-31"_s},
        {u"年底前"_s, u"year"_s, u"2021-12-31"_s},
        {u"当年底前"_s, u"year"_s, u"2021-12-31"_s},
        {u"2020年底前"_s, u"year"_s, u"2020-12-31"_s},
        {u"2021年年底前"_s, u"year"_s, u"2021-12-31"_s},
        {u"2021年"_s, u"year"_s, u"2021-12-31"_s},
    });
}

TEST_CASE("a deadline is in the plan's year unless it names another", "[deadline]")
{
    CHECK(Deadline::fromWords(u"6月"_s, 2023).lastDay() == QDate(2023, 6, 30));
    CHECK(Deadline::fromWords(u"年底"_s, 2023).lastDay() == QDate(2023, 12, 31));
    CHECK(Deadline::fromWords(u"次年3月"_s, 2023).lastDay() == QDate(2024, 3, 31));
    CHECK(Deadline::fromWords(u"明年3月底前"_s, 2023).lastDay() == QDate(2024, 3, 31));
    CHECK(Deadline::fromWords(u"当年6月"_s, 2023).lastDay() == QDate(2023, 6, 30));
    CHECK(Deadline::fromWords(u"2021年6月"_s, 2023).lastDay() == QDate(2021, 6, 30));
}

TEST_CASE("full width, blanks and filler words do not change what a deadline means", "[deadline]")
{
    checkAll({
        {u"２０２１年９月３０日"_s, u"day"_s, u"2021-09-30"_s},
        {u"２０２１．９．３０"_s, u"day"_s, u"2021-09-30"_s},
        {u"２０２１／９／３０"_s, u"day"_s, u"2021-09-30"_s},
        {u" 3 － 12 月 "_s, u"range"_s, u"2021-12-31"_s},
        {u"9 月 前"_s, u"month-end"_s, u"2021-08-31"_s},
        {u"4月　下旬"_s, u"month-end"_s, u"2021-04-30"_s},
        {u"4月 初"_s, u"day"_s, u"2021-04-10"_s},
        {u"【12月】"_s, u"month-end"_s, u"2021-12-31"_s},
        {u"于2021年6月底前"_s, u"month-end"_s, u"2021-06-30"_s},
        {u"12月。"_s, u"month-end"_s, u"2021-12-31"_s},
    });
}

TEST_CASE("a remark after the time is ignored", "[deadline]")
{
    checkAll({
        {u"3月：申报省教育系统关工委‘工作创新奖’"_s, u"month-end"_s, u"2021-03-31"_s},
        {u"6月完成相关制度修订"_s, u"month-end"_s, u"2021-06-30"_s},
        {u"4月初启动"_s, u"day"_s, u"2021-04-10"_s},
        {u"全年 配合学校"_s, u"year"_s, u"2021-12-31"_s},
        {u"上半年讨论方案"_s, u"half-year"_s, u"2021-06-30"_s},
        {u"下半年实施"_s, u"half-year"_s, u"2021-12-31"_s},
        {u"12月底前基本完成"_s, u"month-end"_s, u"2021-12-31"_s},
    });
}

TEST_CASE("a remark that names another time makes the deadline unknown", "[deadline]")
{
    checkNotUnderstood({u"3月：动员；6月：总结"_s, u"6月完成，12月验收"_s});
}

TEST_CASE("a recurring deadline has no last day", "[deadline]")
{
    checkAll({
        {u"每月"_s, u"recurring"_s},
        {u"每月底前"_s, u"recurring"_s},
        {u"每月28日前"_s, u"recurring"_s},
        {u"每季度"_s, u"recurring"_s},
        {u"每个季度"_s, u"recurring"_s},
        {u"每学期"_s, u"recurring"_s},
        {u"每学期末"_s, u"recurring"_s},
        {u"每半年"_s, u"recurring"_s},
        {u"每年"_s, u"recurring"_s},
        {u"每年9月"_s, u"recurring"_s},
        {u"每周"_s, u"recurring"_s},
    });
}

TEST_CASE("an open-ended deadline has no last day", "[deadline]")
{
    checkAll({
        {u"长期坚持"_s, u"open"_s},
        {u"长期"_s, u"open"_s},
        {u"长期整改"_s, u"open"_s},
        {u"持续推进"_s, u"open"_s},
        {u"长期坚持、持续推进"_s, u"open"_s},
        {u"常态化开展"_s, u"open"_s},
        {u"全年持续推进"_s, u"open"_s},
    });
}

TEST_CASE("days and months that do not exist are not understood", "[deadline]")
{
    checkNotUnderstood({u"2月30日"_s, u"2021年2月29日"_s, u"2021-02-29"_s, u"4月31日前"_s,
                        u"13月"_s, u"0月"_s, u"9月0日"_s, u"2021-09-00"_s, u"3-13月"_s,
                        u"13-12月"_s, u"第五季度"_s, u"第零季度"_s, u"3月25日-5日"_s,
                        u"2021年12月-2021年3月"_s});
}

TEST_CASE("a deadline not understood keeps its words and is never missed", "[deadline]")
{
    checkNotUnderstood({u"按省厅要求按时完成"_s, u"按学院规定的时间节点"_s, u"第16周"_s, u"1—2周"_s,
                        u"学期末"_s, u"尽快"_s, u"前"_s, u"底前"_s, u"月"_s, u"2021"_s, u"9"_s,
                        u"3月起"_s, u"9月后"_s, u"3-"_s, u"、"_s, u"soon"_s, u"9月&"_s});
    const auto deadline = Deadline::fromWords(u"按省厅要求按时完成"_s, kPlanYear);
    CHECK_FALSE(deadline.isMissedOn({9999, 12, 31}));
    CHECK_FALSE(deadline.isDueSoonOn({2021, 12, 31}));
}

TEST_CASE("month and day are read whatever separator is between them", "[deadline]")
{
    checkAll({
        {u"6.30"_s, u"day"_s, u"2021-06-30"_s},
        {u"9/30"_s, u"day"_s, u"2021-09-30"_s},
        {u"９．３０前"_s, u"day"_s, u"2021-09-30"_s},
        {u"9/30日"_s, u"day"_s, u"2021-09-30"_s},
        {u"2022年6.30"_s, u"day"_s, u"2022-06-30"_s},
        {u"6.1-6.30"_s, u"range"_s, u"2021-06-30"_s},
        {u"9/30、10/31"_s, u"range"_s, u"2021-10-31"_s},
        {u"5/10月"_s, u"range"_s, u"2021-10-31"_s},
        {u"3/4季度"_s, u"range"_s, u"2021-12-31"_s},
    });
    checkNotUnderstood({u"6.31"_s, u"13/5"_s, u"21.9.30"_s, u"6."_s});
}

TEST_CASE("an hour, a weekday or 含当日 after a day does not change the day", "[deadline]")
{
    for (const QString &words : {u"9月30日 17:00前"_s,    u"9月30日17：00"_s,
                                 u"9月30日（周四）"_s,    u"9月30日(星期四)前"_s,
                                 u"9月30日前（周四）"_s,  u"9月30日24时前"_s,
                                 u"9月30日下午五点前"_s,  u"9月30日 下午 5 点半"_s,
                                 u"9月30日17时30分前"_s,  u"9月30日上午"_s,
                                 u"9月30日下班前"_s,      u"9月30日（含）前"_s,
                                 u"9月30日（含当日）"_s,  u"9月30日（周四）下午5点前"_s,
                                 u"9月30日周四17点"_s,    u"9月30日9:00-17:00"_s,
                                 u"2021-09-30 17:00"_s,   u"2021-09-30T17:00:00"_s,
                                 u"9/30 17:00"_s,         u"9/30（周四）"_s,
                                 u"9.30 下午"_s,          u"（9月30日17:00前）"_s,
                                 u"九月三十日十七时前"_s, u"9月30日（17:00前）"_s}) {
        checkAll({{words, u"day"_s, u"2021-09-30"_s}});
    }
    checkAll({{u"9月1日8:00-9月30日17:00"_s, u"range"_s, u"2021-09-30"_s}});
    checkNotUnderstood({u"9月17时"_s, u"17:00前"_s, u"周四"_s, u"9月30日25:00"_s});
}

TEST_CASE("words for \"no later than\" do not change what a deadline means", "[deadline]")
{
    for (const QString &words :
         {u"不晚于9月30日"_s, u"不迟于9月30日"_s, u"最迟9月30日"_s, u"最迟于9月30日前"_s,
          u"最晚9月30日"_s, u"9月30日截止"_s, u"截止9月30日"_s, u"截止时间：9月30日"_s,
          u"截止日期为9月30日"_s, u"完成时限：9月30日"_s, u"9月30日为止"_s, u"截止到9月30日"_s,
          u"最迟不晚于9月30日17:00"_s, u"不得晚于9月30日"_s, u"不得迟于9月30日"_s,
          u"至迟到9月30日"_s}) {
        checkAll({{words, u"day"_s, u"2021-09-30"_s}});
    }
    checkAll({{u"最迟9月底"_s, u"month-end"_s, u"2021-09-30"_s},
              {u"不晚于第三季度"_s, u"quarter"_s, u"2021-09-30"_s}});
    checkNotUnderstood({u"截止"_s, u"不晚于"_s, u"最迟"_s});
}

TEST_CASE("a deadline before a holiday is the day before it", "[deadline]")
{
    checkAll({
        {u"教师节前"_s, u"day"_s, u"2021-09-09"_s},
        {u"教师节之前完成"_s, u"day"_s, u"2021-09-09"_s},
        {u"五一前"_s, u"day"_s, u"2021-04-30"_s},
        {u"五四青年节前"_s, u"day"_s, u"2021-05-03"_s},
        {u"六一儿童节前完成"_s, u"day"_s, u"2021-05-31"_s},
        {u"七一前"_s, u"day"_s, u"2021-06-30"_s},
        {u"“七一”前"_s, u"day"_s, u"2021-06-30"_s},
        {u"\"五一\"劳动节前"_s, u"day"_s, u"2021-04-30"_s},
        {u"建军节前"_s, u"day"_s, u"2021-07-31"_s},
        {u"八一建军节前"_s, u"day"_s, u"2021-07-31"_s},
        {u"劳动节前"_s, u"day"_s, u"2021-04-30"_s},
        {u"青年节前"_s, u"day"_s, u"2021-05-03"_s},
        {u"儿童节前"_s, u"day"_s, u"2021-05-31"_s},
        {u"建党节前"_s, u"day"_s, u"2021-06-30"_s},
        {u"元旦前"_s, u"day"_s, u"2021-12-31"_s},
        {u"十一前"_s, u"day"_s, u"2021-09-30"_s},
        {u"国庆前"_s, u"day"_s, u"2021-09-30"_s},
        {u"国庆节前"_s, u"day"_s, u"2021-09-30"_s},
        {u"国庆前夕"_s, u"day"_s, u"2021-09-30"_s},
        {u"暑假前"_s, u"day"_s, u"2021-06-30"_s},
        {u"放暑假前"_s, u"day"_s, u"2021-06-30"_s},
        {u"寒假前"_s, u"day"_s, u"2021-12-31"_s},
        {u"最迟寒假前"_s, u"day"_s, u"2021-12-31"_s},
        {u"2022年国庆前"_s, u"day"_s, u"2022-09-30"_s},
        {u"年内"_s, u"year"_s, u"2021-12-31"_s},
    });
    checkNotUnderstood({u"教师节"_s, u"国庆"_s, u"暑假"_s, u"寒假"_s, u"暑假后"_s, u"春节前"_s,
                        u"中秋节前"_s, u"儿童前"_s, u"年中旬"_s});
}

TEST_CASE("the next term has a last day only if the plan was issued from January to July",
          "[deadline]")
{
    const auto lastDay = [](const QString &words, QDate issuedOn) {
        return Deadline::fromWords(words, {kPlanYear, issuedOn}).lastDay();
    };
    const QDate newYearsEve(2021, 12, 31);
    for (const QString &words : {u"下学期"_s, u"下学期内"_s, u"下学期末前"_s, u"下 学 期 完成"_s}) {
        INFO(words.toStdString());
        CHECK(lastDay(words, {2021, 1, 1}) == newYearsEve);
        CHECK(lastDay(words, {2021, 7, 31}) == newYearsEve);
        CHECK(lastDay(words, {2021, 8, 1}).isNull());
        CHECK(lastDay(words, {2020, 12, 30}).isNull());
        CHECK(lastDay(words, {}).isNull());
    }
    CHECK(lastDay(u"下学期前"_s, {2021, 3, 1}).isNull());
}

TEST_CASE("blanks and invisible characters inside do not count", "[deadline]")
{
    checkAll({
        {u"9 月底前"_s, u"month-end"_s, u"2021-09-30"_s},
        {u"9 月 30 日 前"_s, u"day"_s, u"2021-09-30"_s},
        {u"第 三 季 度"_s, u"quarter"_s, u"2021-09-30"_s},
        {u"教师 节 前"_s, u"day"_s, u"2021-09-09"_s},
        {u"国 庆 前"_s, u"day"_s, u"2021-09-30"_s},
        {u"6 . 30"_s, u"day"_s, u"2021-06-30"_s},
        {u"年 底 前"_s, u"year"_s, u"2021-12-31"_s},
        {u"长 期 坚 持"_s, u"open"_s},
        {u"每 季 度"_s, u"recurring"_s},
        {u"9月\u200b底前"_s, u"month-end"_s, u"2021-09-30"_s},
        {u"\u200e9月30日"_s, u"day"_s, u"2021-09-30"_s},
        {u"9月\u00ad30\u2069日\ufeff"_s, u"day"_s, u"2021-09-30"_s},
    });
    CHECK(Deadline::fromWords(u"\u200b"_s, kPlanYear).kind() == Kind::None);
}

TEST_CASE("a day that does not exist is reported as such", "[deadline]")
{
    for (const QString &words :
         {u"6月31日"_s, u"2月30日前"_s, u"2021年2月29日"_s, u"6.31"_s, u"9/31"_s, u"13月"_s,
          u"2021-02-29"_s, u"6月31日 17:00前"_s, u"3月1日至2月30日"_s}) {
        INFO(words.toStdString());
        const auto deadline = Deadline::fromWords(words, kPlanYear);
        CHECK(deadline.kind() == Kind::Unknown);
        CHECK(deadline.namesNoRealDay());
    }
    for (const QString &words :
         {u"按要求"_s, u"6月30日"_s, u"第五季度"_s, u"每月31日"_s, u"3月25日-5日"_s}) {
        INFO(words.toStdString());
        CHECK_FALSE(Deadline::fromWords(words, kPlanYear).namesNoRealDay());
    }
}

TEST_CASE("an empty text is not a deadline", "[deadline]")
{
    CHECK(Deadline::fromWords({}, kPlanYear) == Deadline());
    CHECK(Deadline::fromWords(u" 　\t\n"_s, kPlanYear) == Deadline());
    CHECK(Deadline().kindKey() == u"none"_s);
    CHECK_FALSE(Deadline().isMissedOn({9999, 12, 31}));
}

TEST_CASE("only the first three hundred characters of a deadline are read", "[deadline]")
{
    const QString longest = u"9月："_s + QString(297, u'略');
    CHECK(Deadline::fromWords(longest, kPlanYear).lastDay() == QDate(2021, 9, 30));
    CHECK(Deadline::fromWords(longest + u'略', kPlanYear).kind() == Kind::Unknown);
    CHECK(Deadline::fromWords(longest + u'略', kPlanYear).words() == longest + u'略');
}

TEST_CASE("a deadline is missed from the day after its last", "[deadline]")
{
    const auto deadline = Deadline::fromWords(u"9月"_s, kPlanYear);
    CHECK_FALSE(deadline.isMissedOn({2021, 9, 30}));
    CHECK(deadline.isMissedOn({2021, 10, 1}));
}

TEST_CASE("a deadline is due soon on its last day and the thirty before it", "[deadline]")
{
    const auto deadline = Deadline::fromWords(u"9月"_s, kPlanYear);
    CHECK_FALSE(deadline.isDueSoonOn({2021, 8, 30}));
    CHECK(deadline.isDueSoonOn({2021, 8, 31}));
    CHECK(deadline.isDueSoonOn({2021, 9, 30}));
    CHECK_FALSE(deadline.isDueSoonOn({2021, 10, 1}));
}

TEST_CASE("a deadline of some length says when it begins, a last day does not", "[deadline]")
{
    const auto begin = [](const QString &words) {
        return Deadline::fromWords(words, kPlanYear).firstDay(kPlanYear);
    };
    const std::pair<QString, QDate> cases[] = {
        {u"9月"_s, {2021, 9, 1}},       {u"9月30日"_s, {2021, 9, 1}},
        {u"3-12月"_s, {2021, 3, 1}},    {u"5月、10月"_s, {2021, 5, 1}},
        {u"第一季度"_s, {2021, 1, 1}},  {u"第三季度"_s, {2021, 7, 1}},
        {u"第四季度"_s, {2021, 10, 1}}, {u"上半年"_s, {2021, 1, 1}},
        {u"下半年"_s, {2021, 7, 1}},    {u"全年"_s, {2021, 1, 1}},
        {u"次年3月"_s, {2022, 3, 1}},   {u"2020年3-6月"_s, {2020, 3, 1}},
        {u"11月-2月"_s, {2021, 11, 1}},
    };
    for (const auto &[words, day] : cases) {
        INFO(words.toStdString());
        CHECK(begin(words) == day);
    }
    for (const QString &words : {u"9月底"_s, u"9月前"_s, u"年中"_s, u"年内"_s, u"最迟9月"_s,
                                 u"不得晚于9月"_s, u"截至9月"_s, u"尽快"_s, u"每月"_s, QString()}) {
        INFO(words.toStdString());
        CHECK(begin(words).isNull());
    }
}
