#include "widgets/item/progressnotedialog.h"

#include "ui_progressnotedialog.h"

#include "domain/plan/rules.h"
#include "widgets/item/attendance.h"
#include "widgets/kit/theme.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QPushButton>
#include <QShortcut>

using namespace Domain;
using System::Result;

namespace Widgets {

ProgressNoteDialog::ProgressNoteDialog(const ProgressNote &note, QWidget *parent)
    : Dialog(parent)
    , m_ui(std::make_unique<Ui::ProgressNoteDialog>())
    , m_note(note)
{
    m_ui->setupUi(this);
    m_ui->dayEdit->setDate(note.happenedOn);
    if (note.attendance)
        m_ui->attendanceEdit->setText(QString::number(*note.attendance));
    m_ui->textEdit->setPlainText(note.text);
    m_ui->highlightBox->setChecked(note.highlight);
    m_ui->textEdit->setFocus();
    m_ui->complaintLabel->hide();
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setProperty("primary", true);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *save = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(save, &QShortcut::activated, this, &ProgressNoteDialog::accept);
    }
    resizeTo(480, 340);
}

ProgressNoteDialog::~ProgressNoteDialog() = default;

// Says what cannot be stored in the dialog, where it can be corrected.
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
    const auto note = attendance ? checkedNote(typed) : Result<ProgressNote>(attendance.error());
    if (note) {
        m_note = *note;
        QDialog::accept();
        return;
    }
    m_ui->complaintLabel->setText(note.error().message);
    m_ui->complaintLabel->show();
}

} // namespace Widgets
