#include "widgets/kit/roomydelegate.h"

#include "widgets/kit/theme.h"

#include <algorithm>

namespace Widgets {

namespace {

constexpr int kRowHeight = 28; // at 100 % text

} // namespace

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), std::max(hint.height(), scaled(option.font, kRowHeight))};
}

} // namespace Widgets
