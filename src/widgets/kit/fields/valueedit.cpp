#include "widgets/kit/fields/valueedit.h"

#include "widgets/kit/fields/textedit.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/style/unstoredmark.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Widgets {

ValueEdit::ValueEdit(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, &ValueEdit::noticeBeginning);
    connect(this, &QLineEdit::textChanged, this, &ValueEdit::noticeBeginning);
}

// Words that an input method is still composing count as typed.
void ValueEdit::noticeBeginning()
{
    const bool hasBegun = hasTyped() || !m_preedit.isEmpty();
    if (!std::exchange(m_hasBegun, hasBegun) && hasBegun)
        emit begun();
}

void ValueEdit::setLongest(int characters)
{
    m_longest = characters;
    setMaxLength(std::max<int>(m_longest, int(m_value.size())));
    connect(this, &QLineEdit::inputRejected, this, &ValueEdit::sayLeftOut, Qt::UniqueConnection);
}

void ValueEdit::sayLeftOut()
{
    if (text().size() >= maxLength())
        tellLeftOut(this, rect().bottomLeft(), maxLength());
}

void ValueEdit::setValue(const QString &value)
{
    const bool typed = m_hasBegun && !(m_isStoring && value != m_value);
    m_value = value;
    if (typed)
        return;
    // A limit below the text that is still shown would cut it, as if somebody had typed.
    const int longest = std::max(m_longest, int(value.size()));
    if (longest > maxLength())
        setMaxLength(longest);
    showValue();
    if (longest < maxLength()) {
        const int cursor = cursorPosition();
        setMaxLength(longest);
        setCursorPosition(cursor);
    }
}

void ValueEdit::showValue()
{
    m_refused.clear();
    if (text() == m_value) {
        noticeBeginning();
        return;
    }
    setText(m_value);
    setCursorPosition(0);
}

void ValueEdit::setTyped(const QString &typed)
{
    m_refused = typed;
    setMaxLength(std::max<int>(maxLength(), int(typed.size())));
    setText(typed);
}

void ValueEdit::setUnstored(bool unstored)
{
    setMarkedUnstored(this, unstored, tr("Not stored"));
}

void ValueEdit::setDiffers(bool differs)
{
    if (differs && !m_empty) {
        m_empty = addAction(QIcon(), TrailingPosition);
        connect(m_empty, &QAction::triggered, this, &ValueEdit::emptied);
        updateEmptying();
    }
    if (m_empty)
        m_empty->setVisible(differs && !isReadOnly());
    setPlaceholderText(differs ? tr("(different)") : QString());
}

void ValueEdit::updateEmptying()
{
    m_empty->setIcon(icon(u"clear"_s, colour(palette(), ColourRole::Secondary)));
    m_empty->setText(tr("Empty for all"));
    m_empty->setToolTip(tr("Empty this field for all (Ctrl+Delete)"));
}

void ValueEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (!m_empty)
        return;
    if (event->type() == QEvent::LanguageChange) {
        updateEmptying();
        setDiffers(m_empty->isVisible());
    } else if (event->type() == QEvent::PaletteChange) {
        updateEmptying();
    }
}

// As an edit of its own, so that Ctrl+Z in the field brings the typed words back.
void ValueEdit::restore()
{
    m_refused.clear();
    if (hasTyped()) {
        selectAll();
        insert(m_value);
        setCursorPosition(0);
    }
    noticeBeginning();
    emit restored();
}

void ValueEdit::commit()
{
    takeInPreedit();
    if (text() != m_refused)
        store();
}

void ValueEdit::store()
{
    if (!hasTyped() || m_isStoring || isReadOnly())
        return;
    m_isStoring = true;
    m_refused = text();
    emit committed(text());
    m_isStoring = false;
    if (!hasTyped())
        m_refused.clear();
}

bool ValueEdit::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QLineEdit::event(event);
    auto *key = static_cast<QKeyEvent *>(event);
    // With nothing to undo or redo here, the keys are left to the window's undo and redo.
    if ((key->matches(QKeySequence::Undo) && !isUndoAvailable())
        || (key->matches(QKeySequence::Redo) && !isRedoAvailable())) {
        event->ignore();
        return false;
    }
    if (key->key() == Qt::Key_Escape && (hasTyped() || m_closesByEscape)) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void ValueEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        takeInPreedit();
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    if (text() != m_refused)
        store();
    // From here on Ctrl+Z takes back what is stored.
    if (!hasTyped())
        setText(text());
    emit left();
}

void ValueEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit.follow(*event);
    QLineEdit::inputMethodEvent(event);
    noticeBeginning();
}

void ValueEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !m_preedit.isEmpty()) {
        takeInPreedit();
        return;
    }
    if (enter && !event->modifiers().testFlag(Qt::ControlModifier)) {
        store();
        if (!hasTyped())
            emit left();
        return;
    }
    const bool empties = event->key() == Qt::Key_Delete
                         && event->modifiers() == Qt::ControlModifier;
    if (empties && m_empty && m_empty->isVisible() && text().isEmpty()) {
        m_empty->trigger();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        const bool typed = hasTyped();
        restore();
        if (m_closesByEscape)
            return;
        if (typed)
            tell(this, tr("The stored words are back. Ctrl+Z brings back what you typed."));
        else
            event->ignore(); // the window has a use for Esc
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace Widgets
