#include "widgets/kit/fields/noteedit.h"

#include "widgets/kit/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>

#include <cmath>

namespace Widgets {

namespace {

constexpr int kFewestLines = 1;
constexpr int kLinesAtRest = 2;
constexpr int kMostLines = 8;

} // namespace

NoteEdit::NoteEdit(QWidget *parent)
    : TextEdit(parent)
{
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setAutoFillBackground(false);
    connect(this, &QPlainTextEdit::textChanged, this, &NoteEdit::typed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
}

void NoteEdit::takeInPreedit()
{
    m_preedit.takeIn(this);
}

QString NoteEdit::typedText() const
{
    return toPlainText().insert(textCursor().position(), m_preedit.words());
}

int NoteEdit::heightOf(int lines) const
{
    const int margins = int(2 * document()->documentMargin()) + 2 * frameWidth();
    return int(std::ceil(fontMetrics().lineSpacing() * lines)) + margins + 2;
}

QSize NoteEdit::sizeHint() const
{
    const int lines = std::clamp(int(document()->documentLayout()->documentSize().height()),
                                 kLinesAtRest, kMostLines);
    return QSize(scaled(this, 200), heightOf(lines));
}

int NoteEdit::restHeight() const
{
    return heightOf(kLinesAtRest);
}

QSize NoteEdit::minimumSizeHint() const
{
    return QSize(scaled(this, 80), heightOf(kFewestLines));
}

bool NoteEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        // The window's undo is meant where nothing is typed here.
        if ((key->matches(QKeySequence::Undo) && !document()->isUndoAvailable())
            || (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable())) {
            event->ignore();
            return false;
        }
    }
    return TextEdit::event(event);
}

void NoteEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit.follow(*event);
    TextEdit::inputMethodEvent(event);
    emit typed();
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        takeInPreedit();
    TextEdit::focusOutEvent(event);
}

} // namespace Widgets
