#include "system/privatefile.h"

#include "system/atomicfile.h"
#include "system/fileerror.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace System {

namespace {

constexpr int kSecondsUntilOld = 3600;

const auto kPartPattern = u".yaodian-*.part*"_s; // and their journals

Error cannotBeWritten(const QString &path)
{
    if (errno == ENOSPC || errno == EDQUOT) {
        return fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "There is no room on the disk for “%1”; free some space, or choose another folder."),
            path, systemDetail());
    }
    return fileError(
        QT_TRANSLATE_NOOP("File", "“%1” could not be written; choose a folder you may write to."),
        path, systemDetail());
}

// Network folders know no rename that spares what is there; a second name does the same.
bool renameSparing(const QByteArray &from, const QByteArray &to)
{
    if (renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    return link(from.constData(), to.constData()) == 0 && unlink(from.constData()) == 0;
}

} // namespace

TempFile::TempFile(QString path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{}

TempFile::TempFile(TempFile &&other) noexcept
    : m_path(other.m_path)
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_isTemporary(std::exchange(other.m_isTemporary, false))
{}

TempFile::~TempFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
    if (m_isTemporary)
        unlink(QFile::encodeName(m_path).constData());
}

Result<TempFile> TempFile::create(const QString &folder)
{
    const QString path = QFileInfo(folder).absoluteFilePath() + u"/.yaodian-"_s
                         + QUuid::createUuid().toString(QUuid::Id128) + u".part"_s;
    const int made = ::open(QFile::encodeName(path).constData(),
                            O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC, 0600);
    if (made < 0)
        return cannotBeWritten(folder);
    return TempFile(path, made);
}

Result<void> TempFile::write(const QByteArray &content)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t now = ::write(m_descriptor, content.constData() + written,
                                    content.size() - written);
        if (now < 0 && errno != EINTR)
            return cannotBeWritten(m_path);
        written += std::max<ssize_t>(now, 0);
    }
    return {};
}

Result<void> TempFile::sync() const
{
    return fsync(m_descriptor) == 0 ? Result<void>() : cannotBeWritten(m_path);
}

Result<void> TempFile::replace(const QString &path)
{
    if (rename(QFile::encodeName(m_path).constData(), QFile::encodeName(path).constData()) != 0)
        return cannotBeWritten(path);
    return tookName(path);
}

Result<void> TempFile::takeName(const QString &path)
{
    if (!renameSparing(QFile::encodeName(m_path), QFile::encodeName(path))) {
        if (errno != EEXIST)
            return cannotBeWritten(path);
        return fileError(
            QT_TRANSLATE_NOOP("File",
                              "“%1” is there already and was left as it is; choose another name."),
            path);
    }
    return tookName(path);
}

Result<void> TempFile::tookName(const QString &path)
{
    m_isTemporary = false;
    m_path = path;
    return syncFolder(QFileInfo(path).absolutePath()) ? Result<void>() : cannotBeWritten(path);
}

Result<void> makePrivateFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString above = QFileInfo(path).absolutePath();
    if (above != path) {
        if (auto made = makePrivateFolder(above); !made)
            return made;
    }
    if (mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return cannotBeWritten(path);
    syncFolder(above);
    return {};
}

Result<void> writeDurably(const QString &path, const QByteArray &content)
{
    auto part = TempFile::create(QFileInfo(path).absolutePath());
    if (!part)
        return part.error();
    if (auto written = part->write(content); !written)
        return written;
    if (auto synced = part->sync(); !synced)
        return synced;
    return part->replace(path);
}

QByteArray readRegularFile(const QString &path, qint64 most)
{
    const int open = ::open(QFile::encodeName(path).constData(),
                            O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (open < 0)
        return {};
    QByteArray content;
    struct stat info = {};
    QFile file;
    if (fstat(open, &info) == 0 && S_ISREG(info.st_mode) && info.st_size <= most
        && file.open(open, QIODevice::ReadOnly)) {
        content = file.read(most);
    }
    close(open);
    return content;
}

void removeOldTempFiles(const QString &folder)
{
    const QDateTime old = QDateTime::currentDateTime().addSecs(-kSecondsUntilOld);
    const QDir dir(folder);
    for (const QFileInfo &part : dir.entryInfoList({kPartPattern}, QDir::Files | QDir::Hidden)) {
        if (part.lastModified() < old)
            QFile::remove(part.absoluteFilePath());
    }
}

} // namespace System
