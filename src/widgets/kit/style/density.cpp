#include "widgets/kit/style/density.h"

#include <QCoreApplication>
#include <QVariant>
#include <QWidget>

namespace Widgets {

namespace {

constexpr auto kProperty = "density";

} // namespace

QEvent::Type densityChange()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

Density densityOf(const QWidget *widget)
{
    return Density(widget->window()->property(kProperty).toInt());
}

void setDensity(QWidget *window, Density density)
{
    if (densityOf(window) == density)
        return;
    window->setProperty(kProperty, int(density));
    for (QWidget *part : window->findChildren<QWidget *>()) {
        QEvent change(densityChange());
        QCoreApplication::sendEvent(part, &change);
    }
}

} // namespace Widgets
