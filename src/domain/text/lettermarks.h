#pragma once

#include "domain/text/numbermark.h"

namespace Domain {

// Reads a mark of letters in brackets: (a), (A), (ii).
std::optional<NumberMark> bracketedLetterAt(QStringView text, qsizetype at);

// Reads a stem or branch in brackets: (甲), (乙).
std::optional<NumberMark> bracketedStemAt(QStringView text, qsizetype at);

// Reads a mark that is one ringed or bracketed letter: Ⓐ, ⓐ, ⒜.
std::optional<NumberMark> letterSignAt(QStringView text, qsizetype at);
// II., IV、, xiii): the numbers of one letter are letters until others like these stand beside
// them.
std::optional<NumberMark> romanAt(QStringView text, qsizetype at);
// Reads a mark of Latin letters: A., b), and AA. after Z.
std::optional<NumberMark> letterAt(QStringView text, qsizetype at);
// Reads a mark of a stem or branch at the start of a line: 甲、, 子、. Not 甲、乙双方, which is a
// pair.
std::optional<NumberMark> stemAt(QStringView text, qsizetype at);

} // namespace Domain
