#include "widgets/reading/outlinedelegate.h"

#include "models/reading/readoutlinemodel.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"
#include "widgets/reading/sourceview.h"

namespace Widgets {

namespace {

constexpr int kSign = 13; // size of the sign, at 100 % text

} // namespace

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
