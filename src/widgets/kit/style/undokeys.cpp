#include "widgets/kit/style/undokeys.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <functional>

namespace Widgets {

namespace {

struct Typing
{
    bool canUndo = false;
    bool canRedo = false;
    std::function<void()> redo;
};

template<typename TextEdit>
Typing typingInText(TextEdit *text)
{
    const bool isEditable = !text->isReadOnly();
    return {.canUndo = isEditable && text->document()->isUndoAvailable(),
            .canRedo = isEditable && text->document()->isRedoAvailable(),
            .redo = [text] { text->redo(); }};
}

Typing typingIn(QObject *field)
{
    // The keys come to the box around the line.
    if (qobject_cast<QAbstractSpinBox *>(field) || qobject_cast<QComboBox *>(field))
        field = field->findChild<QLineEdit *>({}, Qt::FindDirectChildrenOnly);
    if (auto *line = qobject_cast<QLineEdit *>(field))
        return {.canUndo = line->isUndoAvailable(),
                .canRedo = line->isRedoAvailable(),
                .redo = [line] { line->redo(); }};
    if (auto *plain = qobject_cast<QPlainTextEdit *>(field))
        return typingInText(plain);
    if (auto *text = qobject_cast<QTextEdit *>(field))
        return typingInText(text);
    return {};
}

} // namespace

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Undo)) {
        const Typing typing = typingIn(watched);
        const bool isAtItsStart = typing.canRedo && !typing.canUndo;
        if (isAtItsStart)
            event->accept();
        return isAtItsStart;
    }
    if (key->keyCombination() != (Qt::CTRL | Qt::Key_Y))
        return false;
    const Typing typing = typingIn(watched);
    if (typing.canRedo && event->type() == QEvent::KeyPress)
        typing.redo();
    event->setAccepted(typing.canRedo);
    // A field with nothing to redo must not keep the key from the window, as Qt's fields do where
    // it is the platform's key.
    return typing.canRedo || event->type() == QEvent::ShortcutOverride;
}

} // namespace Widgets
