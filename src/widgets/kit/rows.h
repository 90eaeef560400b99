#pragma once

#include <QPoint>

class QAbstractItemView;
class QContextMenuEvent;
class QPainter;
class QStyleOptionViewItem;

// What our views of rows share.
namespace Widgets {

// Paints the ground of a selected row, with an edge at its left, or of one that is a heading.
void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, bool isHeading);

// Where a menu for the current row of `view` opens, on the screen: in its middle where the keyboard
// asked for it, else where the mouse is.
QPoint rowMenuPlace(const QAbstractItemView *view, const QContextMenuEvent &event);

} // namespace Widgets
