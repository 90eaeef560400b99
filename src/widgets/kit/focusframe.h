#pragma once

class QPainter;
class QPalette;
class QRect;

namespace Widgets {

// Draws the line round a row that has the keyboard, one pixel inside `row`. On a screen scaled by
// 1.5 a line at its edge would reach into the next row, and stay there when the focus moves on.
void drawFocusFrame(QPainter *painter, const QRect &row, const QPalette &palette);

} // namespace Widgets
