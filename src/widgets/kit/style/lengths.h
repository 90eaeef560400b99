#pragma once

#include <QtGlobal>

namespace Widgets {

// Lengths that several views share, in units of scaled() (theme.h).
inline constexpr qreal kRoomyRow = 28;        // height of a row with room around its words
inline constexpr qreal kTreeIndentation = 22; // of a row under its parent
inline constexpr qreal kAccentEdge = 3;       // width of the edge of a chosen row

} // namespace Widgets
