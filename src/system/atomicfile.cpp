#include "system/atomicfile.h"

#include "system/fileerror.h"
#include "system/sidefiles.h"

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
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace System {

namespace {

constexpr int kSecondsUntilOld = 3600;

const auto kTempPattern = u".yaodian-*.part"_s;

// The error for a full disk names the folder, not the program's own file that could not be written.
Error noRoom(const QString &folder)
{
    return {
        .message =
            translated(
                QT_TRANSLATE_NOOP(
                    "File",
                    "There is no room in the folder “%1”; free some space, or choose another folder."))
                .arg(QDir::toNativeSeparators(folder)),
        .detail = systemDetail()};
}

Error notAllowed(const QString &path, const QString &why)
{
    return {
        .message = translated(
                       QT_TRANSLATE_NOOP(
                           "File", "“%1” could not be written; choose a folder you may write to."))
                       .arg(shownPath(path)),
        .detail = why};
}

// Names the whole path, because the program has several folders of its own whose last names say
// nothing.
Error cannotBeWritten(const QString &path, const QString &folder)
{
    return errno == ENOSPC || errno == EDQUOT ? noRoom(folder) : notAllowed(path, systemDetail());
}

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

// Whether this user may make or replace the file at `path`, whose folder is there.
bool mayBeWritten(const QString &path)
{
    const QByteArray file = QFile::encodeName(path);
    return access(QFile::encodeName(folderOf(path)).constData(), W_OK) == 0
           && (access(file.constData(), F_OK) != 0 || access(file.constData(), W_OK) == 0);
}

// The user is told the whole path, because the file was named in a dialog or on the command line.
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
    if (!mayBeWritten(path))
        return notAllowed(path, why);
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
    : m_path(std::move(other.m_path))
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

Result<TempFile> TempFile::create(const QString &folder, Permissions permissions)
{
    // Without links: SQLite, where it follows none, refuses them in any part of a path.
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    const QString path = (canonical.isEmpty() ? QFileInfo(folder).absoluteFilePath() : canonical)
                         + u"/.yaodian-"_s + QUuid::createUuid().toString(QUuid::Id128)
                         + u".part"_s;
    const int made = ::open(QFile::encodeName(path).constData(),
                            O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC,
                            permissions == Permissions::Owner ? 0600 : 0666);
    if (made < 0)
        return cannotBeWritten(folder, folder);
    // The lock marks the file as in use, so that removeOldTempFiles() leaves it. Not all file
    // systems have such locks.
    flock(made, LOCK_EX | LOCK_NB);
    return TempFile(path, made);
}

Result<void> TempFile::write(const QByteArray &content)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t now = ::write(m_descriptor, content.constData() + written,
                                    content.size() - written);
        if (now < 0 && errno != EINTR)
            return cannotBeWritten(folderOf(m_path), folderOf(m_path));
        written += std::max<ssize_t>(now, 0);
    }
    return {};
}

Result<void> TempFile::sync() const
{
    const QString folder = folderOf(m_path);
    return fsync(m_descriptor) == 0 ? Result<void>() : cannotBeWritten(folder, folder);
}

Result<void> TempFile::replace(const QString &path)
{
    if (rename(QFile::encodeName(m_path).constData(), QFile::encodeName(path).constData()) != 0)
        return cannotBeWritten(path, folderOf(path));
    return tookName(path);
}

Result<void> TempFile::takeName(const QString &path)
{
    if (!renameNoReplace(m_path, path)) {
        if (errno != EEXIST)
            return cannotBeWritten(path, folderOf(path));
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
    return syncFolder(folderOf(path)) ? Result<void>() : cannotBeWritten(path, folderOf(path));
}

namespace {

// Whether nobody has the temporary file open any more; by its age where that cannot be found out.
bool isLeftover(const QFileInfo &file)
{
    const int open = ::open(QFile::encodeName(file.absoluteFilePath()).constData(),
                            O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (open < 0)
        return false;
    const bool isFree = flock(open, LOCK_EX | LOCK_NB) == 0;
    const bool isUnknown = !isFree && errno != EWOULDBLOCK;
    close(open);
    const QDateTime old = QDateTime::currentDateTime().addSecs(-kSecondsUntilOld);
    return isFree || (isUnknown && file.lastModified() < old);
}

} // namespace

int removeOldTempFiles(const QString &folder)
{
    int removed = 0;
    const QDir dir(folder);
    const auto files = dir.entryInfoList({kTempPattern, kTempPattern + kJournalEnding},
                                         QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &file : files) {
        const QString path = file.absoluteFilePath();
        if (path.endsWith(kJournalEnding)) {
            if (!QFileInfo::exists(path.chopped(kJournalEnding.size())))
                QFile::remove(path);
        } else if (isLeftover(file) && QFile::remove(path)) {
            ++removed;
        }
    }
    return removed;
}

bool isWithoutLocks(const QString &folder)
{
    // A file of its own is tried, because closing the plan file would drop SQLite's locks on it.
    const auto probe = TempFile::create(folder);
    if (!probe)
        return false;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_len = 1;
    return fcntl(probe->descriptor(), F_SETLK, &lock) != 0 && errno != EAGAIN && errno != EACCES
           && errno != EINTR;
}

namespace {

// For file systems without RENAME_NOREPLACE and without hard links: reserves the name by creating
// an empty file, unless there is one, and replaces that at once.
bool renameOverReserved(const QByteArray &from, const QByteArray &to)
{
    const int reserved = ::open(to.constData(),
                                O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0600);
    if (reserved < 0)
        return false;
    close(reserved);
    if (rename(from.constData(), to.constData()) == 0)
        return true;
    const int why = errno;
    unlink(to.constData());
    errno = why;
    return false;
}

} // namespace

// Network file systems lack RENAME_NOREPLACE; a hard link has the same effect.
bool renameNoReplace(const QString &from, const QString &to)
{
    const QByteArray old = QFile::encodeName(from);
    const QByteArray wanted = QFile::encodeName(to);
    if (renameat2(AT_FDCWD, old.constData(), AT_FDCWD, wanted.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    if (link(old.constData(), wanted.constData()) == 0)
        return unlink(old.constData()) == 0;
    return errno != EEXIST && renameOverReserved(old, wanted);
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
    auto temp = TempFile::create(QFileInfo(place).absolutePath(), TempFile::Permissions::AsUsual);
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
        return cannotBeWritten(path, above);
    syncFolder(above);
    return {};
}

bool syncFolder(const QString &folder)
{
    const int open = ::open(QFile::encodeName(folder).constData(),
                            O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (open < 0)
        return false;
    // Some network file systems know no fsync of a folder, and need none.
    const bool done = fsync(open) == 0 || errno == EINVAL || errno == ENOTSUP;
    close(open);
    return done;
}

bool syncFileSystem(const QString &folder)
{
    const int open = ::open(QFile::encodeName(folder).constData(),
                            O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (open < 0)
        return false;
    const bool done = syncfs(open) == 0;
    close(open);
    return done;
}

} // namespace System
