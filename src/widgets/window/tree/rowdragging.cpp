#include "widgets/window/tree/rowdragging.h"

#include "widgets/kit/style/density.h"
#include "widgets/kit/style/theme.h"

#include <QPainter>
#include <QTreeView>

#include <algorithm>

namespace Widgets {

namespace {

// Lengths at 100 % text.
constexpr qreal kPadding = 8;
constexpr qreal kWidest = 220;
constexpr qreal kAside = 14;
constexpr qreal kLine = 3;
constexpr qreal kKnob = 8;

constexpr qreal kOpacity = 0.8;

bool isOpen(const QTreeView &tree, const QModelIndex &row)
{
    return row.isValid() && tree.isExpanded(row) && tree.model()->hasChildren(row);
}

// The last visible row among `row` and the rows below it.
QModelIndex lastBelow(const QTreeView &tree, QModelIndex row)
{
    while (isOpen(tree, row))
        row = tree.model()->index(tree.model()->rowCount(row) - 1, 0, row);
    return row;
}

DropPlace after(const QTreeView &tree, const QModelIndex &row)
{
    return {.under = row.parent(),
            .row = row.row() + 1,
            .beside = lastBelow(tree, row),
            .mark = DropMark::Below};
}

// The place after the last row, at the end of the plan.
DropPlace atEnd(const QTreeView &tree)
{
    const int rows = tree.model()->rowCount();
    return rows > 0 ? after(tree, tree.model()->index(rows - 1, 0)) : DropPlace{};
}

} // namespace

DropPlace dropPlaceAt(const QTreeView &tree, const QPoint &at,
                      const std::function<bool(const QModelIndex &under)> &mayStand)
{
    const QModelIndex row = tree.indexAt(at).siblingAtColumn(0);
    if (!row.isValid())
        return atEnd(tree);
    const QRect rect = tree.visualRect(row);
    const int edge = rect.height() / 4;
    if (at.y() < rect.top() + edge)
        return {.under = row.parent(), .row = row.row(), .beside = row, .mark = DropMark::Above};
    if (at.y() <= rect.bottom() - edge)
        return {.under = row, .beside = row, .mark = DropMark::Into};
    if (isOpen(tree, row) && mayStand(row))
        return {.under = row,
                .row = 0,
                .beside = tree.model()->index(0, 0, row),
                .mark = DropMark::Above};
    return after(tree, row);
}

QPixmap dragPicture(const QString &title, const QWidget *view)
{
    const QFontMetrics metrics(view->font());
    const int padding = scaled(view, kPadding);
    const QString words = metrics.elidedText(title.simplified(), Qt::ElideRight,
                                             scaled(view, kWidest));
    const QSize size(metrics.horizontalAdvance(words) + 2 * padding, metrics.height() + padding);
    QPixmap picture(size * view->devicePixelRatioF());
    picture.setDevicePixelRatio(view->devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(kOpacity);
    painter.setPen(colour(view->palette(), ColourRole::Accent));
    painter.setBrush(colour(view->palette(), ColourRole::SelectedRow));
    const QRectF pill = QRectF(QPointF(0, 0), size).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(view->palette().color(QPalette::Text));
    painter.setFont(view->font());
    painter.drawText(pill, Qt::AlignCenter, words);
    return picture;
}

QPoint dragOffset(const QWidget *view)
{
    return {scaled(view, kAside), scaled(view, kAside)};
}

void drawDropMark(QPainter *painter, const QRect &row, int left, DropMark mark, const QWidget *view)
{
    if (!row.isValid() || mark == DropMark::None)
        return;
    const QColor accent = colour(view->palette(), ColourRole::Accent);
    const int line = scaled(view, kLine);
    painter->setRenderHint(QPainter::Antialiasing);
    if (mark == DropMark::Into) {
        painter->setPen(QPen(accent, line));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(row).adjusted(line / 2.0, line / 2.0, -line, -line / 2.0));
        return;
    }
    const bool isAbove = mark == DropMark::Above;
    const int knob = scaled(view, kKnob);
    // Half of the knob is above the line, so the line keeps that distance from the upper edge.
    const int middle = std::max(isAbove ? row.top() : row.bottom() + 1, knob / 2);
    painter->setPen(Qt::NoPen);
    painter->setBrush(accent);
    painter->drawRect(QRect(left, middle - line / 2, row.right() - left, line));
    painter->drawEllipse(QRect(left - knob / 2, middle - knob / 2, knob, knob));
}

} // namespace Widgets
