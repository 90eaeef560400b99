#include "widgets/versions/fetchdialog.h"

#include "ui_fetchdialog.h"

#include "widgets/kit/roomydelegate.h"
#include "widgets/kit/style/theme.h"

#include <QPushButton>

using Models::VersionDifference;

namespace Widgets {

FetchDialog::FetchDialog(const QList<VersionDifference> &differences, QWidget *parent)
    : Dialog(parent)
    , m_differences(differences)
{
    setUp(m_ui);
    m_ui->differencesView->setItemDelegate(new RoomyDelegate(m_ui->differencesView));
    for (const VersionDifference &difference : m_differences) {
        const bool isGone = difference.kind == VersionDifference::Kind::Gone;
        auto *row = new QTreeWidgetItem(m_ui->differencesView,
                                        {difference.what, isGone ? tr("removed") : tr("changed"),
                                         difference.words.simplified()});
        row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
        row->setCheckState(0, Qt::Unchecked);
    }
    m_ui->differencesView->setColumnWidth(0, scaled(this, 320));
    m_ui->differencesView->setColumnWidth(1, scaled(this, 80));
    QPushButton *ok = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    ok->setText(tr("Fetch What Is Ticked"));
    ok->setProperty("primary", false);
    connect(m_ui->differencesView, &QTreeWidget::itemChanged, this, &FetchDialog::updateButton);
    updateButton();
    resizeTo(900, 440);
}

void FetchDialog::updateButton()
{
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(!edit().isEmpty());
}

Domain::Edit FetchDialog::edit() const
{
    QList<Models::VersionDifference> ticked;
    for (int row = 0; row < m_ui->differencesView->topLevelItemCount(); ++row) {
        if (m_ui->differencesView->topLevelItem(row)->checkState(0) == Qt::Checked)
            ticked.append(m_differences[row]);
    }
    return Models::restoring(ticked);
}

} // namespace Widgets
