#pragma once

#include <QStyledItemDelegate>

namespace Widgets {

// Draws rows with space around their words. Words aligned to the right, like numbers, keep a gap to
// the next column.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Widgets
