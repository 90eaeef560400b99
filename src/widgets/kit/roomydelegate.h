#pragma once

#include <QStyledItemDelegate>

namespace Widgets {

// Rows with room around their words.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Widgets
