#include "widgets/window/earlierversionsdialog.h"

#include "ui_earlierversionsdialog.h"

#include "models/plandocument.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Widgets {

EarlierVersionsDialog::EarlierVersionsDialog(const QString &file,
                                             const QList<Domain::EarlierVersion> &versions,
                                             QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::EarlierVersionsDialog>())
    , m_file(file)
    , m_versions(versions)
{
    m_ui->setupUi(this);
    if (m_versions.isEmpty())
        sayThereAreNone();
    else
        list();
}

EarlierVersionsDialog::~EarlierVersionsDialog() = default;

void EarlierVersionsDialog::sayThereAreNone()
{
    m_ui->introLabel->setText(tr("No copy of this file has been kept yet. One is kept every day "
                                 "before the first change."));
    m_ui->versionsView->hide();
    m_ui->buttonBox->setStandardButtons(QDialogButtonBox::Close);
    const int width = scaled(this, 560);
    resize(width, layout()->totalHeightForWidth(width));
}

void EarlierVersionsDialog::list()
{
    for (const auto &version : m_versions) {
        const QString size = locale().formattedDataSize(version.size, 0,
                                                        QLocale::DataSizeTraditionalFormat);
        new QTreeWidgetItem(m_ui->versionsView, {momentWords(version.keptAt.toLocalTime()), size});
    }
    m_ui->versionsView->setColumnWidth(0, scaled(this, 360));
    m_ui->versionsView->setCurrentItem(m_ui->versionsView->topLevelItem(0));
    QPushButton *open = m_ui->buttonBox->button(QDialogButtonBox::Open);
    open->setText(tr("Open as a Copy…"));
    open->setProperty("primary", true);
    open->setDefault(true);
    connect(open, &QPushButton::clicked, this, &EarlierVersionsDialog::restore);
    connect(m_ui->versionsView, &QTreeWidget::itemActivated, this, &EarlierVersionsDialog::restore);
    resize(scaled(this, 560), scaled(this, 400));
}

// The day in words and the time of the clock on the wall.
QString EarlierVersionsDialog::momentWords(const QDateTime &moment) const
{
    return tr("%1, %2", "a day and a time")
        .arg(locale().toString(moment.date(), QLocale::LongFormat),
             moment.time().toString(u"HH:mm"_s));
}

void EarlierVersionsDialog::restore()
{
    QTreeWidgetItem *row = m_ui->versionsView->currentItem();
    if (!row)
        return;
    const auto &version = m_versions[m_ui->versionsView->indexOfTopLevelItem(row)];
    const QFileInfo file(m_file);
    const QString proposed = u"%1/%2 %3.yaodian"_s.arg(file.path(), file.completeBaseName(),
                                                       tr("(earlier)"));
    const QString path = QFileDialog::getSaveFileName(this, tr("Open an Earlier Version as a Copy"),
                                                      proposed, tr("Plan files (*.yaodian)"),
                                                      nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    if (const auto restored = Models::PlanDocument::restoreEarlierVersion(version, path);
        !restored) {
        tellFailure(this, restored.error());
        return;
    }
    m_restoredPath = path;
    accept();
}

} // namespace Widgets
