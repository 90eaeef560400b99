#pragma once

#include <QStringView>

#include <optional>

namespace Domain {

// The ways of numbering that plans use. What is written differently but means the same is one
// way: 一、 and 一. and 壹、 are; 1. and 1、 and １． are; （一） and (一)、 and ㈠ are.
enum class MarkFamily {
    Heading,        // a line that is a heading by itself, without a number
    Volume,         // a line that ends in 篇一
    Part,           // 第一部分, 第一篇
    Chapter,        // 第一章
    Clause,         // 第一节
    Chinese,        // 一、
    ChineseBracket, // （一）
    Month,          // 三月份：
    Period,         // 第一季度：, 第二周：, 上半年：, 第一阶段：
    Arabic,         // 1.
    HalfBracket,    // 1)
    ArabicBracket,  // (1)
    Decimal,        // 1.1
    LongDecimal,    // 1.1.1
    Circled,        // ①
    Letter,         // A、
    SmallLetter,    // a.
    Roman,          // Ⅰ、, II.
    Named,          // 重点任务一：
    Article,        // 第一条
    Bullet,         // ●
    Ordinal,        // 第一，
    FirstIs,        // 一是
};
inline constexpr int kMarkFamilies = int(MarkFamily::FirstIs) + 1;

// A number as it stands before what it numbers.
struct NumberMark
{
    MarkFamily family = MarkFamily::Chinese;
    int value = 0;        // 3 for 三、 and for 2.3; 0 where nothing is counted
    int prefix = 0;       // 2 for 2.3; 0 where there is none
    QChar separator = {}; // what follows the numeral: 、 . , : ) or null where a blank does; a
                          // bullet's own sign
    qsizetype length = 0; // units, its punctuation included
    bool weak = false;    // so written that it counts only in a row of its like
    bool pairs = false;   // followed by digits: 4.5月份, 三、四年级; may be no number at all

    // Whether the words after it begin with what the mark itself says ("三月份："): such a node
    // has no number of its own.
    bool isPartOfTitle() const;
};

// The mark that begins `folded` at `at`, if one does. A number in the midst of a line is looked
// at as strictly as its surroundings require: `atLineStart` allows the looser ways of writing.
std::optional<NumberMark> numberMarkAt(QStringView folded, qsizetype at, bool atLineStart);

// A mark that is one letter as the Roman number it may be as well: I. is 1, not the ninth letter.
// Unchanged if it is none. Whether it is one, only its neighbours (II.) can tell.
NumberMark asRoman(const NumberMark &mark);

// The value of a Chinese numeral from 1 to 99; 0 if it is none.
int chineseNumeral(QStringView folded);

// Whether a Chinese numeral may contain it.
bool isChineseDigit(QChar character);

} // namespace Domain
