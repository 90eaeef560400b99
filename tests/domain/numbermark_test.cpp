#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using Domain::folded;
using Domain::MarkFamily;
using Domain::numberMarkAt;

namespace {

struct Case
{
    QString text;
    MarkFamily family;
    int value;
    qsizetype length;
};

} // namespace

TEST_CASE("every notation of a number is recognised", "[numbermark]")
{
    const Case cases[] = {
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
    for (const Case &each : cases) {
        INFO(each.text.toStdString());
        const auto mark = numberMarkAt(folded(each.text), 0, true);
        REQUIRE(mark);
        CHECK(mark->family == each.family);
        CHECK(mark->value == each.value);
        CHECK(mark->length == each.length);
    }
}

TEST_CASE("text that only looks like a number is not read as one", "[numbermark]")
{
    for (const QString &text : {u"2021年"_s, u"一式二份"_s, u"十四五、甲"_s, u"第3条规定"_s,
                                u"3月5日开展"_s, u"（2021）"_s, u"甲、乙双方"_s}) {
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
}
