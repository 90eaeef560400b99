#include "widgets/reading/roomydelegate.h"

#include "models/readoutlinemodel.h"
#include "widgets/kit/icons.h"
#include "widgets/kit/theme.h"
#include "widgets/reading/sourceview.h"

#include <algorithm>

namespace Widgets {

namespace {

// At 100 % text.
constexpr int kRowHeight = 28;
constexpr int kSign = 13;

} // namespace

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), std::max(hint.height(), scaled(option.font, kRowHeight))};
}

void OutlineDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(Models::ReadOutlineModel::IsSectionRole).toBool())
        return;
    const PieceLook look = pieceLook(Models::TakenFor::Section);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = icon(look.sign, colour(option->palette, look.text));
    const int side = scaled(option->font, kSign);
    option->decorationSize = {side, side};
}

} // namespace Widgets
