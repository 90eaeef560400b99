#pragma once

#include <QString>

namespace Exchange {

// The forms of a list's numbers, by their appearance: Word, OpenDocument and web pages each have
// names of their own for them.
enum class NumberForm {
    None,
    Decimal,
    DecimalZero, // 01
    FullWidth,   // １
    Circled,     // ① to ⑳, plain beyond
    Bracketed,   // ⑴ to ⒇
    Stopped,     // ⒈ to ⒛
    UpperLetter, // A … Z, AA, BB
    LowerLetter,
    UpperRoman,
    LowerRoman,
    Chinese,         // 一 … 九十九, 一百, 一百二十
    ChineseDigits,   // 一〇, 一一
    ChineseFormal,   // 壹, 拾
    ChineseCircled,  // ㊀ to ㊉
    HeavenlyStems,   // 甲乙丙, to ten
    EarthlyBranches, // 子丑寅, to twelve
};

// `value` in that form; in plain digits when the form has no numeral for it.
QString listNumber(int value, NumberForm form);

// The number a list begins with, as a document gives it, limited to 0 … 1,000,000; `otherwise` when
// it is none.
int listStart(const QString &value, int otherwise);

// The longest text, in characters, that a document may set around a number or as its form.
inline constexpr qsizetype kLongestListNumber = 64;

// Stands for any sign (bullet) of an entry in a list without numbers.
inline constexpr QChar kListSign = u'•';

// A paragraph with its list's number or sign before it. A sign is left out when the words begin
// with a number of their own.
QString withListNumber(const QString &number, const QString &words);

} // namespace Exchange
