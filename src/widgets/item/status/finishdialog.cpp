#include "widgets/item/status/finishdialog.h"

#include "ui_finishdialog.h"

#include "widgets/kit/label.h"
#include "widgets/kit/style/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Widgets {

FinishDialog::FinishDialog(const QString &what, QDate day, QWidget *parent)
    : Dialog(parent)
{
    setUp(m_ui);
    auto *whatLabel = new Label(Label::Size::Body, ColourRole::Text, this, 3);
    whatLabel->setObjectName(u"whatLabel"_s);
    whatLabel->setText(what);
    m_ui->column->insertWidget(0, whatLabel);
    m_ui->dayEdit->setDate(day);
    m_ui->dayEdit->setFocus();
    QPushButton *ok = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    ok->setText(tr("Finished"));
    connect(m_ui->dayEdit, &DayEdit::understandingChanged, ok,
            [this, ok] { ok->setEnabled(m_ui->dayEdit->isUnderstood()); });
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Leave As It Is"));
    fitTo(360);
}

QDate FinishDialog::day() const
{
    return m_ui->dayEdit->date();
}

} // namespace Widgets
