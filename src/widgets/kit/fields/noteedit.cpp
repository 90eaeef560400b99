#include "widgets/kit/fields/noteedit.h"

#include "widgets/kit/style/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace Widgets {

namespace {

constexpr int kFewestLines = 1;
constexpr int kMostLines = 8;

// Whether files or a picture would be pasted. A picture with text beside it, as copied from a
// document, is pasted as text.
bool holdsFiles(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return std::any_of(urls.cbegin(), urls.cend(),
                       [](const QUrl &url) { return url.isLocalFile(); })
           || (data.hasImage() && !data.hasText());
}

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

QString NoteEdit::typedText() const
{
    return toPlainText().insert(textCursor().position(), m_preedit.words());
}

// The height of the field with this many lines, in pixels. A line with characters of another font
// may be higher than the font's own.
int NoteEdit::heightOf(int lines) const
{
    const int margins = int(2 * document()->documentMargin()) + 2 * frameWidth();
    qreal line = fontMetrics().lineSpacing();
    for (const QTextBlock &block : {document()->firstBlock(), textCursor().block()}) {
        if (const QTextLayout *layout = block.layout(); layout && layout->lineCount() > 0)
            line = std::max(line, layout->lineAt(0).height());
    }
    return int(std::ceil(line * lines)) + margins + 2;
}

// Words that all have their place stand at the top.
void NoteEdit::resizeEvent(QResizeEvent *event)
{
    TextEdit::resizeEvent(event);
    if (document()->documentLayout()->documentSize().height() <= kMostLines
        && verticalScrollBar()->maximum() == 0)
        verticalScrollBar()->setValue(0);
}

QSize NoteEdit::sizeHint() const
{
    const int lines = std::clamp(int(document()->documentLayout()->documentSize().height()),
                                 m_linesAtRest, kMostLines);
    return QSize(scaled(this, 200), heightOf(lines));
}

void NoteEdit::setLinesAtRest(int lines)
{
    if (std::exchange(m_linesAtRest, lines) != lines)
        updateGeometry();
}

QSize NoteEdit::minimumSizeHint() const
{
    return QSize(scaled(this, 80), heightOf(kFewestLines));
}

bool NoteEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        // With nothing to undo here, the keys are left to the window's undo and redo.
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

bool NoteEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return holdsFiles(*source) || TextEdit::canInsertFromMimeData(source);
}

void NoteEdit::insertFromMimeData(const QMimeData *source)
{
    if (holdsFiles(*source))
        emit filesPasted(source);
    else
        TextEdit::insertFromMimeData(source);
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        takeInPreedit();
    TextEdit::focusOutEvent(event);
    // From here on Ctrl+Z takes back what is stored.
    if (document()->isEmpty() && event->reason() != Qt::ActiveWindowFocusReason
        && event->reason() != Qt::PopupFocusReason)
        document()->clearUndoRedoStacks();
}

} // namespace Widgets
