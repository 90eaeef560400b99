#include "widgets/kit/focusframe.h"

#include "widgets/kit/style/theme.h"

#include <QPainter>

namespace Widgets {

void drawFocusFrame(QPainter *painter, const QRect &row, const QPalette &palette)
{
    painter->setPen(colour(palette, ColourRole::Accent));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(row.adjusted(1, 1, -2, -2));
}

} // namespace Widgets
