#pragma once

#include <QtGlobal>

namespace Widgets {

// Lengths that several views share, in units of scaled() (theme.h).
inline constexpr qreal kRoomyRow = 28;        // height of a row of one line
inline constexpr qreal kTreeIndentation = 22; // of rows below their parent
inline constexpr qreal kAccentEdge = 3;       // width of the edge of a chosen row

} // namespace Widgets
