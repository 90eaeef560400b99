#include "widgets/item/issuedtextdialog.h"

#include "ui_issuedtextdialog.h"

#include "domain/plan/rules.h"
#include "widgets/kit/style/theme.h"

#include <QPushButton>

namespace Widgets {

IssuedTextDialog::IssuedTextDialog(const Domain::Node &node, QWidget *parent)
    : Dialog(parent)
    , m_ui(std::make_unique<Ui::IssuedTextDialog>())
{
    setUp(*m_ui);
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
    QPushButton *ok = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    ok->setText(tr("&Change the Wording"));
    ok->setProperty("primary", true);
    connect(m_ui->headingEdit, &QLineEdit::textChanged, this, &IssuedTextDialog::updateOkButton);
    resizeTo(560, 400);
}

IssuedTextDialog::~IssuedTextDialog() = default;

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
