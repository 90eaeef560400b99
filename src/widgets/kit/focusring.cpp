#include "widgets/kit/focusring.h"

#include <QApplication>
#include <QScrollArea>
#include <QWidget>

#include <algorithm>

namespace Widgets {

namespace {

bool takesKeys(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

// The first widget in `entry` that takes the keyboard focus; null if there is none.
QWidget *firstIn(QWidget *entry)
{
    if (QWidget *proxy = entry->focusProxy())
        return takesKeys(proxy) ? proxy : nullptr;
    if (takesKeys(entry))
        return entry;
    for (QWidget *one = entry->nextInFocusChain(); one != entry; one = one->nextInFocusChain()) {
        if (entry->isAncestorOf(one) && takesKeys(one))
            return one;
    }
    return nullptr;
}

qsizetype placeOf(const QWidget *focused, const QList<FocusStop> &stops)
{
    const auto holds = [focused](const FocusStop &stop) {
        return focused && (stop.whole == focused || stop.whole->isAncestorOf(focused));
    };
    const auto at = std::ranges::find_if(stops, holds);
    return at == stops.end() ? -1 : at - stops.begin();
}

void scrollTo(QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(widget);
    }
}

} // namespace

void moveFocus(const QList<FocusStop> &stops, int steps)
{
    const qsizetype count = stops.size();
    qsizetype place = placeOf(QApplication::focusWidget(), stops);
    if (place < 0 && steps < 0)
        place = 0;
    for (qsizetype tried = 0; tried < count; ++tried) {
        place = (place + steps + count) % count;
        if (QWidget *next = firstIn(stops[place].entry)) {
            next->setFocus(Qt::TabFocusReason);
            scrollTo(next);
            return;
        }
    }
}

} // namespace Widgets
