#include "widgets/year/sheetsdialog.h"

#include "ui_sheetsdialog.h"

#include "domain/text/sentences.h"
#include "domain/year/answers/departmentsheet.h"
#include "widgets/kit/roomydelegate.h"

namespace Widgets {

SheetsDialog::SheetsDialog(const Domain::Outline &outline, QWidget *parent)
    : Dialog(parent)
{
    setUp(m_ui);
    m_ui->writeButton->setProperty("primary", true);
    m_ui->departmentsView->setItemDelegate(new RoomyDelegate(m_ui->departmentsView));
    fill(outline);
    connect(m_ui->departmentsView, &QListWidget::itemChanged, this, &SheetsDialog::updateButton);
    connect(m_ui->allButton, &QPushButton::clicked, this, [this] { checkAll(true); });
    connect(m_ui->noneButton, &QPushButton::clicked, this, [this] { checkAll(false); });
    updateButton();
    resizeTo(560, 460);
}

void SheetsDialog::fill(const Domain::Outline &outline)
{
    for (const QString &name : Domain::answeringDepartments(outline)) {
        const auto items = Domain::departmentSheet(outline, {}, name, {}).items.size();
        auto *row = new QListWidgetItem(
            tr("%1  (%2)", "a department, and how many items").arg(name).arg(items),
            m_ui->departmentsView);
        row->setData(Qt::UserRole, name);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(items > 0 ? Qt::Checked : Qt::Unchecked);
    }
    tellNobodys(outline);
    if (m_ui->departmentsView->count() == 0) {
        m_ui->introLabel->setText(
            tr("No item of this year names a department yet. Fill in who leads, and each of them "
               "can get a sheet."));
        m_ui->departmentsView->hide();
    }
}

// Tells how many items name no department and so are in no sheet, and names some of them.
void SheetsDialog::tellNobodys(const Domain::Outline &outline)
{
    constexpr qsizetype kNamed = 3;
    const auto items = Domain::itemsOfNobody(outline);
    m_ui->nobodysLabel->setVisible(!items.isEmpty());
    QStringList names;
    for (const Domain::OutlineNode *item : items)
        names.append(Domain::inBrief(item->heading(), 16));
    m_ui->nobodysLabel->setText(
        tr("%n items name no department and are in no sheet: %1", nullptr, int(items.size()))
            .arg(Domain::someOf(names, kNamed, QStringLiteral("；"))));
}

void SheetsDialog::checkAll(bool checked)
{
    for (int row = 0; row < m_ui->departmentsView->count(); ++row)
        m_ui->departmentsView->item(row)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
}

QStringList SheetsDialog::chosen() const
{
    QStringList names;
    for (int row = 0; row < m_ui->departmentsView->count(); ++row) {
        const QListWidgetItem *item = m_ui->departmentsView->item(row);
        if (item->checkState() == Qt::Checked)
            names.append(item->data(Qt::UserRole).toString());
    }
    return names;
}

void SheetsDialog::updateButton()
{
    const int count = int(chosen().size());
    m_ui->writeButton->setText(tr("&Write %n Sheets…", nullptr, count));
    m_ui->writeButton->setEnabled(count > 0);
}

} // namespace Widgets
