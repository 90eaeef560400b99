#include "widgets/kit/roomydelegate.h"

#include "widgets/kit/style/lengths.h"
#include "widgets/kit/style/theme.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>

namespace Widgets {

namespace {

// Pixels at 100 % text.
constexpr int kGapAtRight = 10;

bool standsAtRight(const QModelIndex &index)
{
    return index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
}

} // namespace

void RoomyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    if (!standsAtRight(index)) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    QStyleOptionViewItem words = option;
    words.rect.setRight(words.rect.right() - scaled(option.font, kGapAtRight));
    QStyledItemDelegate::paint(painter, words, index);
}

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    const int gap = standsAtRight(index) ? scaled(option.font, kGapAtRight) : 0;
    return {hint.width() + gap, std::max(hint.height(), scaled(option.font, kRoomyRow))};
}

} // namespace Widgets
