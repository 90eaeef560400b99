#pragma once

#include <QModelIndex>
#include <QPixmap>
#include <QPoint>

#include <functional>

class QPainter;
class QRect;
class QTreeView;
class QWidget;

namespace Widgets {

// The picture at the pointer while a row is dragged: the shortened title on a half-transparent
// background.
QPixmap dragPicture(const QString &title, const QWidget *view);

// The picture's offset from the pointer, which keeps the place of the drop visible.
QPoint dragOffset(const QWidget *view);

enum class DropMark { None, Into, Above, Below };

// The place of a dropped row: the parent `under`, before the child at `row` or last for -1; and the
// visible row beside it.
struct DropPlace
{
    QModelIndex under = {};
    int row = -1;
    QModelIndex beside = {};
    DropMark mark = DropMark::None;
};

// The place for a row dropped at a point of the viewport. Below an open row is the first place in
// it, where `mayStand` lets the row stand there, else the place after all that is below it.
DropPlace dropPlaceAt(const QTreeView &tree, const QPoint &at,
                      const std::function<bool(const QModelIndex &under)> &mayStand);

// Draws the mark for a drop at `row`: a frame for a drop into it, a line with a knob at `left` for
// one above or below it.
void drawDropMark(QPainter *painter, const QRect &row, int left, DropMark mark,
                  const QWidget *view);

} // namespace Widgets
