#pragma once

#include "widgets/kit/fields/preedit.h"

#include <QPlainTextEdit>

namespace Widgets {

// Where a note is typed: plain text of some lines, as high as what stands in it, up to a few lines.
class NoteEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteEdit(QWidget *parent);

    // Takes in what an input method has not finished.
    void takeInPreedit();

    // With what is not finished yet.
    QString typedText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void typed();

protected:
    bool event(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int heightOf(int lines) const;

    Preedit m_preedit;
};

} // namespace Widgets
