#include "widgets/window/addnodedialog.h"

#include "ui_addnodedialog.h"

#include "domain/text/sentences.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/theme.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

AddNodeDialog::AddNodeDialog(NodeKind kind, const QString &where, const QString &number,
                             QWidget *parent)
    : Dialog(parent)
{
    setUp(m_ui);
    const bool isSection = kind == NodeKind::Section;
    setWindowTitle(isSection ? tr("Add a Section") : tr("Add an Item"));
    auto *place = new Label(Label::Size::Body, ColourRole::Secondary, this, 3);
    place->setObjectName(u"placeLabel"_s);
    place->setText(
        Domain::joinSentences({where, number.isEmpty() ? tr("Renumber gives it a number.")
                                                       : tr("Its number is %1").arg(number)}));
    m_ui->column->insertWidget(0, place);
    m_ui->wordsLabel->setText(isSection ? tr("&Heading:") : tr("&Text:"));
    m_ui->wordsEdit->setFixedHeight(scaled(this, isSection ? 60 : 130));
    m_ui->wordsEdit->setFocus();
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("A&dd"));
    connect(m_ui->wordsEdit, &QPlainTextEdit::textChanged, this, &AddNodeDialog::updateOkButton);
    updateOkButton();
    fitTo(460);
}

QString AddNodeDialog::words() const
{
    return m_ui->wordsEdit->toPlainText();
}

void AddNodeDialog::updateOkButton()
{
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(!words().trimmed().isEmpty());
}

} // namespace Widgets
