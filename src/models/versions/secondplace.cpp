#include "models/versions/secondplace.h"

#include "models/plansettings.h"
#include "storage/file/secondcopy.h"

#include <QFileInfo>

namespace Models {

namespace {

constexpr int kMillisecondsBetweenLooks = 60 * 1000;
constexpr int kDaysUntilOverdue = 7;

} // namespace

SecondPlace::SecondPlace(System::Settings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    m_timer.setInterval(kMillisecondsBetweenLooks);
    connect(&m_timer, &QTimer::timeout, this, &SecondPlace::copySoon);
}

SecondPlace::~SecondPlace()
{
    if (m_thread.joinable())
        m_thread.join();
}

void SecondPlace::setFile(const QString &path, const QString &uuid)
{
    finish();
    m_path = path;
    m_uuid = uuid;
    if (m_path.isEmpty())
        m_timer.stop();
    else
        m_timer.start();
}

bool SecondPlace::isThere() const
{
    const QFileInfo folder(secondPlace(*m_settings));
    return !secondPlace(*m_settings).isEmpty() && folder.isDir() && folder.isWritable();
}

QDateTime SecondPlace::copiedAt() const
{
    return copiedToSecondPlaceAt(*m_settings, m_uuid);
}

bool SecondPlace::hasChangedSinceCopied() const
{
    const QDateTime last = copiedAt();
    return !last.isValid() || QFileInfo(m_path).lastModified() > last;
}

bool SecondPlace::isNeeded() const
{
    if (m_path.isEmpty() || !isThere())
        return false;
    const QString copy = Storage::pathInSecondPlace(m_path, secondPlace(*m_settings));
    return hasChangedSinceCopied() || !QFileInfo::exists(copy);
}

QDateTime SecondPlace::overdueSince(const QDateTime &now) const
{
    if (m_path.isEmpty() || secondPlace(*m_settings).isEmpty() || !hasChangedSinceCopied())
        return {};
    const QDateTime last = copiedAt();
    const QDateTime since = last.isValid() ? last : secondPlaceNamedAt(*m_settings);
    return since.isValid() && since.daysTo(now) >= kDaysUntilOverdue ? since : QDateTime();
}

void SecondPlace::copySoon()
{
    if (!m_thread.joinable() && isNeeded())
        start();
}

void SecondPlace::start()
{
    m_begunAt = QDateTime::currentDateTimeUtc();
    m_thread = std::thread([this, path = m_path, folder = secondPlace(*m_settings)] {
        m_result = Storage::copyToSecondPlace(path, folder, QDate::currentDate());
        QMetaObject::invokeMethod(this, &SecondPlace::finish, Qt::QueuedConnection);
    });
}

void SecondPlace::finish()
{
    if (!m_thread.joinable())
        return;
    m_thread.join();
    if (!m_result) {
        emit failed(m_result.error());
        return;
    }
    setCopiedToSecondPlaceAt(*m_settings, m_uuid, m_begunAt);
    emit copied();
}

void SecondPlace::copyNow()
{
    finish();
    if (!isNeeded())
        return;
    start();
    finish();
}

} // namespace Models
