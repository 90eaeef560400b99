#include "app/window/instance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThread>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace App {

namespace {

constexpr auto kPatience = 5s;
constexpr auto kBetweenLooks = 10ms;

// The folder for locks and requests, accessible to the user only; created when missing.
QString runtimeFolder()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    folder += u"/yaodian"_s;
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

QString baseName(const QString &path)
{
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return runtimeFolder() + u'/' + QString::fromLatin1(digest.toHex().left(16));
}

constexpr qint64 kLongestRequest = 1 << 20; // octets

// The content of a request: paths, separated by null characters, which no path contains.
QByteArray written(const AskedFiles &asked)
{
    return (QStringList{asked.document} + asked.others).join(QChar(u'\0')).toUtf8();
}

AskedFiles readFrom(const QString &request)
{
    QFile file(request);
    if (!file.open(QFile::ReadOnly))
        return {};
    QStringList names = QString::fromUtf8(file.read(kLongestRequest)).split(QChar(u'\0'));
    const QString document = names.takeFirst();
    return {.document = document, .others = names};
}

bool raiseOther(const QString &request, const AskedFiles &asked)
{
    QSaveFile file(request); // the owner never sees half of it
    if (!file.open(QFile::WriteOnly))
        return false;
    file.write(written(asked));
    if (!file.commit())
        return false;
    for (QDeadlineTimer patience(kPatience); QFile::exists(request);
         QThread::msleep(kBetweenLooks.count())) {
        if (patience.hasExpired())
            return !QFile::remove(request); // removed by the owner at the last moment: it answered
    }
    return true;
}

} // namespace

Instance::Instance(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Instance::answerRequest);
}

Instance::Outcome Instance::claim(const QString &path, const AskedFiles &asked)
{
    const QString base = baseName(path);
    const QString request = base + u".raise"_s;
    auto lock = std::make_unique<QLockFile>(base + u".lock"_s);
    lock->setStaleLockTime(0); // never stale by age; a dead owner is still detected
    if (m_lock && m_lock->fileName() == lock->fileName())
        return Outcome::First;
    if (!lock->tryLock(0) && lock->error() == QLockFile::LockFailedError)
        return raiseOther(request, asked) ? Outcome::OtherRaised : Outcome::OtherSilent;

    m_lock = std::move(lock);
    m_request = request;
    m_watcher.addPath(QFileInfo(base).path()); // no effect when already watched
    answerRequest();                           // left from before watching, or by a killed process
    return Outcome::First;
}

void Instance::answerRequest()
{
    const AskedFiles asked = readFrom(m_request);
    if (QFile::remove(m_request))
        emit raiseRequested(asked);
}

} // namespace App
