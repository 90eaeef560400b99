#pragma once

#include <QStyledItemDelegate>

namespace Widgets {

// Rows with room around their words; what stands at the right, like a number, keeps away from the
// next column.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Widgets
