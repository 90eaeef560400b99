#include "widgets/finishdialog.h"

#include "ui_finishdialog.h"

#include "widgets/looks.h"

#include <QPushButton>

namespace Widgets {

FinishDialog::FinishDialog(const QString &what, QDate day, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::FinishDialog>())
{
    m_ui->setupUi(this);
    m_ui->whatLabel->setText(what);
    m_ui->dayEdit->setDateRange(QDate(1900, 1, 1), QDate(2200, 12, 31));
    m_ui->dayEdit->setDate(day);
    m_ui->dayEdit->setFocus();
    QPushButton *ok = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    ok->setText(tr("Finished"));
    ok->setProperty("primary", true);
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Leave As It Is"));
    resize(scaled(this, 360), sizeHint().height());
}

FinishDialog::~FinishDialog() = default;

QDate FinishDialog::day() const
{
    return m_ui->dayEdit->date();
}

} // namespace Widgets
