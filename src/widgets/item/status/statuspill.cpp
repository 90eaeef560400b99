#include "widgets/item/status/statuspill.h"

#include "widgets/item/status/statuslook.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/textlines.h"

#include <QPainter>

using Domain::StatusKind;

namespace Widgets {

namespace {

// Lengths at 100 % text.
constexpr qreal kHeight = 23;
constexpr qreal kSign = 14;
constexpr qreal kBefore = 7;
constexpr qreal kBetween = 4;
constexpr qreal kAfter = 10;

int around(const QFont &body)
{
    return scaled(body, kBefore) + scaled(body, kSign) + scaled(body, kBetween)
           + scaled(body, kAfter);
}

} // namespace

int widthOfStatusPill(const QFont &body, const QString &words)
{
    return QFontMetrics(smallFont(body)).horizontalAdvance(words) + 1
           + around(body); // widths are rounded up
}

int heightOfStatusPill(const QFont &body)
{
    return std::max(scaled(body, kHeight), heightOfLines(smallFont(body), 1) + scaled(body, 2));
}

void paintStatusPill(QPainter *painter, const QRect &field, const QFont &body,
                     const QPalette &palette, StatusKind status, const QString &words,
                     PillGround ground)
{
    const StatusLook look = statusLook(status);
    QFont font = smallFont(body);
    font.setStrikeOut(status == StatusKind::Cancelled);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(words, Qt::ElideRight, field.width() - around(body));
    const int height = heightOfStatusPill(body);
    const QRect pill(field.left(), field.center().y() - height / 2,
                     metrics.horizontalAdvance(shown) + around(body), height);
    const QColor ink = colour(palette, look.text);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool stands = ground == PillGround::Plain;
    QColor edge = ink;
    edge.setAlphaF(0.45F);
    painter->setPen(stands ? QPen(Qt::NoPen) : QPen(edge));
    painter->setBrush(colour(palette, stands ? look.ground : ColourRole::Panel));
    painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), height / 2.0,
                             height / 2.0);
    painter->restore();
    const int side = scaled(body, kSign);
    const int left = pill.left() + scaled(body, kBefore);
    icon(look.icon, ink).paint(painter, left, pill.center().y() - side / 2 + 1, side, side);
    painter->setPen(ink);
    drawLines(painter, pill.adjusted(left - pill.left() + side + scaled(body, kBetween), 0, 0, 0),
              {shown}, font);
}

} // namespace Widgets
