#include "system/atomicfile.h"

#include "system/fileerror.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace System {

namespace {

constexpr int kSecondsUntilOld = 3600;

const auto kTempPattern = u".yaodian-*.part*"_s; // and their journals

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

// Names the whole path, because the user chose it in a dialog or on the command line.
Error notWritten(const QString &path, const QString &why)
{
    if (!QFileInfo(path).absoluteDir().exists()) {
        return {
            .message =
                translated(
                    QT_TRANSLATE_NOOP(
                        "File",
                        "“%1” could not be written, because its folder is not there; choose another place."))
                    .arg(QDir::toNativeSeparators(path)),
            .detail = why};
    }
    return {
        .message =
            translated(
                QT_TRANSLATE_NOOP(
                    "File",
                    "“%1” could not be written, so nothing was changed; choose another place, with room in it."))
                .arg(QDir::toNativeSeparators(path)),
        .detail = why};
}

// A QFile that remembers short writes: Qt reports a partial write as success.
class CountedFile : public QFile
{
public:
    using QFile::QFile;

    bool isShort() const { return m_isShort; }

protected:
    qint64 writeData(const char *data, qint64 length) override
    {
        const qint64 written = QFile::writeData(data, length);
        m_isShort = m_isShort || written < length;
        return written;
    }

private:
    bool m_isShort = false;
};

// Has `write` fill the open `file`, which will become the one at `path`.
Result<void> writeInto(CountedFile &file, const QString &path,
                       const std::function<Result<void>(QIODevice *)> &write)
{
    auto done = write(&file);
    // The last flush may write only a part and report no error (Qt 6.4).
    const bool isWhole = file.flush() && !file.isShort();
    return file.error() == QFileDevice::NoError && isWhole ? done
                                                           : notWritten(path, file.errorString());
}

// True for a device or pipe, which must not be replaced by a file.
bool isDevice(const QFileInfo &target)
{
    return target.exists() && !target.isFile() && !target.isDir();
}

Result<void> writeToDevice(const QString &path,
                           const std::function<Result<void>(QIODevice *)> &write)
{
    CountedFile device(path);
    return device.open(QIODevice::WriteOnly) ? writeInto(device, path, write)
                                             : notWritten(path, device.errorString());
}

// The path to replace: links are followed, also to a file that does not exist yet.
QString placeOf(const QFileInfo &target)
{
    if (target.exists())
        return target.canonicalFilePath();
    return target.isSymLink() ? target.symLinkTarget() : target.absoluteFilePath();
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

Result<TempFile> TempFile::create(const QString &folder, Readers readers)
{
    const QString path = QFileInfo(folder).absoluteFilePath() + u"/.yaodian-"_s
                         + QUuid::createUuid().toString(QUuid::Id128) + u".part"_s;
    const int made = ::open(QFile::encodeName(path).constData(),
                            O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC,
                            readers == Readers::Owner ? 0600 : 0666);
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
    if (!renameSparing(m_path, path)) {
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

void removeOldTempFiles(const QString &folder)
{
    const QDateTime old = QDateTime::currentDateTime().addSecs(-kSecondsUntilOld);
    const QDir dir(folder);
    for (const QFileInfo &file : dir.entryInfoList({kTempPattern}, QDir::Files | QDir::Hidden)) {
        if (file.lastModified() < old)
            QFile::remove(file.absoluteFilePath());
    }
}

// Network file systems lack RENAME_NOREPLACE; there a hard link followed by unlink does the same.
bool renameSparing(const QString &from, const QString &to)
{
    const QByteArray old = QFile::encodeName(from);
    const QByteArray wanted = QFile::encodeName(to);
    if (renameat2(AT_FDCWD, old.constData(), AT_FDCWD, wanted.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    return link(old.constData(), wanted.constData()) == 0 && unlink(old.constData()) == 0;
}

Result<void> writeAtomically(const QString &path,
                             const std::function<Result<void>(QIODevice *)> &write)
{
    const QFileInfo target(path);
    if (isDevice(target))
        return writeToDevice(path, write);
    const QString place = placeOf(target);
    if (QFileInfo(place).isDir())
        return notWritten(path, u"a folder has that name"_s);
    if (target.exists() && access(QFile::encodeName(place).constData(), W_OK) != 0)
        return notWritten(path, systemDetail());
    auto temp = TempFile::create(QFileInfo(place).absolutePath(), TempFile::Readers::AsUsual);
    if (!temp)
        return notWritten(path, temp.error().detail);
    struct stat info = {};
    if (stat(QFile::encodeName(place).constData(), &info) == 0)
        fchmod(temp->descriptor(), info.st_mode & 07777);
    CountedFile file;
    if (!file.open(temp->descriptor(), QIODevice::WriteOnly))
        return notWritten(path, file.errorString());
    if (auto done = writeInto(file, path, write); !done)
        return done;
    if (auto synced = temp->sync(); !synced)
        return notWritten(path, synced.error().detail);
    if (auto replaced = temp->replace(place); !replaced)
        return notWritten(path, replaced.error().detail);
    return {};
}

Result<void> writeDurably(const QString &path, const QByteArray &content)
{
    auto temp = TempFile::create(QFileInfo(path).absolutePath());
    if (!temp)
        return temp.error();
    if (auto written = temp->write(content); !written)
        return written;
    if (auto synced = temp->sync(); !synced)
        return synced;
    return temp->replace(path);
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

bool syncFolder(const QString &folder)
{
    const int open = ::open(QFile::encodeName(folder).constData(),
                            O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (open < 0)
        return false;
    // Some network file systems have no fsync for folders, and need none.
    const bool done = fsync(open) == 0 || errno == EINVAL;
    close(open);
    return done;
}

} // namespace System
