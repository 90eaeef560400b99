#include "widgets/kit/style/spaces.h"

#include "widgets/kit/style/theme.h"

#include <QEvent>
#include <QLayout>

namespace Widgets {

Spaces::Spaces(QWidget *widget, QLayout *layout, const QMarginsF &margins, qreal spacing)
    : QObject(layout)
    , m_widget(widget)
    , m_layout(layout)
    , m_margins(margins)
    , m_spacing(spacing)
{
    widget->installEventFilter(this);
    update();
}

void Spaces::update()
{
    m_layout->setContentsMargins(
        scaled(m_widget, m_margins.left()), scaled(m_widget, m_margins.top()),
        scaled(m_widget, m_margins.right()), scaled(m_widget, m_margins.bottom()));
    m_layout->setSpacing(scaled(m_widget, m_spacing));
}

bool Spaces::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        update();
    return false;
}

} // namespace Widgets
