#include "domain/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace Domain {

namespace {

Error notWritten(const QFileDevice &file)
{
    const QString why = file.errorString();
    if (!QFileInfo(file.fileName()).absoluteDir().exists()) {
        return {.message = QCoreApplication::translate(
                               "WholeFile",
                               "“%1” could not be written, because its folder is not there; choose another place.")
                               .arg(QDir::toNativeSeparators(file.fileName())),
                .detail = why};
    }
    return {.message =
                QCoreApplication::translate(
                    "WholeFile",
                    "“%1” could not be written, so nothing was changed; choose another place, with room in it.")
                    .arg(QDir::toNativeSeparators(file.fileName())),
            .detail = why};
}

template<typename File>
Result<void> writeInto(File &file, const std::function<Result<void>(QIODevice *)> &write)
{
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    auto done = write(&file);
    return file.error() == QFileDevice::NoError ? done : notWritten(file);
}

// A device is not replaced by a file of its name.
bool isDevice(const QFileInfo &target)
{
    return target.exists() && !target.isFile() && !target.isDir();
}

} // namespace

Result<void> writeWholeFile(const QString &path,
                            const std::function<Result<void>(QIODevice *)> &write)
{
    const QFileInfo target(path);
    if (isDevice(target)) {
        QFile device(path);
        if (auto done = writeInto(device, write); !done)
            return done;
        return device.flush() ? Result<void>() : notWritten(device);
    }
    QSaveFile file(path);
    if (auto done = writeInto(file, write); !done)
        return done; // the file's temporary copy goes with it
    if (!file.commit())
        return notWritten(file);
    syncFolder(target.absolutePath());
    return {};
}

bool syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int open =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (open < 0)
        return false;
    // Some network file systems know no fsync of a folder, and need none.
    const bool done = fsync(open) == 0 || errno == EINVAL;
    close(open);
    return done;
#else
    Q_UNUSED(folder);
    return true;
#endif
}

} // namespace Domain
