#include "widgets/kit/fields/textedit.h"

#include "widgets/kit/messages.h"

#include <QLocale>
#include <QMimeData>
#include <QToolTip>

#include <algorithm>

namespace Widgets {

TextEdit::TextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{}

void TextEdit::insertFromMimeData(const QMimeData *source)
{
    const QString words = source->text();
    QTextCursor cursor = textCursor();
    const int kept = document()->characterCount() - 1
                     - (cursor.selectionEnd() - cursor.selectionStart());
    qsizetype room = std::max(0, kLongest - kept);
    if (words.size() <= room) {
        QPlainTextEdit::insertFromMimeData(source);
        return;
    }
    if (room > 0 && words[room - 1].isHighSurrogate())
        --room;
    cursor.insertText(words.left(room));
    setTextCursor(cursor);
    ensureCursorVisible();
    tellLeftOut(this, cursorRect().bottomLeft(), kLongest);
}

void tellLeftOut(QWidget *field, QPoint at, int longest)
{
    const QString sentence =
        TextEdit::tr("This field takes %1 characters at most; the rest of what was pasted was "
                     "left out.")
            .arg(QLocale().toString(longest));
    QToolTip::showText(field->mapToGlobal(at), sentence, field);
    tell(field, sentence);
}

} // namespace Widgets
