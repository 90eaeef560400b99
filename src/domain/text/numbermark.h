#pragma once

#include <QStringView>

#include <optional>

namespace Domain {

// The ways of numbering that plans use. Forms that are written differently but mean the same are
// one family: 一、 and 一. and 壹、 are; 1. and 1、 and １． are; （一） and (一)、 and ㈠ are.
enum class MarkFamily {
    Heading,        // a line that is a heading by itself, without a number
    Boxed,          // 【活动目的】
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
    Decimal,        // 1.1, 1-1 before a blank
    LongDecimal,    // 1.1.1
    Circled,        // ①
    Letter,         // A、
    SmallLetter,    // a.
    Roman,          // Ⅰ、, II.
    SmallRoman,     // ⅰ、, ii.
    HeavenlyStem,   // 甲、
    EarthlyBranch,  // 子、
    Step,           // 第一步：
    Named,          // 重点任务一：
    Measure,        // 措施1：, below a 任务一：
    Article,        // 第一条
    Bullet,         // ●
    Ordinal,        // 第一，
    FirstIs,        // 一是
};
inline constexpr int kMarkFamilies = int(MarkFamily::FirstIs) + 1;

// Whether a family counts points in words, within a sentence as well: 一是, 第一，.
bool enumerates(MarkFamily family);

// A number as it stands before what it numbers.
struct NumberMark
{
    MarkFamily family = MarkFamily::Chinese;
    int value = 0;        // 3 for 三、 and for 2.3; 0 where nothing is counted
    int prefix = 0;       // 2 for 2.3; 0 where there is none
    QChar separator = {}; // what follows the numeral: 、 . , : ) or null where a blank does; a
                          // bullet's own sign
    qsizetype length = 0; // units, its punctuation included
    bool weak = false;    // written so loosely that it counts only in a sequence
    bool pairs = false;   // followed by digits: 4.5月份, 三、四年级; may be no number at all

    // Whether the mark is itself the beginning of the heading ("三月份："), so that the node has no
    // number of its own.
    bool isPartOfTitle() const;
};

// Returns the mark that begins at `at` in `folded`, if there is one. `atLineStart` allows the
// looser forms, which in the midst of a line are too often no numbers, and signs of importance
// before the number (★1.), which are then part of the mark.
std::optional<NumberMark> numberMarkAt(QStringView folded, qsizetype at, bool atLineStart);

// Returns a mark that is one letter as the Roman number it may be as well: I. is 1, not the ninth
// letter. Unchanged if it is none. Whether it is one, only its neighbours (II.) can tell.
NumberMark asRoman(const NumberMark &mark);

// Returns the number with which a list in `mark`'s family goes on in Arabic numerals where the
// family has no further sign (11 after 癸 and ㊀ to ㊉); 0 where `mark` is not the last sign.
int numberAfterLastSign(const NumberMark &mark);

} // namespace Domain
