#pragma once

#include <QPoint>

class QAbstractItemView;
class QContextMenuEvent;
class QPainter;
class QStyleOptionViewItem;

// Functions shared by our views of rows.
namespace Widgets {

// Paints the ground of a selected row, with an edge at its left, or of one that is a heading.
void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, bool isHeading);

// The position on the screen for a menu of the current row of `view`: the middle of the row if the
// keyboard asked for it, else the mouse's position.
QPoint rowMenuPlace(const QAbstractItemView *view, const QContextMenuEvent &event);

} // namespace Widgets
