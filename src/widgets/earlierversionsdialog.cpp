#include "widgets/earlierversionsdialog.h"

#include "ui_earlierversionsdialog.h"

#include "models/plandocument.h"
#include "widgets/looks.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Widgets {

EarlierVersionsDialog::EarlierVersionsDialog(const QString &file,
                                             const QList<Storage::EarlierVersion> &versions,
                                             QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::EarlierVersionsDialog>())
    , m_file(file)
    , m_versions(versions)
{
    m_ui->setupUi(this);
    for (const auto &version : m_versions) {
        const QString kept = locale().toString(version.keptAt.toLocalTime(), QLocale::LongFormat);
        new QTreeWidgetItem(m_ui->versionsView, {kept, locale().formattedDataSize(version.size)});
    }
    m_ui->versionsView->setColumnWidth(0, scaled(this, 360));
    m_ui->versionsView->setCurrentItem(m_ui->versionsView->topLevelItem(0));
    QPushButton *open = m_ui->buttonBox->button(QDialogButtonBox::Open);
    open->setText(tr("Open as a Copy…"));
    open->setEnabled(m_ui->versionsView->topLevelItemCount() > 0);
    connect(open, &QPushButton::clicked, this, &EarlierVersionsDialog::restore);
    connect(m_ui->versionsView, &QTreeWidget::itemActivated, this, &EarlierVersionsDialog::restore);
    resize(scaled(this, 560), scaled(this, 400));
}

EarlierVersionsDialog::~EarlierVersionsDialog() = default;

void EarlierVersionsDialog::restore()
{
    QTreeWidgetItem *row = m_ui->versionsView->currentItem();
    if (!row)
        return;
    const auto &version = m_versions[m_ui->versionsView->indexOfTopLevelItem(row)];
    const QFileInfo file(m_file);
    const QString proposed = u"%1/%2 %3.yaodian"_s.arg(file.path(), file.completeBaseName(), tr("(earlier)"));
    const QString path = QFileDialog::getSaveFileName(this, tr("Open an Earlier Version as a Copy"), proposed,
                                                      tr("Plan files (*.yaodian)"), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    if (const auto restored = Models::PlanDocument::restoreEarlierVersion(version, path); !restored) {
        emit failed(restored.error());
        return;
    }
    m_restoredPath = path;
    accept();
}

} // namespace Widgets
