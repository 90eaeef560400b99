#include "widgets/kit/countbutton.h"

#include "widgets/kit/textlines.h"

#include <QPainter>

namespace Widgets {

namespace {

// Lengths at 100 % text.
constexpr qreal kHeight = 26;
constexpr qreal kPadding = 8;
constexpr qreal kPillPadding = 11;
constexpr qreal kDot = 9;
constexpr qreal kDotGap = 6;
constexpr qreal kRadius = 6;
constexpr qreal kQuietEdge = 0.35; // opacity of a pill's outline while the mouse is not over it

} // namespace

CountButton::CountButton(Form form, ColourRole mark, ColourRole second, QWidget *parent)
    : QAbstractButton(parent)
    , m_form(form)
    , m_mark(mark)
    , m_second(second)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void CountButton::setShown(bool shown)
{
    m_shown = shown;
    setAccessibleDescription(shown ? tr("The plan shows only these. Click again to show all.")
                                   : QString());
    update();
}

QSize CountButton::sizeHint() const
{
    const QFont small = smallFont(font());
    const bool isPill = m_form == Form::Pill;
    const int around = isPill ? 2 * scaled(this, kPillPadding)
                              : 2 * scaled(this, kPadding) + scaled(this, kDot)
                                    + scaled(this, kDotGap);
    return {QFontMetrics(small).horizontalAdvance(text()) + around + 1,
            std::max(scaled(this, kHeight), heightOfLines(small, 1) + scaled(this, 4))};
}

void CountButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isPill = m_form == Form::Pill;
    const int inset = isPill ? scaled(this, 2) : 0;
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5 + inset, -0.5, -0.5 - inset);
    const qreal radius = isPill ? box.height() / 2 : scaled(this, kRadius);
    const bool isFocused = hasFocus();
    const QColor ink = colour(palette(), isPill ? m_mark : ColourRole::Text);
    const QColor accent = colour(palette(), ColourRole::Accent);

    QColor ground = m_shown  ? colour(palette(), ColourRole::SelectedRow)
                    : isPill ? colour(palette(), m_second)
                             : QColor();
    QColor edge = isPill ? ink : QColor();
    edge.setAlphaF(kQuietEdge);
    if (!isEnabled()) // a count of zero is grey and has no outline
        ground = QColor();
    else if (!ground.isValid() && (underMouse() || isDown()))
        ground = colour(palette(), ColourRole::Window);
    if (isFocused || m_shown || (isPill && underMouse()))
        edge = accent;
    painter.setPen(isEnabled() && (isPill || edge == accent) ? QPen(edge, isFocused ? 1.6 : 1)
                                                             : QPen(Qt::NoPen));
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, radius, radius);

    QRect words = rect().adjusted(scaled(this, isPill ? kPillPadding : kPadding), 0, 0, 0);
    if (!isPill) {
        const int dot = scaled(this, kDot);
        painter.setPen(colour(palette(), m_second));
        painter.setBrush(colour(palette(), m_mark));
        painter.drawEllipse(
            QRectF(words.left() + 0.5, (height() - dot) / 2.0 + 0.5, dot - 1, dot - 1));
        words.setLeft(words.left() + dot + scaled(this, kDotGap));
    }
    painter.setPen(isEnabled() ? ink : colour(palette(), ColourRole::Secondary));
    drawLines(&painter, words, {text()}, smallFont(font()));
}

} // namespace Widgets
