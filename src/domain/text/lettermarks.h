#pragma once

#include "domain/text/numbermark.h"

namespace Domain {

// (a), (A), (ii).
std::optional<NumberMark> bracketedLetterAt(QStringView text, qsizetype at);
// Ⓐ, ⓐ, ⒜.
std::optional<NumberMark> letterSignAt(QStringView text, qsizetype at);
// II., IV、, xiii): the numbers of one letter are letters until others like these stand beside
// them.
std::optional<NumberMark> romanAt(QStringView text, qsizetype at);
// A., b), and AA. after Z.
std::optional<NumberMark> letterAt(QStringView text, qsizetype at);
// 甲、, 子、: at the start of a line, but 甲、乙双方 are a pair.
std::optional<NumberMark> stemAt(QStringView text, qsizetype at);

} // namespace Domain
