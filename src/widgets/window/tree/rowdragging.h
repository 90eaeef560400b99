#pragma once

#include <QPixmap>
#include <QPoint>

class QPainter;
class QRect;
class QWidget;

namespace Widgets {

// What moves with the pointer while a row is dragged: its title, shortened, on a ground that lets
// what is below show through.
QPixmap dragPicture(const QString &title, const QWidget *view);

// Where that stands from the pointer, so that neither covers where the row would go.
QPoint dragOffset(const QWidget *view);

enum class DropMark { None, Into, Above, Below };

// Where a row dragged over `row` would go: a frame around it to come into it, a line with a knob
// at `left` to come above or below it.
void drawDropMark(QPainter *painter, const QRect &row, int left, DropMark mark,
                  const QWidget *view);

} // namespace Widgets
