#include "widgets/kit/linkbutton.h"

#include "widgets/kit/fonts/fontfollower.h"
#include "widgets/kit/style/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace Widgets {

LinkButton::LinkButton(QWidget *parent, Ink ink)
    : QPushButton(parent)
    , m_ink(ink)
{
    setFlat(true);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    new FontFollower(this, smallFont);
}

void LinkButton::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

void LinkButton::setWords(const QString &words)
{
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return QSize(metrics.horizontalAdvance(m_words) + 6, metrics.height() + scaled(this, 4));
}

QSize LinkButton::minimumSizeHint() const
{
    const int few = fontMetrics().averageCharWidth() * 6;
    return QSize(std::min(few, sizeHint().width()), sizeHint().height());
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont own = font();
    own.setUnderline(isEnabled() && underMouse());
    painter.setFont(own);
    painter.setPen(
        colour(palette(), m_ink == Ink::Accent ? ColourRole::Accent : ColourRole::Secondary));
    const QRect place = rect().adjusted(2, 0, -2, 0);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_words, Qt::ElideRight, place.width()));
    QStyleOptionFocusRect ring;
    ring.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
}

} // namespace Widgets
