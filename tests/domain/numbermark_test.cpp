#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using Domain::folded;
using Domain::MarkFamily;
using Domain::numberMarkAt;

namespace {

struct MarkCase
{
    QString text;
    MarkFamily family;
    int value;
    qsizetype length;
};

} // namespace

TEST_CASE("every notation of a number is recognised", "[numbermark]")
{
    const MarkCase cases[] = {
        {u"一、甲"_s, MarkFamily::Chinese, 1, 2},
        {u"十二.甲"_s, MarkFamily::Chinese, 12, 3},
        {u"二十一、甲"_s, MarkFamily::Chinese, 21, 4},
        {u"貳、甲"_s, MarkFamily::Chinese, 2, 2},
        {u"三(sān)、甲"_s, MarkFamily::Chinese, 3, 7},
        {u"（三）甲"_s, MarkFamily::ChineseBracket, 3, 3},
        {u"( 三)甲"_s, MarkFamily::ChineseBracket, 3, 4},
        {u"(三)、甲"_s, MarkFamily::ChineseBracket, 3, 4},
        {u"㈢甲"_s, MarkFamily::ChineseBracket, 3, 1},
        {u"1.甲"_s, MarkFamily::Arabic, 1, 2},
        {u"１２．甲"_s, MarkFamily::Arabic, 12, 3},
        {u"3．2020年底前"_s, MarkFamily::Arabic, 3, 2},
        {u"⒋甲"_s, MarkFamily::Arabic, 4, 1},
        {u"5）甲"_s, MarkFamily::HalfBracket, 5, 2},
        {u"（5）甲"_s, MarkFamily::ArabicBracket, 5, 3},
        {u"⑥甲"_s, MarkFamily::Circled, 6, 1},
        {u"B、甲"_s, MarkFamily::Letter, 2, 2},
        {u"第二部分 甲"_s, MarkFamily::Part, 2, 4},
        {u"第二章 甲"_s, MarkFamily::Chapter, 2, 3},
        {u"第二节 甲"_s, MarkFamily::Clause, 2, 3},
        {u"第二条　甲"_s, MarkFamily::Article, 2, 3},
        {u"重点任务三：甲"_s, MarkFamily::Named, 3, 6},
        {u"行动2、甲"_s, MarkFamily::Named, 2, 4},
        {u"IV. 甲"_s, MarkFamily::Roman, 4, 3},
        {u"●甲"_s, MarkFamily::Bullet, 0, 1},
        {u"- 甲"_s, MarkFamily::Bullet, 0, 1},
        {u"第三，甲"_s, MarkFamily::Ordinal, 3, 3},
        {u"四是甲"_s, MarkFamily::FirstIs, 4, 2},
        {u"三月份：甲"_s, MarkFamily::Month, 3, 4},
        {u"7-8月"_s, MarkFamily::Month, 7, 4},
        {u"第一季度：甲"_s, MarkFamily::Period, 1, 5},
        {u"2.3甲"_s, MarkFamily::Decimal, 3, 3},
        {u"1.2.3甲"_s, MarkFamily::LongDecimal, 3, 5},
        {u"b.甲"_s, MarkFamily::SmallLetter, 2, 2},
        {u"iv.甲"_s, MarkFamily::SmallRoman, 4, 3},
        {u"ⅳ、甲"_s, MarkFamily::SmallRoman, 4, 2},
        {u"乙、设备"_s, MarkFamily::HeavenlyStem, 2, 2},
        {u"寅、设备"_s, MarkFamily::EarthlyBranch, 3, 2},
        {u"第二步：甲"_s, MarkFamily::Step, 2, 4},
        {u"【活动目的】甲"_s, MarkFamily::Boxed, 0, 6},
    };
    for (const MarkCase &each : cases) {
        INFO(each.text.toStdString());
        const auto mark = numberMarkAt(folded(each.text), 0, true);
        REQUIRE(mark);
        CHECK(mark->family == each.family);
        CHECK(mark->value == each.value);
        CHECK(mark->length == each.length);
    }
}

TEST_CASE("more notations of a number are recognised, with what follows them", "[numbermark]")
{
    const QChar none;
    struct
    {
        QString text;
        MarkFamily family;
        int value;
        qsizetype length;
        QChar separator;
    } const cases[] = {
        {u"十二　甲"_s, MarkFamily::Chinese, 12, 2, none},
        {u"一,甲"_s, MarkFamily::Chinese, 1, 2, u','},
        {u"一)、甲"_s, MarkFamily::ChineseBracket, 1, 2, u')'},
        {u"（一），甲"_s, MarkFamily::ChineseBracket, 1, 3, u')'},
        {u"（99）.甲"_s, MarkFamily::ArabicBracket, 99, 5, u')'},
        {u"1 甲"_s, MarkFamily::Arabic, 1, 1, none},
        {u"9999、甲"_s, MarkFamily::Arabic, 9999, 5, u'、'},
        {u"1:甲"_s, MarkFamily::Arabic, 1, 2, u':'},
        {u"⒛甲"_s, MarkFamily::Arabic, 20, 1, none},
        {u"⒈、甲"_s, MarkFamily::Arabic, 1, 2, u'、'},
        {u"⑳.甲"_s, MarkFamily::Circled, 20, 2, u'.'},
        {u"㊿甲"_s, MarkFamily::Circled, 50, 1, none},
        {u"➁甲"_s, MarkFamily::Circled, 2, 1, none},
        {u"1-2甲"_s, MarkFamily::Decimal, 2, 3, none},
        {u"1-2、甲"_s, MarkFamily::Decimal, 2, 4, u'、'},
        {u"1-2 甲"_s, MarkFamily::Decimal, 2, 3, none},
        {u"12.34 甲"_s, MarkFamily::Decimal, 34, 5, none},
        {u"1.2、甲"_s, MarkFamily::Decimal, 2, 4, u'、'},
        {u"（A）甲"_s, MarkFamily::Letter, 1, 3, u')'},
        {u"(b)、甲"_s, MarkFamily::SmallLetter, 2, 4, u')'},
        {u"(IV)甲"_s, MarkFamily::Roman, 4, 4, u')'},
        {u"( iii )甲"_s, MarkFamily::SmallRoman, 3, 7, u')'},
        {u"Ⓐ甲"_s, MarkFamily::Letter, 1, 1, QChar(0x24b6)},
        {u"Ⓩ、甲"_s, MarkFamily::Letter, 26, 2, u'、'},
        {u"ⓐ甲"_s, MarkFamily::SmallLetter, 1, 1, QChar(0x24d0)},
        {u"ⓩ甲"_s, MarkFamily::SmallLetter, 26, 1, QChar(0x24d0)},
        {u"⒞.甲"_s, MarkFamily::SmallLetter, 3, 2, u'.'},
        {u"I.甲"_s, MarkFamily::Letter, 9, 2, u'.'},
        {u"AA、甲"_s, MarkFamily::Letter, 27, 3, u'、'},
        {u"LXXXIX.甲"_s, MarkFamily::Roman, 89, 7, u'.'},
        {u"ii)甲"_s, MarkFamily::SmallRoman, 2, 3, u')'},
        {u"【1】甲"_s, MarkFamily::ArabicBracket, 1, 3, u'】'},
        {u"〔一〕甲"_s, MarkFamily::ChineseBracket, 1, 3, u'〕'},
        {u"[2]、甲"_s, MarkFamily::ArabicBracket, 2, 4, u']'},
        {u"〈三〉:甲"_s, MarkFamily::ChineseBracket, 3, 4, u'〉'},
        {u"<4>甲"_s, MarkFamily::ArabicBracket, 4, 3, u'>'},
        {u"〖目标〗甲"_s, MarkFamily::Boxed, 0, 4, none},
        {u"[说明]甲"_s, MarkFamily::Boxed, 0, 4, none},
        {u"*　甲"_s, MarkFamily::Bullet, 0, 1, u'*'},
        {u"-甲"_s, MarkFamily::Bullet, 0, 1, u'-'},
        {u"--甲"_s, MarkFamily::Bullet, 0, 2, u'—'},
        {u"--1"_s, MarkFamily::Bullet, 0, 2, u'—'},
        {u"→甲"_s, MarkFamily::Bullet, 0, 1, u'→'},
        {u"\U0001F31F甲"_s, MarkFamily::Bullet, 0, 2, QChar(0xdf1f)},
        {u"其三，甲"_s, MarkFamily::Ordinal, 3, 3, u','},
        {u"第一件事，甲"_s, MarkFamily::Ordinal, 1, 5, u','},
        {u"三要甲"_s, MarkFamily::FirstIs, 3, 2, u'要'},
        {u"三是，甲"_s, MarkFamily::FirstIs, 3, 3, none},
        {u"第二部分甲"_s, MarkFamily::Part, 2, 4, none},
        {u"第二类、甲"_s, MarkFamily::Part, 2, 4, u'、'},
        {u"第二章"_s, MarkFamily::Chapter, 2, 3, none},
        {u"第二阶段：甲"_s, MarkFamily::Step, 2, 5, u':'},
        {u"第一讲 甲"_s, MarkFamily::Step, 1, 3, none},
        {u"上半年：甲"_s, MarkFamily::Period, 1, 4, u':'},
        {u"下半年"_s, MarkFamily::Period, 2, 3, none},
        {u"第54周"_s, MarkFamily::Period, 54, 4, none},
        {u"第1-2周：甲"_s, MarkFamily::Period, 1, 6, u':'},
        {u"第二阶段"_s, MarkFamily::Period, 2, 4, none},
        {u"12月：甲"_s, MarkFamily::Month, 12, 4, u':'},
        {u"3月(2.17-2.23)：甲"_s, MarkFamily::Month, 3, 14, u':'},
        {u"3月重点工作安排：甲"_s, MarkFamily::Month, 3, 9, u':'},
        {u"3月、5月、9月：甲"_s, MarkFamily::Month, 3, 9, u':'},
        {u"年度重点任务一：甲"_s, MarkFamily::Named, 1, 8, u':'},
        {u"实事一：甲"_s, MarkFamily::Named, 1, 4, u':'},
        {u"行动2 甲"_s, MarkFamily::Named, 2, 3, none},
        {u"Part 1 甲"_s, MarkFamily::Part, 1, 6, none},
        {u"STEP2：甲"_s, MarkFamily::Part, 2, 6, u':'},
        {u"No.3 甲"_s, MarkFamily::Part, 3, 4, none},
    };
    for (const auto &each : cases) {
        INFO(each.text.toStdString());
        const auto mark = numberMarkAt(folded(each.text), 0, true);
        REQUIRE(mark);
        CHECK(mark->family == each.family);
        CHECK(mark->value == each.value);
        CHECK(mark->length == each.length);
        CHECK(mark->separator == each.separator);
    }
}

TEST_CASE("what stands above a decimal is its prefix", "[numbermark]")
{
    const std::pair<QString, int> cases[] = {
        {u"2.3甲"_s, 2}, {u"1-2甲"_s, 1}, {u"4.2.3甲"_s, 402}, {u"2.甲"_s, 0}};
    for (const auto &[text, prefix] : cases) {
        INFO(text.toStdString());
        CHECK(numberMarkAt(folded(text), 0, true)->prefix == prefix);
    }
}

TEST_CASE("a loosely written number is weak", "[numbermark]")
{
    const auto isWeak = [](const QString &text) {
        INFO(text.toStdString());
        const auto mark = numberMarkAt(folded(text), 0, true);
        REQUIRE(mark);
        return mark->weak;
    };
    for (const QString &text :
         {u"一 甲"_s, u"一：甲"_s, u"一,甲"_s, u"一一、甲"_s, u"1 甲"_s, u"1,甲"_s, u"1000、甲"_s,
          u"AA、甲"_s, u"乙、甲"_s, u"寅.甲"_s, u"实事一：甲"_s, u"第一讲：甲"_s})
        CHECK(isWeak(text));
    for (const QString &text :
         {u"一、甲"_s, u"一.甲"_s, u"十一、甲"_s, u"1、甲"_s, u"1.甲"_s, u"999、甲"_s, u"A、甲"_s,
          u"任务一、甲"_s, u"第一步：甲"_s, u"（一）甲"_s, u"一)甲"_s, u"1)甲"_s})
        CHECK_FALSE(isWeak(text));
}

TEST_CASE("in mid-line only the stricter notations are recognised", "[numbermark]")
{
    const auto isMark = [](const QString &text) {
        INFO(text.toStdString());
        return numberMarkAt(folded(u"前"_s + text), 1, false).has_value();
    };
    for (const QString &text : {u"一、甲"_s, u"一.甲"_s, u"一)甲"_s, u"（一）甲"_s, u"1.甲"_s,
                                u"1)甲"_s, u"①甲"_s, u"A、甲"_s, u"II.甲"_s, u"2.3甲"_s, u"●甲"_s,
                                u"一是甲"_s, u"第一，甲"_s, u"3月：甲"_s, u"【目标】甲"_s})
        CHECK(isMark(text));
    for (const QString &text :
         {u"一 甲"_s, u"一：甲"_s, u"一,甲"_s, u"1 甲"_s, u"1:甲"_s, u"1-2甲"_s, u"【1】甲"_s,
          u"乙、甲"_s, u"任务一：甲"_s, u"Part 1 甲"_s, u"★甲"_s, u"→甲"_s})
        CHECK_FALSE(isMark(text));
}

TEST_CASE("a list goes on in Arabic numbers only after the last sign of its family", "[numbermark]")
{
    const std::pair<QString, int> cases[] = {
        {u"⑩甲"_s, 11},    {u"⑨甲"_s, 0},    {u"⑳甲"_s, 21},    {u"㊿甲"_s, 51},
        {u"⒇甲"_s, 21},    {u"⑽甲"_s, 0},    {u"㈩甲"_s, 11},   {u"㈨甲"_s, 0},
        {u"癸、甲"_s, 11}, {u"壬、甲"_s, 0}, {u"亥、甲"_s, 13}, {u"戌、甲"_s, 0},
        {u"Ⅻ、甲"_s, 13},  {u"ⅻ、甲"_s, 13}, {u"Ⅺ、甲"_s, 0},   {u"10、甲"_s, 0}};
    for (const auto &[text, next] : cases) {
        INFO(text.toStdString());
        CHECK(Domain::numberAfterLastSign(*numberMarkAt(folded(text), 0, true)) == next);
    }
}

TEST_CASE("a letter that is no Roman numeral stays a letter", "[numbermark]")
{
    const auto roman = [](const QString &text) {
        return Domain::asRoman(*numberMarkAt(folded(text), 0, true));
    };
    CHECK(roman(u"I、甲"_s).family == MarkFamily::Roman);
    CHECK(roman(u"I、甲"_s).value == 1);
    CHECK(roman(u"x、甲"_s).family == MarkFamily::SmallRoman);
    CHECK(roman(u"x、甲"_s).value == 10);
    for (const QString &text : {u"A、甲"_s, u"C、甲"_s, u"M、甲"_s, u"VV、甲"_s})
        CHECK(roman(text).family == MarkFamily::Letter);
    CHECK(roman(u"A、甲"_s).value == 1);
    CHECK(roman(u"1、甲"_s).family == MarkFamily::Arabic);
}

TEST_CASE("text that only looks like a number is not read as one", "[numbermark]")
{
    for (const QString &text : {u"2021年"_s,
                                u"一式二份"_s,
                                u"十四五、甲"_s,
                                u"第3条规定"_s,
                                u"3月5日开展"_s,
                                u"（2021）"_s,
                                u"甲、乙双方"_s,
                                u"一"_s,
                                u"一 "_s,
                                u"1 a"_s,
                                u"10000、甲"_s,
                                u"0、甲"_s,
                                u"1-2次"_s,
                                u"1-0甲"_s,
                                u"0-1甲"_s,
                                u"（100）甲"_s,
                                u"（三"_s,
                                u"（XC）甲"_s,
                                u"（AB）甲"_s,
                                u"（A甲"_s,
                                u"MIX.甲"_s,
                                u"II甲"_s,
                                u"AAAA、甲"_s,
                                u"A、b"_s,
                                u"A.1"_s,
                                u"【100】甲"_s,
                                u"【甲】"_s,
                                u"【相关链接】"_s,
                                u"【2024】甲"_s,
                                u"*甲"_s,
                                u"-a"_s,
                                u"--a"_s,
                                u"●●甲"_s,
                                u"+甲"_s,
                                u"其三甲"_s,
                                u"第一件事情"_s,
                                u"第100条"_s,
                                u"第二部分的甲"_s,
                                u"第二章甲"_s,
                                u"上半年开展"_s,
                                u"第55周"_s,
                                u"13月：甲"_s,
                                u"3月活动很多"_s,
                                u"实事一、甲"_s,
                                u"附件1：甲"_s,
                                u"图表1：甲"_s,
                                u"本年度重点任务一：甲"_s,
                                u"Part1甲"_s,
                                u"Chapter 100"_s}) {
        INFO(text.toStdString());
        CHECK(!numberMarkAt(folded(text), 0, true));
    }
}

TEST_CASE("a number that may be part of a range or a date is marked as such", "[numbermark]")
{
    CHECK(numberMarkAt(folded(u"三、四年级"_s), 0, true)->pairs);
    CHECK(numberMarkAt(folded(u"3、4月份检查"_s), 0, true)->pairs);
    CHECK(numberMarkAt(folded(u"三.八妇女节"_s), 0, true)->pairs);
    CHECK(!numberMarkAt(folded(u"八、9月开展"_s), 0, true)->pairs);
    CHECK(!numberMarkAt(folded(u"1．2024年6月底前"_s), 0, true)->pairs);
    CHECK(numberMarkAt(folded(u"1．2024人次"_s), 0, true)->pairs);
    CHECK(numberMarkAt(folded(u"QQ、微信"_s), 0, true)->weak);
    for (const QString &text :
         {u"三、四个方面"_s, u"三、四、五组"_s, u"三.8妇女节"_s, u"3、4次"_s, u"4.5月"_s,
          u"1.13月"_s, u"1.1899年"_s, u"1.20241年"_s, u"2.3甲"_s}) {
        INFO(text.toStdString());
        CHECK(numberMarkAt(folded(text), 0, true)->pairs);
    }
    for (const QString &text :
         {u"三、五年级"_s, u"三、四方合作"_s, u"3、5月份检查"_s, u"3、4"_s, u"1.9月走访"_s,
          u"1.1999年前"_s, u"2.3·15活动"_s, u"1、甲"_s, u"1 甲"_s}) {
        INFO(text.toStdString());
        CHECK_FALSE(numberMarkAt(folded(text), 0, true)->pairs);
    }
}
