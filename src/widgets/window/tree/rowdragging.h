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

// What moves with the pointer while a row is dragged: its title, shortened, on a ground that lets
// what is below show through.
QPixmap dragPicture(const QString &title, const QWidget *view);

// Where that stands from the pointer, so that neither covers where the row would go.
QPoint dragOffset(const QWidget *view);

enum class DropMark { None, Into, Above, Below };

// Where a row that is dropped comes to stand: `under` a row, before the one at `row` there, or last
// where that is -1; and beside which row that is shown.
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

// Where a row dragged over `row` would go: a frame around it to come into it, a line with a knob
// at `left` to come above or below it.
void drawDropMark(QPainter *painter, const QRect &row, int left, DropMark mark,
                  const QWidget *view);

} // namespace Widgets
