#include "widgets/item/progressnotedialog.h"

#include "ui_progressnotedialog.h"

#include "domain/plan/rules.h"
#include "widgets/item/typedattendance.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QShortcut>

using namespace Domain;
using System::Result;

namespace Widgets {

ProgressNoteDialog::ProgressNoteDialog(const ProgressNote &note, const QList<FigureKey> &known,
                                       QWidget *parent)
    : Dialog(parent)
    , m_note(note)
{
    setUp(m_ui);
    m_ui->dayEdit->setDate(note.happenedOn);
    if (note.attendance)
        m_ui->attendanceEdit->setText(QString::number(*note.attendance));
    m_ui->textEdit->setPlainText(note.text);
    m_ui->highlightBox->setChecked(note.highlight);
    m_ui->figuresEdit->setKnown(known);
    m_ui->figuresEdit->setFigures(note.figures);
    m_ui->figureOffers->setKnown(known);
    m_ui->figureOffers->setTabAfter(m_ui->textEdit);
    offerFigures();
    connect(m_ui->textEdit, &QPlainTextEdit::textChanged, this, &ProgressNoteDialog::offerFigures);
    connect(m_ui->attendanceEdit, &QLineEdit::textChanged, this, &ProgressNoteDialog::offerFigures);
    connect(m_ui->figuresEdit, &FiguresEdit::changed, this, &ProgressNoteDialog::offerFigures);
    connect(
        m_ui->figureOffers, &FigureOffers::takenChanged, this,
        [this] {
            for (const NamedFigure &figure : m_ui->figureOffers->taken())
                m_ui->figuresEdit->add(figure);
        },
        Qt::QueuedConnection); // queued, as adding a figure deletes the box that was ticked
    m_ui->textEdit->setFocus();
    m_ui->complaintLabel->hide();
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *save = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(save, &QShortcut::activated, this, &ProgressNoteDialog::accept);
    }
    resizeTo(480, 400);
}

// Offers the figures that the text mentions and the note does not hold yet.
void ProgressNoteDialog::offerFigures()
{
    m_ui->figureOffers->setHeld(m_ui->figuresEdit->named());
    const auto attendance = attendanceOf(m_ui->attendanceEdit->text());
    m_ui->figureOffers->setNote(m_ui->textEdit->toPlainText(),
                                attendance ? *attendance : std::nullopt);
}

// Errors are shown while the dialog is open, so that the note can be corrected.
void ProgressNoteDialog::accept()
{
    QGuiApplication::inputMethod()->commit();
    if (const QString complaint = m_ui->dayEdit->complaint(); !complaint.isEmpty()) {
        m_ui->complaintLabel->setText(complaint);
        m_ui->complaintLabel->show();
        return;
    }
    const auto attendance = attendanceOf(m_ui->attendanceEdit->text());
    ProgressNote typed = m_note;
    typed.happenedOn = m_ui->dayEdit->date();
    typed.text = m_ui->textEdit->toPlainText();
    typed.attendance = attendance ? *attendance : std::nullopt;
    typed.highlight = m_ui->highlightBox->isChecked();
    const auto figures = m_ui->figuresEdit->figures();
    typed.figures = figures ? *figures : m_note.figures;
    const auto note = !attendance ? Result<ProgressNote>(attendance.error())
                      : !figures  ? Result<ProgressNote>(figures.error())
                                  : checkedNote(typed);
    if (note) {
        m_note = *note;
        QDialog::accept();
        return;
    }
    m_ui->complaintLabel->setText(note.error().message);
    m_ui->complaintLabel->show();
}

} // namespace Widgets
