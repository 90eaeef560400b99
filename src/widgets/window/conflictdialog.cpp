#include "widgets/window/conflictdialog.h"

#include "ui_conflictdialog.h"

#include "models/editwords.h"
#include "widgets/kit/style/theme.h"

#include <QPushButton>

namespace Widgets {

ConflictDialog::ConflictDialog(const QString &what, const QString &theirs, const QString &mine,
                               Mine how, QWidget *parent)
    : Dialog(parent)
{
    setUp(m_ui);
    m_ui->whatLabel->setText(
        tr("Another program has changed the same value (%1). Nothing has been written yet: which "
           "one is to be kept?")
            .arg(what));
    m_ui->theirsView->setPlainText(Models::readableValue(theirs));
    m_ui->mineView->setPlainText(mine);
    for (QPlainTextEdit *view : {m_ui->theirsView, m_ui->mineView})
        view->setMinimumHeight(scaled(this, 56));
    QPushButton *keep = m_ui->buttonBox->addButton(tr("&Keep Theirs"),
                                                   QDialogButtonBox::RejectRole);
    QPushButton *put = m_ui->buttonBox->addButton(tr("Keep &Mine"), QDialogButtonBox::AcceptRole);
    keep->setObjectName(QStringLiteral("keepTheirsButton"));
    put->setObjectName(QStringLiteral("putMineButton"));
    put->setAutoDefault(false);
    sayHow(how, put);
    keep->setDefault(true); // the choice that loses no stored value
    keep->setFocus();
    resizeTo(460, 320);
}

void ConflictDialog::sayWhy(const QString &reason)
{
    m_ui->whatLabel->setText(tr("%1\nWhich one is to be kept?", "who has changed it").arg(reason));
}

void ConflictDialog::sayHow(Mine how, QPushButton *put)
{
    switch (how) {
    case Mine::Typed: break;
    case Mine::Undone:
        m_ui->mineLabel->setText(tr("&After undoing"));
        put->setText(tr("&Undo All the Same"));
        break;
    case Mine::Redone:
        m_ui->mineLabel->setText(tr("&After redoing"));
        put->setText(tr("&Redo All the Same"));
        break;
    }
}

} // namespace Widgets
