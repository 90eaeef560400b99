#include "widgets/item/status/finishdialog.h"

#include "ui_finishdialog.h"

#include "widgets/kit/label.h"
#include "widgets/kit/style/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Widgets {

FinishDialog::FinishDialog(const QString &what, QDate day, QWidget *parent)
    : Dialog(parent)
    , m_why(new Label(Label::Size::Small, ColourRole::MissedText, this))
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
    m_why->setObjectName(u"whyLabel"_s);
    m_why->setWordWrap(true);
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->buttonBox), m_why);
    connect(m_ui->dayEdit, &DayEdit::understandingChanged, this, &FinishDialog::showUnderstanding);
    connect(m_ui->dayEdit->findChild<QLineEdit *>(), &QLineEdit::textChanged, this,
            &FinishDialog::showUnderstanding);
    showUnderstanding();
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Leave As It Is"));
    fitTo(360);
}

void FinishDialog::showUnderstanding()
{
    const bool wasHidden = m_why->isHidden();
    m_why->setText(m_ui->dayEdit->whyNotUnderstood());
    m_why->setVisible(!m_why->text().isEmpty());
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(m_ui->dayEdit->isUnderstood());
    if (wasHidden != m_why->isHidden())
        fitTo(360);
}

QDate FinishDialog::day() const
{
    return m_ui->dayEdit->date();
}

} // namespace Widgets
