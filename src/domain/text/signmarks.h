#pragma once

#include "domain/text/numbermark.h"

namespace Domain {

// Reads a number that is one character: ①, ⑴, ⒈, ㈠, ㊀, Ⅰ ….
std::optional<NumberMark> signAt(QStringView text, qsizetype at);
// Reads a sign that stands for a number before each line of a list: the known ones, and any symbol.
// A star counts only before a blank; a dash, two dashes and a dot also before a character.
std::optional<NumberMark> bulletAt(QStringView text, qsizetype at);
// The length of the signs at the beginning of words that mark what follows as important (★, ▲▲),
// with the blanks behind them; 0 where there are none.
qsizetype keySignLength(QStringView words);
// Reads a number behind such signs, which are part of the mark: ★1., ▲（一）. None where the number
// is written loosely or part of a title.
std::optional<NumberMark> keySignMarkAt(QStringView text, qsizetype at);
// Reads a heading in square brackets: 【活动目的】, 〖…〗, […]. None where the words in them are a
// web site's or a form's.
std::optional<NumberMark> boxedAt(QStringView text, qsizetype at);
// Reads a number in square or angle brackets at the start of a line: 【一】, [1], 〈一〉.
std::optional<NumberMark> squareBracketAt(QStringView text, qsizetype at);

} // namespace Domain
