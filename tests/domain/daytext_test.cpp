#include "domain/text/daytext.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("a day is read however it is written, and takes what it leaves out from another",
          "[daytext]")
{
    const QDate otherwise(2026, 11, 26);
    const std::pair<QString, QDate> cases[] = {
        {u"2021-4-12"_s, {2021, 4, 12}},
        {u"2021.04.12"_s, {2021, 4, 12}},
        {u"2021/4/12"_s, {2021, 4, 12}},
        {u"２０２１－４－１２"_s, {2021, 4, 12}},
        {u" 2021 年 4 月 12 号 "_s, {2021, 4, 12}},
        {u"二〇二一年四月十二日"_s, {2021, 4, 12}},
        {u"20210412"_s, {2021, 4, 12}},
        {u"20211231"_s, {2021, 12, 31}},
        {u"21-4-12"_s, {2021, 4, 12}},
        {u"99.4.12"_s, {2099, 4, 12}},
        {u"4.12"_s, {2026, 4, 12}},
        {u"4月12日"_s, {2026, 4, 12}},
        {u"十二月三十一日"_s, {2026, 12, 31}},
        {u"2021"_s, {2021, 11, 26}},
        {u"2021-4"_s, {2021, 4, 26}},
    };
    for (const auto &[words, day] : cases) {
        INFO(words.toStdString());
        CHECK(readDay(words, otherwise) == day);
    }
    for (const QString &words :
         {QString(), u"4"_s, u"412"_s, u"202104"_s, u"2021041"_s, u"2021-02-29"_s, u"20211301"_s,
          u"13.1"_s, u"2021-13"_s, u"202-4"_s, u"4月"_s, u"soon"_s}) {
        INFO(words.toStdString());
        CHECK(readDay(words, otherwise).isNull());
    }
    CHECK(readDay(u"2021-4-12"_s.leftJustified(24), otherwise) == QDate(2021, 4, 12));
    CHECK(readDay(u"2021-4-12"_s.leftJustified(25), otherwise).isNull());
}

TEST_CASE("a day in Chinese numerals is written in digits, other words stay", "[daytext]")
{
    CHECK(dayInFigures(u"十月十三日"_s) == u"10月13日"_s);
    CHECK(dayInFigures(u"二〇二一年十月三号"_s) == u"2021年10月3日"_s);
    CHECK(dayInFigures(u"二○二一年一月三十一日"_s) == u"2021年1月31日"_s);
    for (const QString &words : {u"十月十三"_s, u"10月13日"_s, u"十月"_s, u"上午十月十三日"_s})
        CHECK(dayInFigures(words) == words);
}

TEST_CASE("a day is written with its year unless it is in the year at hand", "[daytext]")
{
    const QDate day(2021, 4, 2);
    CHECK(longDay(day) == u"2021年4月2日"_s);
    CHECK(shortDay(day) == u"4月2日"_s);
    CHECK(dayInYear(day, 2021) == u"4月2日"_s);
    CHECK(dayInYear(day, 2020) == u"2021年4月2日"_s);
    CHECK(dayInYear(day, 2022) == u"2021年4月2日"_s);
}
