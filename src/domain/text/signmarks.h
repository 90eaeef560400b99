#pragma once

#include "domain/text/numbermark.h"

namespace Domain {

// Numbers that are one character: ①, ⑴, ⒈, ㈠, ㊀, Ⅰ …
std::optional<NumberMark> signAt(QStringView text, qsizetype at);
// A sign before each line of a list, without a number: known ones, and any symbol. A star is one
// only before a blank, a dash, two dashes and a dot before a character too.
std::optional<NumberMark> bulletAt(QStringView text, qsizetype at);
// 【活动目的】, 〖…〗, […]: a heading in a box. One with a sign of a site or of a field in it is
// none.
std::optional<NumberMark> boxedAt(QStringView text, qsizetype at);
// 【一】, [1], 〈一〉: at the start of a line.
std::optional<NumberMark> squareBracketAt(QStringView text, qsizetype at);

} // namespace Domain
