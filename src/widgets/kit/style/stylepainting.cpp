#include "widgets/kit/style/stylepainting.h"

#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/style/unstoredmark.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace Widgets::Painting {

namespace {

constexpr qreal kRadius = 6; // at 100 % text

} // namespace

int length(qreal units)
{
    return scaled(QApplication::font(), units);
}

bool isQuiet(const QWidget *widget)
{
    return widget && widget->property("quiet").toBool();
}

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

bool hasFocusByKeyboard(const QStyleOption *option)
{
    return option->state & QStyle::State_HasFocus
           && option->state & QStyle::State_KeyboardFocusChange;
}

QColor focusColour(const QStyleOption *option)
{
    const QColor accent = colour(option->palette, ColourRole::Accent);
    const bool isOnAccent = option->state & QStyle::State_Selected
                            && option->palette.color(QPalette::Highlight) == accent;
    return isOnAccent ? colour(option->palette, ColourRole::AccentText) : accent;
}

void drawBox(QPainter *painter, const QRect &rect, const QColor &ground, const QColor &line,
             qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    const qreal inset = line.isValid() ? width / 2 : 0;
    const qreal radius = length(kRadius);
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void drawField(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const bool unstored = isMarkedUnstored(widget);
    constexpr auto kAwake = QStyle::State_HasFocus | QStyle::State_MouseOver;
    if (isQuiet(widget) && !unstored && !(option->state & kAwake)) {
        const QRect &r = option->rect;
        painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1),
                          colour(palette, ColourRole::FieldBorder));
        return;
    }
    const bool enabled = option->state & QStyle::State_Enabled
                         && !(option->state & QStyle::State_ReadOnly);
    const bool focused = option->state & QStyle::State_Enabled
                         && option->state & QStyle::State_HasFocus;
    drawBox(painter, option->rect,
            enabled ? palette.color(QPalette::Base) : palette.color(QPalette::Window),
            colour(palette, unstored  ? ColourRole::MissedText
                            : focused ? ColourRole::Accent
                                      : ColourRole::FieldBorder),
            focused || unstored ? 1.6 : 1);
}

QColor mixed(const QColor &ground, const QColor &over, qreal share)
{
    const auto mix = [share](int a, int b) { return int(a + (b - a) * share); };
    return QColor(mix(ground.red(), over.red()), mix(ground.green(), over.green()),
                  mix(ground.blue(), over.blue()));
}

void drawPushButton(QPainter *painter, const QStyleOption *option, bool primary)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && option->state & QStyle::State_MouseOver;
    const QColor ink = colour(palette, ColourRole::Text);
    QColor ground = colour(palette, primary ? ColourRole::Accent : ColourRole::Panel);
    if (!enabled)
        ground = colour(palette, ColourRole::Panel);
    else if (down || hover)
        ground = mixed(ground, primary ? QColor(Qt::black) : ink, down ? 0.16 : 0.06);
    drawBox(painter, option->rect, ground,
            primary && enabled ? QColor() : colour(palette, ColourRole::FieldBorder));
    if (hasFocusByKeyboard(option)) {
        const int gap = primary ? length(3) : 0;
        drawBox(painter, option->rect.adjusted(gap, gap, -gap, -gap), {},
                colour(palette, primary ? ColourRole::AccentText : ColourRole::Accent), 1.6);
    }
}

void drawToolButton(QPainter *painter, const QStyleOption *option, bool framed)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & QStyle::State_Sunken;
    const bool on = option->state & QStyle::State_On;
    const bool hover = enabled && option->state & QStyle::State_MouseOver;
    if (framed)
        drawBox(painter, option->rect, {}, colour(palette, ColourRole::FieldBorder));
    if (on)
        drawBox(painter, option->rect, colour(palette, ColourRole::SelectedRow),
                colour(palette, ColourRole::Accent));
    else if (down || hover)
        drawBox(painter, option->rect,
                mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText),
                      down ? 0.14 : 0.07),
                {});
    if (hasFocusByKeyboard(option))
        drawBox(painter, option->rect, {}, colour(palette, ColourRole::Accent), 1.6);
}

void drawCheckMark(QPainter *painter, const QStyleOption *option, bool round)
{
    const QPalette &palette = option->palette;
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const bool enabled = option->state & QStyle::State_Enabled;
    const QColor accent = colour(palette, enabled ? ColourRole::Accent : ColourRole::Faint);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const qreal radius = round ? box.height() / 2 : box.height() / 5;
    painter->setPen(QPen(on ? accent : colour(palette, ColourRole::Faint), 1.4));
    painter->setBrush(on && !round ? QBrush(accent) : QBrush(palette.color(QPalette::Base)));
    painter->drawRoundedRect(box, radius, radius);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(box.center(), box.width() / 4, box.height() / 4);
    } else if (on) {
        painter->setPen(QPen(colour(palette, ColourRole::AccentText), box.height() / 8,
                             Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](qreal x, qreal y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        if (option->state & QStyle::State_NoChange)
            painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
        else
            painter->drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.7), at(0.76, 0.31)});
    }
    painter->restore();
}

void drawChevron(QPainter *painter, const QRect &rect, const QString &direction, const QColor &ink)
{
    const int side = length(16);
    const QRect place(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side);
    icon(u"chevron-"_s + direction, ink).paint(painter, place);
}

QColor chevronInk(const QStyleOption *option)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    return colour(option->palette, enabled ? ColourRole::Secondary : ColourRole::FieldBorder);
}

void hairline(QPainter *painter, const QStyleOption *option, Qt::Edge edge)
{
    painter->save();
    painter->setPen(colour(option->palette, ColourRole::Hairline));
    const QRect &r = option->rect;
    if (edge == Qt::BottomEdge)
        painter->drawLine(r.bottomLeft(), r.bottomRight());
    else if (edge == Qt::TopEdge)
        painter->drawLine(r.topLeft(), r.topRight());
    painter->restore();
}

void drawLineEdit(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    const bool inside = qobject_cast<const QAbstractSpinBox *>(parent)
                        || qobject_cast<const QComboBox *>(parent);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (!inside && frame && frame->lineWidth > 0)
        drawField(painter, option, widget);
}

void drawArrow(QPainter *painter, const QStyleOption *option, const QRect &place,
               const QString &direction)
{
    drawChevron(painter, place, direction, colour(option->palette, ColourRole::Secondary));
}

void drawMenuArrow(QPainter *painter, const QStyleOption *option, bool isPrimary)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button || !(button->features & QStyleOptionButton::HasMenu))
        return;
    const int side = length(24);
    const QRect arrow(button->rect.right() - side, button->rect.top(), side, button->rect.height());
    const bool isFilled = isPrimary && option->state & QStyle::State_Enabled;
    drawChevron(painter, QStyle::visualRect(button->direction, button->rect, arrow), u"down"_s,
                colour(option->palette, isFilled ? ColourRole::AccentText : ColourRole::Secondary));
}

void drawSeparator(QPainter *painter, const QStyleOption *option)
{
    painter->save();
    painter->setPen(colour(option->palette, ColourRole::FieldBorder));
    const int x = option->rect.center().x();
    painter->drawLine(x, option->rect.top() + length(8), x, option->rect.bottom() - length(8));
    painter->restore();
}

void drawFrame(QPainter *painter, const QStyleOption *option)
{
    painter->save();
    painter->setPen(colour(option->palette, ColourRole::FieldBorder));
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void drawMenuBarItem(QPainter *painter, const QStyleOption *option, const QStyle *style,
                     const QWidget *widget)
{
    const auto &item = *qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    const bool enabled = item.state & QStyle::State_Enabled;
    const bool chosen = item.state & QStyle::State_Selected && enabled;
    painter->fillRect(item.rect,
                      colour(item.palette, chosen ? ColourRole::SelectedRow : ColourRole::Raised));
    const bool underlines = style->styleHint(QStyle::SH_UnderlineShortcut, option, widget);
    const int flags = Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine
                      | (underlines ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    style->drawItemText(painter, item.rect, flags, item.palette, enabled, item.text,
                        QPalette::WindowText);
}

void drawTab(QPainter *painter, const QStyleOption *option)
{
    const bool chosen = option->state & QStyle::State_Selected;
    if (!chosen && !(option->state & QStyle::State_MouseOver))
        return;
    const QRect line(option->rect.left(), option->rect.bottom() - length(2) + 1,
                     option->rect.width(), length(2));
    painter->fillRect(
        line, colour(option->palette, chosen ? ColourRole::Accent : ColourRole::FieldBorder));
}

} // namespace Widgets::Painting
