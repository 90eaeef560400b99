#pragma once

#include <QString>

#include <optional>

class QRegularExpression;

namespace Domain {

// A number below 100 in Chinese or Arabic digits, for regular expressions on folded text: 十二, 12.
inline const QString kNumberPattern = QStringLiteral("(?:[一二三四五六七八九十]{1,3}|\\d{1,2})");

// The ways in which the numbers of a list are written.
enum class NumeralForm {
    Arabic,           // 12
    PaddedArabic,     // 01, 02 … 10
    FullWidth,        // １２
    Circled,          // ① to ㊿
    DarkCircled,      // ❶ to ⓴
    Bracketed,        // ⑴ to ⒇
    Stopped,          // ⒈ to ⒛
    Chinese,          // 十二, 一百〇五
    ChineseDigits,    // 一二, 一〇五
    ChineseFormal,    // 拾贰, 壹佰零伍
    ChineseCircled,   // ㊀ to ㊉
    ChineseBracketed, // ㈠ to ㈩
    UpperLetter,      // A … Z, AA, BB
    LowerLetter,
    UpperRoman, // XII
    LowerRoman,
    RomanSign,      // Ⅰ to Ⅻ
    LowerRomanSign, // ⅰ to ⅻ
    HeavenlyStem,   // 甲 to 癸
    EarthlyBranch   // 子 to 亥
};

// Returns `value` written in that form; empty where the form has no numeral for it.
QString numeral(int value, NumeralForm form);

// The value of a whole numeral of that form; 0 where `words` is none.
int numeralValue(QStringView words, NumeralForm form);

// A numeral that is one character, with a ring, brackets or a stop of its own: ①, ㈠, ⒈, Ⅰ.
struct SignNumeral
{
    NumeralForm form = NumeralForm::Circled;
    int value = 0;
};
std::optional<SignNumeral> signNumeral(QChar character);

// The value of a Chinese numeral from 1 to 9999, counted (一百〇五) or digit by digit (一〇五), in
// folded text; 0 if it is none.
int chineseNumeral(QStringView folded);

// Whether a Chinese numeral may contain it: a digit, a unit or a zero, in folded text.
bool isChineseDigit(QChar character);

// The value of one Chinese digit, zero in its three forms (〇, 零, ○) included; -1 if it is none.
int chineseDigit(QChar character);

// The value of words that are an Arabic or a Chinese numeral, in folded text: 31 and 三十一.
int writtenNumber(QStringView folded);

// Returns the whole number that folded words are, in Arabic or Chinese numerals: 46, 1,200, 35.0,
// 1.5万, 3千, 两百二十, 一万零五百, 一亿, and short for those 三百五, 两千五, 一万二. None for
// other words, for guesses (三五, 二三百), for what leaves decimals over (1.2345千) and for numbers
// of more than 18 digits. Chinese numerals count from one.
std::optional<qint64> countOf(QStringView folded);

// Returns a number's words without those that say that it is not exact: 约200人, 近200人, 200余人,
// 200人左右. The words are without blanks.
QString withoutAbout(QString number);

// Returns `text` without commas between the thousands of its numbers, of either width.
QString withoutDigitGroups(QString text);

// Returns `text` with the Chinese numerals that `where` matches in Arabic digits: 二十一 as 21,
// 〇五 as 05. Those that are no number (二三百, 三五 but before 年月日号) stay as they are.
QString withChineseNumeralsInDigits(const QString &text, const QRegularExpression &where);

// Returns the year that digits of either form are: 2021, 二〇二一. Another character counts as
// zero: 二O二一.
int yearInDigits(QStringView digits);

} // namespace Domain
