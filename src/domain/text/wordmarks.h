#pragma once

#include "domain/text/numbermark.h"

namespace Domain {

// 三月, 三月份, 3-4月, 三月、四月: alone on the line or before a colon or a blank.
std::optional<NumberMark> monthAt(QStringView text, qsizetype at);
// 第一季度, 第2周, 第1-2周, 第一阶段, 上半年: alone on the line or before a colon or a blank.
std::optional<NumberMark> periodAt(QStringView text, qsizetype at);
// 第一部分, 第一章, 第一条; 第一，, 其一，.
std::optional<NumberMark> ordinalAt(QStringView text, qsizetype at);
// 重点任务一：, 行动 2、: a word that is counted, at the start of a line.
std::optional<NumberMark> namedAt(QStringView text, qsizetype at);
// PART 1, No.2: at the start of a line, before a blank, a stop or the line's end.
std::optional<NumberMark> latinNamedAt(QStringView text, qsizetype at);

} // namespace Domain
