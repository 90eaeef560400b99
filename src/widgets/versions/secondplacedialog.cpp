#include "widgets/versions/secondplacedialog.h"

#include "ui_secondplacedialog.h"

#include "domain/text/sentences.h"
#include "models/editwords.h"
#include "models/plansettings.h"
#include "models/versions/secondplace.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Widgets {

SecondPlaceDialog::SecondPlaceDialog(Models::SecondPlace *place, System::Settings *settings,
                                     QWidget *parent)
    : Dialog(parent)
    , m_place(place)
    , m_settings(settings)
{
    setUp(m_ui);
    QPushButton *choose = m_ui->buttonBox->addButton(tr("Choose a Folder…"),
                                                     QDialogButtonBox::ActionRole);
    choose->setObjectName(u"chooseButton"_s);
    m_stop = m_ui->buttonBox->addButton(tr("Stop Copying"), QDialogButtonBox::ActionRole);
    m_stop->setObjectName(u"stopButton"_s);
    connect(choose, &QPushButton::clicked, this, &SecondPlaceDialog::choose);
    connect(m_stop, &QPushButton::clicked, this, [this] { use({}); });
    connect(m_place, &Models::SecondPlace::copied, this, &SecondPlaceDialog::update);
    update();
    fitTo(560);
}

void SecondPlaceDialog::choose()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Second Place"),
                                                             Models::secondPlace(*m_settings));
    if (!folder.isEmpty())
        use(folder);
}

void SecondPlaceDialog::use(const QString &folder)
{
    Models::setSecondPlace(*m_settings, folder);
    m_place->copySoon();
    update();
}

QString SecondPlaceDialog::stateWords() const
{
    const QDateTime last = m_place->copiedAt();
    const QString there = m_place->isThere() ? QString() : tr("The folder is not there now.");
    const QString copied =
        last.isValid() ? tr("This file was last copied on %1.").arg(Models::momentWords(last, {}))
                       : tr("This file has not been copied there yet.");
    return Domain::joinSentences({there, copied});
}

void SecondPlaceDialog::update()
{
    const QString folder = Models::secondPlace(*m_settings);
    m_ui->placeLabel->setText(folder.isEmpty()
                                  ? tr("No folder is named yet.")
                                  : tr("Folder: %1").arg(QDir::toNativeSeparators(folder)));
    m_ui->stateLabel->setText(folder.isEmpty() ? QString() : stateWords());
    m_stop->setEnabled(!folder.isEmpty());
}

} // namespace Widgets
