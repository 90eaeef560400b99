#pragma once

#include "domain/plan/progressnote.h"

#include "widgets/kit/dialog.h"

namespace Ui {
class ProgressNoteDialog;
}

namespace Widgets {

// Edits a note: its day, text, attendance, named figures and highlight.
class ProgressNoteDialog : public Dialog
{
    Q_OBJECT

public:
    // `known` are the file's figures so far.
    ProgressNoteDialog(const Domain::ProgressNote &note, const QList<Domain::FigureKey> &known,
                       QWidget *parent);

    const Domain::ProgressNote &note() const { return m_note; } // as corrected, once accepted

    void accept() override;

private:
    void offerFigures();

    Form<Ui::ProgressNoteDialog> m_ui;
    Domain::ProgressNote m_note;
};

} // namespace Widgets
