#pragma once

#include <QtGlobal>

namespace Domain {

// How long lines of a page are at most, in characters of folded text, to be taken for what their
// names say.
inline constexpr qsizetype kLongestBareHeading = 28; // a heading without number and full stop
inline constexpr qsizetype kLongestLoneLine = 30;    // a line apart from the plan's text
inline constexpr qsizetype kLongestAnnexName = 80;

} // namespace Domain
