#pragma once

#include <QString>

namespace Exchange {

// How a list's numbers are written, by what they look like: Word, OpenDocument and web pages have
// their own names for them.
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

// `value` so written; in plain digits where the form has no numeral for it.
QString listNumber(int value, NumberForm form);

// The longest text, in characters, that a document may set around a number or as its form.
inline constexpr qsizetype kLongestListNumber = 64;

// Stands for the sign, whatever it is, of an entry in a list that has no numbers.
inline constexpr QChar kListSign = u'•';

// A paragraph with its list's number, or sign, before it. A sign stands before words that have no
// number of their own.
QString withListNumber(const QString &number, const QString &words);

} // namespace Exchange
