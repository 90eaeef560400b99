#include "widgets/versions/secondcopies.h"

#include "models/openplan.h"
#include "models/plansettings.h"
#include "models/versions/secondplace.h"
#include "models/waitcursor.h"
#include "widgets/kit/banner.h"
#include "widgets/versions/secondplacedialog.h"

#include <QDir>

#include <utility>

using namespace Qt::StringLiterals;

namespace Widgets {

SecondCopies::SecondCopies(System::Settings *settings, Banner *banner, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_banner(banner)
    , m_window(window)
    , m_place(new Models::SecondPlace(settings, this))
{
    connect(m_place, &Models::SecondPlace::failed, this, &SecondCopies::sayFailure);
    connect(m_place, &Models::SecondPlace::copied, this, &SecondCopies::forgetFailure);
}

void SecondCopies::setDocument(const Models::OpenPlan *document)
{
    m_place->setFile(document->path(), document->fileUuid());
}

void SecondCopies::copyBeforeClosing()
{
    const Models::WaitCursor cursor;
    m_place->copyNow();
}

QString SecondCopies::overdueWords() const
{
    const QDateTime since = m_place->overdueSince(QDateTime::currentDateTimeUtc());
    if (!since.isValid())
        return {};
    const QString day = since.toLocalTime().toString(u"yyyy-MM-dd"_s);
    const QString folder = QDir::toNativeSeparators(Models::secondPlace(*m_settings));
    return m_place->copiedAt().isValid()
               ? tr("This file was last copied to the second place, “%1”, on %2.").arg(folder, day)
               : tr("This file has never been copied to the second place, “%1”, named on %2.")
                     .arg(folder, day);
}

void SecondCopies::sayOverdue(const Models::OpenPlan &document)
{
    const QString words = document.isReadOnly() ? QString() : overdueWords();
    if (words.isEmpty() || !m_banner->isHidden())
        return;
    m_overdue = words;
    m_banner->say(Banner::Kind::Notice, words, tr("Second Place…"), [this] { showDialog(); });
}

void SecondCopies::showDialog()
{
    SecondPlaceDialog(m_place, m_settings, m_window).exec();
}

void SecondCopies::sayFailure(const System::Error &error)
{
    qWarning("%s %s", qUtf8Printable(error.message), qUtf8Printable(error.detail));
    if (!std::exchange(m_isToldOf, true))
        m_banner->say(
            Banner::Kind::Warning,
            tr("No copy could be made in the second place, “%1”: %2")
                .arg(QDir::toNativeSeparators(Models::secondPlace(*m_settings)), error.message),
            tr("Second Place…"), [this] { showDialog(); });
}

void SecondCopies::forgetFailure()
{
    m_isToldOf = false;
    if (m_banner->sentence() == m_overdue)
        m_banner->hide();
}

} // namespace Widgets
