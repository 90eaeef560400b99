#include "widgets/kit/fonts/fontfollower.h"

#include "widgets/kit/style/changes.h"

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
    QWidget *parent = m_widget->parentWidget();
    update();
    if (parent)
        followChanges(parent, this, {.look = [this, parent] {
                          if (m_widget->parentWidget() == parent)
                              update();
                      }});
}

void FontFollower::update()
{
    const QWidget *parent = m_widget->parentWidget();
    m_widget->setFont(m_size(parent ? parent->font() : QApplication::font()));
}

bool FontFollower::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::ParentChange)
        follow();
    return false;
}

} // namespace Widgets
