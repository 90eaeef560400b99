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

// Null where nothing in it takes the keyboard.
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

qsizetype placeOf(const QWidget *focused, const QList<Area> &areas)
{
    const auto holds = [focused](const Area &area) {
        return focused && (area.whole == focused || area.whole->isAncestorOf(focused));
    };
    const auto at = std::ranges::find_if(areas, holds);
    return at == areas.end() ? -1 : at - areas.begin();
}

void scrollTo(QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(widget);
    }
}

} // namespace

void makeFocusRing(const QList<Area> &areas, int steps)
{
    const qsizetype count = areas.size();
    qsizetype place = placeOf(QApplication::focusWidget(), areas);
    if (place < 0 && steps < 0)
        place = 0;
    for (qsizetype tried = 0; tried < count; ++tried) {
        place = (place + steps + count) % count;
        if (QWidget *next = firstIn(areas[place].entry)) {
            next->setFocus(Qt::TabFocusReason);
            scrollTo(next);
            return;
        }
    }
}

} // namespace Widgets
