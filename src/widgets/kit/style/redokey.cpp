#include "widgets/kit/style/redokey.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace Widgets {

namespace {

// Redoes the last typing that was undone in `field`, if `really`. Returns false with none to redo.
bool redo(QObject *field, bool really)
{
    // The keys come to the box around the line.
    if (qobject_cast<QAbstractSpinBox *>(field) || qobject_cast<QComboBox *>(field))
        field = field->findChild<QLineEdit *>({}, Qt::FindDirectChildrenOnly);
    const auto take = [really](auto *edit, bool can) {
        if (can && really)
            edit->redo();
        return can;
    };
    if (auto *line = qobject_cast<QLineEdit *>(field))
        return take(line, line->isRedoAvailable());
    if (auto *plain = qobject_cast<QPlainTextEdit *>(field))
        return take(plain, !plain->isReadOnly() && plain->document()->isRedoAvailable());
    if (auto *text = qobject_cast<QTextEdit *>(field))
        return take(text, !text->isReadOnly() && text->document()->isRedoAvailable());
    return false;
}

} // namespace

bool RedoKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    if (static_cast<QKeyEvent *>(event)->keyCombination() != (Qt::CTRL | Qt::Key_Y))
        return false;
    const bool canRedo = redo(watched, event->type() == QEvent::KeyPress);
    event->setAccepted(canRedo);
    // A field with nothing to redo must not keep the key from the window, as Qt's fields do where
    // it is the platform's key.
    return canRedo || event->type() == QEvent::ShortcutOverride;
}

} // namespace Widgets
