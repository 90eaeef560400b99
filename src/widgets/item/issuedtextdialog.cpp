#include "widgets/item/issuedtextdialog.h"

#include "ui_issuedtextdialog.h"

#include "domain/plan/rules.h"

namespace Widgets {

IssuedTextDialog::IssuedTextDialog(const Domain::Node &node, QWidget *parent)
    : Dialog(parent)
{
    setUp(m_ui);
    const auto longest = [](int usual, const QString &now) {
        return std::max(usual, int(now.size()));
    };
    m_ui->numberEdit->setMaxLength(longest(Domain::kLongestNumber, node.number));
    m_ui->headingEdit->setMaxLength(longest(Domain::kLongestTitle, node.title));
    m_ui->numberEdit->setText(node.number);
    m_ui->headingEdit->setText(node.title);
    m_ui->headingEdit->setCursorPosition(0);
    m_ui->textEdit->setPlainText(node.text);
    if (node.kind == Domain::NodeKind::Item)
        m_ui->textEdit->setFocus();
    else
        m_ui->headingEdit->setFocus();
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("&Change the Wording"));
    connect(m_ui->headingEdit, &QLineEdit::textChanged, this, &IssuedTextDialog::updateOkButton);
    resizeTo(560, 400);
}

QString IssuedTextDialog::number() const
{
    return m_ui->numberEdit->text();
}

QString IssuedTextDialog::title() const
{
    return m_ui->headingEdit->text();
}

QString IssuedTextDialog::text() const
{
    return m_ui->textEdit->toPlainText();
}

void IssuedTextDialog::updateOkButton()
{
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(!title().trimmed().isEmpty());
}

} // namespace Widgets
