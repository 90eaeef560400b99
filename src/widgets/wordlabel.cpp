#include "widgets/wordlabel.h"

#include "widgets/fontfollower.h"

#include <QApplication>
#include <QEvent>

namespace Widgets {

WordLabel::WordLabel(QWidget *parent, Size size, ColourRole ink)
    : QLabel(parent)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    if (size == Size::Small)
        new FontFollower(this, smallFont);
    else if (size == Size::Heading)
        new FontFollower(this, headingFont);
    updateInk();
}

void WordLabel::setInk(ColourRole ink)
{
    m_ink = ink;
    updateInk();
}

void WordLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateInk();
}

void WordLabel::updateInk()
{
    const QColor ink = colour(QApplication::palette(), m_ink);
    if (palette().color(QPalette::WindowText) == ink)
        return;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, ink);
    setPalette(own);
}

} // namespace Widgets
