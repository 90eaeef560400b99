#include "widgets/window/earlierversionsdialog.h"

#include "ui_earlierversionsdialog.h"

#include "models/plandocument.h"
#include "widgets/kit/theme.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Widgets {

EarlierVersionsDialog::EarlierVersionsDialog(const QList<Domain::EarlierVersion> &versions,
                                             QWidget *parent, PutBack putBack)
    : Dialog(parent)
    , m_ui(std::make_unique<Ui::EarlierVersionsDialog>())
    , m_versions(versions)
{
    m_ui->setupUi(this);
    if (m_versions.isEmpty())
        sayThereAreNone();
    else
        list();
    if (!m_versions.isEmpty() && putBack == PutBack::Offered)
        offerPutBack();
}

EarlierVersionsDialog::~EarlierVersionsDialog() = default;

void EarlierVersionsDialog::sayThereAreNone()
{
    m_ui->introLabel->setText(
        tr("No copy of this file has been kept yet. One is kept before the first change of a day, "
           "every half hour of work, and before anything is removed."));
    m_ui->versionsView->hide();
    m_ui->buttonBox->setStandardButtons(QDialogButtonBox::Close);
    fitTo(560);
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
    open->setText(tr("Open for Reading"));
    open->setProperty("primary", true);
    open->setDefault(true);
    connect(open, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->versionsView, &QTreeWidget::itemActivated, this, &QDialog::accept);
    resizeTo(560, 400);
}

void EarlierVersionsDialog::offerPutBack()
{
    QPushButton *button = m_ui->buttonBox->addButton(tr("Put Back in Place…"),
                                                     QDialogButtonBox::ActionRole);
    button->setObjectName(u"putBackButton"_s);
    connect(button, &QPushButton::clicked, this, [this] {
        m_isToBePutBack = true;
        accept();
    });
}

// The day in words and the time of the clock on the wall.
QString EarlierVersionsDialog::momentWords(const QDateTime &moment) const
{
    return tr("%1, %2", "a day and a time")
        .arg(locale().toString(moment.date(), QLocale::LongFormat),
             moment.time().toString(u"HH:mm"_s));
}

const Domain::EarlierVersion &EarlierVersionsDialog::chosen() const
{
    const QTreeWidget *view = m_ui->versionsView;
    return m_versions[std::max(0, view->indexOfTopLevelItem(view->currentItem()))];
}

QString EarlierVersionsDialog::chosenMoment() const
{
    return momentWords(chosen().keptAt.toLocalTime());
}

} // namespace Widgets
