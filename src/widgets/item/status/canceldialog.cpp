#include "widgets/item/status/canceldialog.h"

#include "ui_canceldialog.h"

#include "domain/plan/rules.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/theme.h"

#include <QTextCursor>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Widgets {

CancelDialog::CancelDialog(const QString &what, int count, const QString &reason, QWidget *parent)
    : Dialog(parent)
{
    setUp(m_ui);
    auto *whatLabel = new Label(Label::Size::Body, ColourRole::Text, this, 3);
    whatLabel->setObjectName(u"whatLabel"_s);
    whatLabel->setText(what);
    m_ui->column->insertWidget(0, whatLabel);
    m_ui->reasonEdit->setPlainText(reason);
    m_ui->reasonEdit->moveCursor(QTextCursor::End);
    m_ui->reasonEdit->setFixedHeight(scaled(this, 84));
    m_ui->reasonEdit->setFocus();
    m_ui->buttonBox->button(QDialogButtonBox::Ok)
        ->setText(count == 1 ? tr("Cancel the Item") : tr("Cancel the %n Items", nullptr, count));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Leave As It Is"));
    connect(m_ui->reasonEdit, &QPlainTextEdit::textChanged, this, &CancelDialog::updateOkButton);
    updateOkButton();
    fitTo(420);
}

QString CancelDialog::reason() const
{
    return Domain::cleanText(m_ui->reasonEdit->toPlainText());
}

void CancelDialog::updateOkButton()
{
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(!reason().isEmpty());
}

} // namespace Widgets
