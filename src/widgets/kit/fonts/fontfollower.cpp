#include "widgets/kit/fonts/fontfollower.h"

#include <QApplication>
#include <QEvent>

namespace Widgets {

FontFollower::FontFollower(QWidget *widget, Size size)
    : QObject(widget)
    , m_widget(widget)
    , m_size(size)
{
    widget->installEventFilter(this);
    follow();
}

void FontFollower::follow()
{
    if (m_parent)
        m_parent->removeEventFilter(this);
    m_parent = m_widget->parentWidget();
    if (m_parent)
        m_parent->installEventFilter(this);
    update();
}

void FontFollower::update()
{
    m_widget->setFont(m_size(m_parent ? m_parent->font() : QApplication::font()));
}

bool FontFollower::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_parent && event->type() == QEvent::FontChange)
        update();
    else if (watched == m_widget && event->type() == QEvent::ParentChange)
        follow();
    return false;
}

} // namespace Widgets
