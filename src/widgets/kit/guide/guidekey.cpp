#include "widgets/kit/guide/guidekey.h"

#include "widgets/kit/guide/guidewindow.h"

#include <QApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace Widgets {

GuideKey::GuideKey()
{
    QApplication::instance()->installEventFilter(this);
}

bool GuideKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier)
        return false;
    const auto *widget = static_cast<QWidget *>(watched);
    auto *dialog = qobject_cast<QDialog *>(widget->window());
    if (!dialog || qobject_cast<GuideWindow *>(dialog))
        return false;
    GuideWindow::open(dialog, guidePageFor(dialog));
    return true;
}

QString guidePageFor(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        QString page = widget->property("helpPage").toString();
        if (!page.isEmpty())
            return page;
    }
    return u"safety"_s;
}

} // namespace Widgets
