#include "widgets/kit/rows.h"

#include "widgets/kit/style/lengths.h"
#include "widgets/kit/style/theme.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QPainter>
#include <QStyleOptionViewItem>

namespace Widgets {

void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, bool isHeading)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || isHeading)
        painter->fillRect(option.rect, colour(option.palette, isSelected ? ColourRole::SelectedRow
                                                                         : ColourRole::Raised));
    if (isSelected)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(),
                                scaled(option.font, kAccentEdge), option.rect.height()),
                          colour(option.palette, ColourRole::Accent));
}

QPoint rowMenuPlace(const QAbstractItemView *view, const QContextMenuEvent &event)
{
    const QRect row = view->visualRect(view->currentIndex());
    const bool isByKey = event.reason() == QContextMenuEvent::Keyboard && row.isValid();
    return isByKey ? view->viewport()->mapToGlobal(row.center()) : event.globalPos();
}

} // namespace Widgets
