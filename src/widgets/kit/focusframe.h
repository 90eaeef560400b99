#pragma once

class QPainter;
class QPalette;
class QRect;

namespace Widgets {

// Draws the line round a row that has the keyboard, a pixel within `row`: on a screen scaled by 1.5
// a line at its edge would reach into the next row, which is not painted when it goes.
void drawFocusFrame(QPainter *painter, const QRect &row, const QPalette &palette);

} // namespace Widgets
