#include "widgets/kit/style/presskeys.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QRadioButton>

#include <utility>

namespace Widgets {

namespace {

bool isEnter(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
           && (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

bool isPressable(const QWidget *widget)
{
    return PressKeys::takes(widget) && widget->isEnabled()
           && !qobject_cast<const QDialog *>(widget->window());
}

void press(QWidget *widget)
{
    if (auto *button = qobject_cast<QAbstractButton *>(widget))
        button->click();
    else if (auto *chooser = qobject_cast<QComboBox *>(widget))
        chooser->showPopup();
}

} // namespace

bool PressKeys::takes(const QWidget *widget)
{
    if (const auto *chooser = qobject_cast<const QComboBox *>(widget))
        return !chooser->isEditable();
    return qobject_cast<const QAbstractButton *>(widget) && !qobject_cast<const QCheckBox *>(widget)
           && !qobject_cast<const QRadioButton *>(widget);
}

bool PressKeys::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::KeyRelease && type != QEvent::ShortcutOverride)
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (m_isHeld && isEnter(key) && key.isAutoRepeat()) {
        event->accept();
        return true;
    }
    if (type != QEvent::ShortcutOverride)
        setHeld(false); // the key was released, or another is pressed
    auto *widget = qobject_cast<QWidget *>(watched);
    if (type == QEvent::KeyRelease || !isEnter(key) || !widget || !isPressable(widget))
        return false;
    event->accept(); // nor may it be a shortcut of the window
    if (type == QEvent::KeyPress && !key.isAutoRepeat()) {
        setHeld(true);
        press(widget); // it may open a dialog, and delete the widget
    }
    return true;
}

// While the key is held, all key events come here first.
void PressKeys::setHeld(bool held)
{
    if (std::exchange(m_isHeld, held) == held)
        return;
    if (held)
        QCoreApplication::instance()->installEventFilter(this);
    else
        QCoreApplication::instance()->removeEventFilter(this);
}

} // namespace Widgets
