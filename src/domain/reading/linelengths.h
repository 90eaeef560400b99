#pragma once

#include <QtGlobal>

namespace Domain {

// The most characters, in folded text, of a line that is taken for such a thing.
inline constexpr qsizetype kLongestBareHeading = 28; // a heading without number and full stop
inline constexpr qsizetype kLongestLoneLine = 30;    // a line apart from the plan's text
inline constexpr qsizetype kLongestAnnexName = 80;

} // namespace Domain
