#include "app/instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace App {

namespace {

constexpr int kPatience = 2000; // milliseconds

// Absolute: a short name would lie in /tmp for everybody.
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

// Short: a socket's path may have 107 bytes.
QString baseName(const QString &path)
{
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return runtimeFolder() + u'/' + QString::fromLatin1(digest.toHex().left(16));
}

bool raiseOther(const QString &base)
{
    QLocalSocket socket;
    socket.connectToServer(base + u".socket"_s);
    return socket.waitForConnected(kPatience) && socket.write("raise") > 0 && socket.waitForBytesWritten(kPatience);
}

} // namespace

Instance::Instance(QObject *parent)
    : QObject(parent)
{}

Instance::Outcome Instance::claim(const QString &path)
{
    const QString base = baseName(path);
    auto lock = std::make_unique<QLockFile>(base + u".lock"_s);
    lock->setStaleLockTime(0); // by the age alone nobody is thrown out; a dead owner is seen
    if (m_lock && m_lock->fileName() == lock->fileName())
        return Outcome::First;
    if (!lock->tryLock(0) && lock->error() == QLockFile::LockFailedError)
        return raiseOther(base) ? Outcome::OtherRaised : Outcome::OtherSilent;

    auto server = std::make_unique<QLocalServer>();
    server->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(base + u".socket"_s);
    server->listen(base + u".socket"_s);
    connect(server.get(), &QLocalServer::newConnection, this, [this, from = server.get()] {
        while (QLocalSocket *socket = from->nextPendingConnection())
            socket->deleteLater();
        emit raiseRequested();
    });
    m_server = std::move(server);
    m_lock = std::move(lock);
    return Outcome::First;
}

} // namespace App
