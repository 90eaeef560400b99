#include "widgets/kit/iconlabel.h"

#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/icons.h"

namespace Widgets {

IconLabel::IconLabel(const QString &name, ColourRole colour, qreal side, QWidget *parent)
    : QLabel(parent)
    , m_name(name)
    , m_colour(colour)
    , m_side(side)
{
    draw();
    followChanges(this, {.look = [this] {
                      if (m_drawn != look())
                          draw();
                  }});
}

void IconLabel::setIcon(const QString &name, ColourRole colour)
{
    m_name = name;
    m_colour = colour;
    draw();
}

std::pair<int, QColor> IconLabel::look() const
{
    return {scaled(this, m_side), Widgets::colour(palette(), m_colour)};
}

void IconLabel::draw()
{
    m_drawn = look();
    const auto &[side, ink] = m_drawn;
    setPixmap(icon(m_name, ink).pixmap(QSize(side, side), devicePixelRatio()));
}

} // namespace Widgets
