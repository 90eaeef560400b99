#include "widgets/kit/iconlabel.h"

#include "widgets/kit/changes.h"
#include "widgets/kit/style/icons.h"

namespace Widgets {

IconLabel::IconLabel(const QString &name, ColourRole colour, qreal side, QWidget *parent)
    : QLabel(parent)
    , m_name(name)
    , m_colour(colour)
    , m_side(side)
{
    updateLook();
    followChanges(this, {.look = [this] { updateLook(); }});
}

void IconLabel::setIcon(const QString &name, ColourRole colour)
{
    m_name = name;
    m_colour = colour;
    updateLook();
}

void IconLabel::updateLook()
{
    const int side = scaled(this, m_side);
    setPixmap(icon(m_name, Widgets::colour(palette(), m_colour))
                  .pixmap(QSize(side, side), devicePixelRatio()));
}

} // namespace Widgets
