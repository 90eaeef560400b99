#include "widgets/versions/secondcopies.h"

#include "models/plandocument.h"
#include "models/versions/secondplace.h"
#include "system/settings.h"
#include "widgets/versions/secondplacedialog.h"

#include <QApplication>
#include <QDir>

namespace Widgets {

SecondCopies::SecondCopies(System::Settings *settings, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
    , m_place(new Models::SecondPlace(settings, this))
{
    connect(m_place, &Models::SecondPlace::failed, this, &SecondCopies::tell);
    connect(m_place, &Models::SecondPlace::copied, this, [this] { m_isToldOf = false; });
}

void SecondCopies::setDocument(const Models::PlanDocument *document)
{
    m_place->setFile(document->path(), document->fileUuid());
}

void SecondCopies::copyBeforeClosing()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    m_place->copyNow();
    QApplication::restoreOverrideCursor();
}

void SecondCopies::showDialog()
{
    SecondPlaceDialog(m_place, m_settings, m_window).exec();
}

void SecondCopies::tell(const System::Error &error)
{
    qWarning("%s %s", qUtf8Printable(error.message), qUtf8Printable(error.detail));
    if (!std::exchange(m_isToldOf, true))
        emit failed(tr("No copy could be made in the second place, “%1”: %2")
                        .arg(QDir::toNativeSeparators(m_settings->secondPlace()), error.message));
}

} // namespace Widgets
