#include "widgets/window/aboutdialog.h"

#include "ui_aboutdialog.h"

#include "models/openplan.h"
#include "widgets/kit/style/theme.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Widgets {

AboutDialog::AboutDialog(QWidget *parent)
    : Dialog(parent)
{
    setUp(m_ui);
    const int side = scaled(this, 64);
    m_ui->iconLabel->setPixmap(
        QIcon(u":/app/yaodian.svg"_s).pixmap(QSize(side, side), devicePixelRatio()));
    m_ui->nameLabel->setText(tr("Yaodian %1").arg(QApplication::applicationVersion()));
    m_ui->nameLabel->setFont(titleFont(font()));
    m_ui->versionsLabel->setText(
        tr("Qt %1, SQLite %2").arg(QString::fromLatin1(qVersion()), Models::databaseVersion()));

    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    m_ui->dataLabel->setText(QDir::toNativeSeparators(folder));
    connect(m_ui->folderButton, &QPushButton::clicked, this, [folder] {
        QDir().mkpath(folder);
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    });
}

} // namespace Widgets
