#pragma once

#include "domain/text/numbermark.h"

namespace Domain {

// Reads one or several months, alone on the line or before a colon or a blank: 三月, 三月份, 3-4月,
// 三月、四月; before a colon with its year too: 2021年3月：.
std::optional<NumberMark> monthAt(QStringView text, qsizetype at);
// Reads a vacation, which stands among months, in the same way: 寒假, 暑假期间.
std::optional<NumberMark> vacationAt(QStringView text, qsizetype at);
// Reads a period, alone on the line or before a colon or a blank: 第一季度, 第2周, 第1-2周,
// 第一阶段, 上半年.
std::optional<NumberMark> periodAt(QStringView text, qsizetype at);
// Reads an ordinal with its unit, or before a comma: 第一部分, 第一章, 第一条; 第一，, 其一，.
std::optional<NumberMark> ordinalAt(QStringView text, qsizetype at);
// Reads a word with its number at the start of a line: 重点任务一：, 行动 2、.
std::optional<NumberMark> namedAt(QStringView text, qsizetype at);
// Reads a Latin word with its number at the start of a line, before a blank, a stop or the line's
// end: PART 1, No.2.
std::optional<NumberMark> latinNamedAt(QStringView text, qsizetype at);

} // namespace Domain
