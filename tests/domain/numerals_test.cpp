#include "domain/text/continuednumber.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"
#include "domain/text/numerals.h"
#include "support/catch.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using Domain::folded;
using Domain::numeral;
using Domain::NumeralForm;
using Domain::numeralValue;

namespace {

constexpr NumeralForm kForms[] = {
    NumeralForm::Arabic,        NumeralForm::PaddedArabic,   NumeralForm::FullWidth,
    NumeralForm::Circled,       NumeralForm::DarkCircled,    NumeralForm::Bracketed,
    NumeralForm::Stopped,       NumeralForm::Chinese,        NumeralForm::ChineseDigits,
    NumeralForm::ChineseFormal, NumeralForm::ChineseCircled, NumeralForm::ChineseBracketed,
    NumeralForm::UpperLetter,   NumeralForm::LowerLetter,    NumeralForm::UpperRoman,
    NumeralForm::LowerRoman,    NumeralForm::RomanSign,      NumeralForm::LowerRomanSign,
    NumeralForm::HeavenlyStem,  NumeralForm::EarthlyBranch,
};

// The largest number that this form can write in a list.
int largestInList(NumeralForm form)
{
    switch (form) {
    case NumeralForm::UpperLetter:
    case NumeralForm::LowerLetter: return 34; // 35 would be II, which is read as a Roman numeral
    case NumeralForm::UpperRoman:
    case NumeralForm::LowerRoman: return 89;
    default: return 9999;
    }
}

} // namespace

TEST_CASE("every numeral that is written is read back as its number", "[numerals]")
{
    for (const NumeralForm form : kForms) {
        for (int value = 1; value <= 9999; ++value) {
            const QString written = numeral(value, form);
            if (written.isEmpty()) {
                CHECK(value > 10);
                break;
            }
            if (numeralValue(written, form) != value) {
                INFO(written.toStdString());
                FAIL_CHECK(value);
            }
        }
    }
}

TEST_CASE("a number is written in each form up to the last that the form has", "[numerals]")
{
    using enum NumeralForm;
    struct
    {
        NumeralForm form;
        int value;
        QString written; // empty: the form has none
    } const cases[] = {
        {Arabic, 0, u"0"_s},
        {Arabic, -1, {}},
        {PaddedArabic, 5, u"05"_s},
        {PaddedArabic, 12, u"12"_s},
        {PaddedArabic, 100, u"100"_s},
        {FullWidth, 105, u"１０５"_s},
        {FullWidth, -1, {}},
        {ChineseDigits, 105, u"一〇五"_s},
        {Chinese, 0, {}},
        {Chinese, 10, u"十"_s},
        {Chinese, 11, u"十一"_s},
        {Chinese, 20, u"二十"_s},
        {Chinese, 101, u"一百〇一"_s},
        {Chinese, 110, u"一百一十"_s},
        {Chinese, 1001, u"一千〇一"_s},
        {Chinese, 1010, u"一千〇一十"_s},
        {Chinese, 1100, u"一千一百"_s},
        {Chinese, 9999, u"九千九百九十九"_s},
        {Chinese, 10000, {}},
        {ChineseFormal, 9, u"玖"_s},
        {ChineseFormal, 10, u"壹拾"_s},
        {ChineseFormal, 19, u"壹拾玖"_s},
        {ChineseFormal, 20, u"贰拾"_s},
        {ChineseFormal, 105, u"壹佰零伍"_s},
        {UpperLetter, 0, {}},
        {UpperLetter, 26, u"Z"_s},
        {UpperLetter, 27, u"AA"_s},
        {UpperLetter, 780, QString(30, u'Z')},
        {UpperLetter, 781, {}},
        {LowerLetter, 52, u"zz"_s},
        {UpperRoman, 0, {}},
        {UpperRoman, 1994, u"MCMXCIV"_s},
        {UpperRoman, 3999, u"MMMCMXCIX"_s},
        {UpperRoman, 4000, {}},
        {LowerRoman, 48, u"xlviii"_s},
        {HeavenlyStem, 0, {}},
        {HeavenlyStem, 1, u"甲"_s},
        {HeavenlyStem, 10, u"癸"_s},
        {HeavenlyStem, 11, {}},
        {EarthlyBranch, 12, u"亥"_s},
        {EarthlyBranch, 13, {}},
        {Circled, 0, {}},
        {Circled, 1, u"①"_s},
        {Circled, 20, u"⑳"_s},
        {Circled, 21, u"㉑"_s},
        {Circled, 35, u"㉟"_s},
        {Circled, 36, u"㊱"_s},
        {Circled, 50, u"㊿"_s},
        {Circled, 51, {}},
        {DarkCircled, 10, u"❿"_s},
        {DarkCircled, 11, u"⓫"_s},
        {DarkCircled, 20, u"⓴"_s},
        {DarkCircled, 21, {}},
        {Bracketed, 20, u"⒇"_s},
        {Bracketed, 21, {}},
        {Stopped, 20, u"⒛"_s},
        {ChineseCircled, 10, u"㊉"_s},
        {ChineseBracketed, 11, {}},
        {RomanSign, 12, u"Ⅻ"_s},
        {LowerRomanSign, 13, {}},
    };
    for (const auto &each : cases) {
        CAPTURE(int(each.form), each.value);
        CHECK(numeral(each.value, each.form) == each.written);
    }
}

TEST_CASE("words in another form than asked for have no value", "[numerals]")
{
    using enum NumeralForm;
    struct
    {
        QString words;
        NumeralForm form;
        int value;
    } const cases[] = {
        {u"123456789"_s, Arabic, 123456789},
        {u"1234567890"_s, Arabic, 0},
        {QString(), Arabic, 0},
        {u"12a"_s, Arabic, 0},
        {u"１２"_s, Arabic, 0},
        {u"12"_s, FullWidth, 0},
        {u"壹拾贰"_s, ChineseFormal, 12},
        {u"拾贰"_s, ChineseFormal, 12},
        {u"贰拾"_s, ChineseFormal, 20},
        {u"壹佰零伍"_s, ChineseFormal, 105},
        {u"AB"_s, UpperLetter, 0},
        {u"a"_s, UpperLetter, 0},
        {u"@"_s, UpperLetter, 0},
        {u"["_s, UpperLetter, 0},
        {QString(), UpperLetter, 0},
        {QString(30, u'A'), UpperLetter, 755},
        {QString(31, u'A'), UpperLetter, 0},
        {u"{"_s, LowerLetter, 0},
        {u"IV"_s, LowerRoman, 0},
        {u"VX"_s, UpperRoman, 0},
        {QString(), UpperRoman, 0},
        {u"甲乙"_s, HeavenlyStem, 0},
        {u"子"_s, HeavenlyStem, 0},
        {u"甲"_s, EarthlyBranch, 0},
        {u"❶"_s, Circled, 0},
        {u"①②"_s, Circled, 0},
        {u"①"_s, DarkCircled, 0},
        {u"➀"_s, Circled, 1},
        {u"➉"_s, Circled, 10},
        {u"➊"_s, DarkCircled, 1},
        {u"➓"_s, DarkCircled, 10},
        {u"⓵"_s, Circled, 1},
        {u"⓾"_s, Circled, 10},
        {u"⓿"_s, Circled, 0},
        {u"➔"_s, DarkCircled, 0},
    };
    for (const auto &each : cases) {
        INFO(each.words.toStdString());
        CHECK(numeralValue(each.words, each.form) == each.value);
    }
}

TEST_CASE("every numeral of a list is recognised before the text it numbers", "[numerals]")
{
    for (const NumeralForm form : kForms) {
        for (int value = 1; value <= largestInList(form); ++value) {
            const QString written = numeral(value, form);
            if (written.isEmpty())
                break;
            const auto mark = Domain::numberMarkAt(folded(written + u"、走访老同志"_s), 0, true);
            INFO(written.toStdString());
            REQUIRE(mark);
            const bool known = mark->value == value || Domain::asRoman(*mark).value == value;
            CHECK(known);
            CHECK(mark->length == written.size() + 1);
        }
    }
}

TEST_CASE("words that only begin like a numeral have no value", "[numerals]")
{
    for (const QString &words : {u"十四五"_s, u"百"_s, u"一百五"_s, u"千百"_s, u"〇"_s, u"零一"_s,
                                 u"一千〇〇一"_s, u"十十"_s, u"二百三百"_s, QString()}) {
        INFO(words.toStdString());
        CHECK(Domain::chineseNumeral(words) == 0);
    }
    for (const QString &words : {u"一百〇"_s, u"百二"_s, u"一百二千"_s, u"一二三四五"_s,
                                 u"一百五十〇"_s, u"二十三四"_s, u"一千零零五"_s}) {
        INFO(words.toStdString());
        CHECK(Domain::chineseNumeral(words) == 0);
    }
    CHECK(Domain::chineseNumeral(u"一百零五") == 105);
    CHECK(Domain::chineseNumeral(u"一千零五十") == 1050);
    CHECK(Domain::chineseNumeral(u"九千九百九十九") == 9999);
    CHECK(Domain::chineseNumeral(u"一二三四") == 1234);
    CHECK(Domain::chineseNumeral(u"一十二") == 12);
    CHECK(Domain::writtenNumber(u"12") == 12);
    CHECK(Domain::writtenNumber(u"十二") == 12);
    CHECK(Domain::yearInDigits(u"2021") == 2021);
    CHECK(Domain::yearInDigits(u"２０２１") == 2021);
    CHECK(Domain::yearInDigits(u"二○二一") == 2021);
    CHECK(Domain::chineseNumeral(u"二○二四") == 2024);
    CHECK(numeralValue(u"IIII", NumeralForm::UpperRoman) == 0);
    CHECK(numeralValue(u"iX", NumeralForm::LowerRoman) == 0);
}

TEST_CASE("a count is read in Chinese or Arabic digits, with its units", "[numerals]")
{
    using Domain::countOf;
    CHECK(countOf(u"0") == 0);
    CHECK(countOf(u"46") == 46);
    CHECK(countOf(u"35.0") == 35);
    CHECK(countOf(u"1,200") == 1200);
    CHECK(countOf(u"1.5千") == 1500);
    CHECK(countOf(u"3百万") == 3'000'000);
    CHECK(countOf(u"1.25亿") == 125'000'000);
    CHECK(countOf(u"两百二十") == 220);
    CHECK(countOf(u"一百十五") == 115);
    CHECK(countOf(u"二〇二一") == 2021);
    CHECK(countOf(u"十万") == 100'000);
    CHECK(countOf(u"一万零五百") == 10'500);
    CHECK(countOf(u"一亿二千万") == 120'000'000);
    CHECK(countOf(u"3百") == 300);
    CHECK(countOf(u"2亿") == 200'000'000);
    CHECK(countOf(u"12,345,678") == 12'345'678);
    CHECK(countOf(u"1.00000000") == 1);
    CHECK(countOf(u"123456789012345678") == 123'456'789'012'345'678);
    CHECK(countOf(u"1234567890亿") == 123'456'789'000'000'000);
    CHECK(countOf(u"一亿零五百") == 100'000'500);
    CHECK(countOf(u"一万一千") == 11'000);
    CHECK(countOf(u"九千九百九十九万") == 99'990'000);
    for (const QStringView words :
         {u"", u"万", u"百", u"1.2345千", u"1,20", u"二三百", u"一二万", u"一万亿", u"五十人",
          u"1234567890123456789", u"123456789012亿", u"12345678901亿", u"1.000000000", u"1,234.5",
          u"一万五百", u"一亿二千", u"一万万"}) {
        INFO(words.toString().toStdString());
        CHECK_FALSE(countOf(words));
    }
}

TEST_CASE("an approximate number (三五, 二三百) is not read as a count", "[numerals]")
{
    using Domain::countOf;
    for (const QStringView words :
         {u"三五", u"一二", u"七八", u"两三", u"三两", u"一两", u"五六十", u"二三百", u"三五百",
          u"一两万", u"十三五", u"三百五六", u"一万二三", u"十一二"}) {
        INFO(words.toString().toStdString());
        CHECK_FALSE(countOf(words));
    }
    CHECK(countOf(u"二一") == 21);
    CHECK(countOf(u"一二〇") == 120);
    CHECK(countOf(u"一二三") == 123);
    CHECK(countOf(u"三四五六") == 3456);
    CHECK(countOf(u"35") == 35);
    CHECK(Domain::chineseNumeral(u"一二")
          == 12); // unlike a count, a list's number may be written so
}

TEST_CASE("a count may leave out the unit of its last digit", "[numerals]")
{
    using Domain::countOf;
    CHECK(countOf(u"三百五") == 350);
    CHECK(countOf(u"两千五") == 2500);
    CHECK(countOf(u"一千二百五") == 1250);
    CHECK(countOf(u"一万二") == 12'000);
    CHECK(countOf(u"十二万五") == 125'000);
    CHECK(countOf(u"一万二千五") == 12'500);
    CHECK(countOf(u"三亿五") == 350'000'000);
    CHECK(countOf(u"一百零五") == 105);
    CHECK(countOf(u"一万零二") == 10'002);
    CHECK(countOf(u"二十五") == 25);
    for (const QStringView words :
         {u"十万五", u"三百五万", u"百五", u"千五", u"三百两", u"一万两"}) {
        INFO(words.toString().toStdString());
        CHECK_FALSE(countOf(words));
    }
}

TEST_CASE("约, 余, 左右 and their like, and commas between thousands, are taken out of a number",
          "[numerals]")
{
    using Domain::withoutAbout;
    CHECK(withoutAbout(u"约50余人"_s) == u"50人"_s);
    CHECK(withoutAbout(u"共计30左右"_s) == u"30"_s);
    CHECK(withoutAbout(u"合计百多名"_s) == u"百名"_s);
    CHECK(withoutAbout(u"30上下"_s) == u"30"_s);
    for (const QString &number : {u"多30人"_s, u"余50"_s, u"左右30"_s, u"30"_s})
        CHECK(withoutAbout(number) == number);
    using Domain::withoutDigitGroups;
    CHECK(withoutDigitGroups(u"1,200人，12，345，678元，3,45，1,2000"_s)
          == u"1200人，12345678元，3,45，1,2000"_s);
}

TEST_CASE("Chinese numerals in a text become digits if they are numbers", "[numerals]")
{
    const QRegularExpression numeral(u"[〇零一二两三四五六七八九十百千万]+"_s);
    const auto inDigits = [&numeral](const QString &text) {
        return Domain::withChineseNumeralsInDigits(text, numeral);
    };
    CHECK(inDigits(u"二〇二一年十月二十一日"_s) == u"2021年10月21日"_s);
    CHECK(inDigits(u"〇五月，两百五十余人，三万人次"_s) == u"05月，250余人，30000人次"_s);
    CHECK(inDigits(u"两场，一百场"_s) == u"2场，100场"_s);
    CHECK(inDigits(u"二三十人"_s) == u"二三十人"_s);
    CHECK(inDigits(u"三五人，一二人"_s) == u"三五人，一二人"_s);
    CHECK(inDigits(u"二〇二一年一二月二三日"_s) == u"2021年12月23日"_s);
    CHECK(inDigits(u"没有数字"_s) == u"没有数字"_s);
    const QString endless = u"一万"_s.repeated(50'000);
    CHECK(inDigits(endless) == endless);
}

TEST_CASE("a continued number is printed in the form of the one before, also beyond a hundred",
          "[numerals]")
{
    CHECK(Domain::continuedNumber(u"九十九、"_s, 1) == u"一百、"_s);
    CHECK(Domain::continuedNumber(u"（一百〇九）"_s, 1) == u"（一百一十）"_s);
    CHECK(Domain::continuedNumber(u"１２．"_s, 3) == u"１５．"_s);
    CHECK(Domain::continuedNumber(u"9999."_s, 1).isEmpty());
    CHECK(Domain::firstNumber(u"（十二）"_s) == u"（一）"_s);
}

TEST_CASE("a number is read with invisible characters in it, or with radicals from a PDF",
          "[numerals]")
{
    const auto at = [](const QString &text) { return Domain::numberMarkAt(folded(text), 0, true); };
    CHECK(at(u"\u2f00、学习"_s)->value == 1);
    CHECK(at(u"\u2f06、学习"_s)->value == 2);
    CHECK(at(u"三\u200e、学习"_s)->value == 3);
    CHECK(at(u"4\u2066.学习"_s)->value == 4);
    CHECK(at(u"5\ufe0f\u20e3学习"_s)->value == 5);
    CHECK(at(u"6\u20e3、学习"_s)->length == 3);
    CHECK(Domain::folded(u"計畫、書畫"_s) == u"计划、书画"_s);
    CHECK(Domain::folded(u"⻔⻚"_s) == u"门页"_s);
    CHECK(Domain::isBlank(QChar(0x202d)));
}
