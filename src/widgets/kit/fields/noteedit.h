#pragma once

#include "widgets/kit/fields/preedit.h"
#include "widgets/kit/fields/textedit.h"

#include <QMimeData>

namespace Widgets {

// A field for a note: plain text of several lines. Its height follows the text, up to a few lines.
class NoteEdit : public TextEdit
{
    Q_OBJECT

public:
    explicit NoteEdit(QWidget *parent);

    // Commits text that an input method is still composing.
    void takeInPreedit() { m_preedit.takeIn(this); }

    // Returns the text, composition included.
    QString typedText() const;

    // The height that it has while nothing is typed.
    int restHeight() const { return heightOf(m_linesAtRest); }
    void setLinesAtRest(int lines); // two by default

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void typed();
    // Files or a picture were pasted or dropped; the text stays unchanged. `data` is valid during
    // the call only.
    void filesPasted(const QMimeData *data);

protected:
    bool event(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    int heightOf(int lines) const;

    Preedit m_preedit;
    int m_linesAtRest = 2;
};

} // namespace Widgets
