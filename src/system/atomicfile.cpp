#include "system/atomicfile.h"

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

namespace System {

namespace {

Error notWritten(const QFileDevice &file)
{
    const QString why = file.errorString();
    if (!QFileInfo(file.fileName()).absoluteDir().exists()) {
        return {.message = QCoreApplication::translate("File",
                                                       "“%1” could not be written, because its "
                                                       "folder is not there; choose another place.")
                               .arg(QDir::toNativeSeparators(file.fileName())),
                .detail = why};
    }
    return {.message = QCoreApplication::translate(
                           "File", "“%1” could not be written, so nothing was changed; choose "
                                   "another place, with room in it.")
                           .arg(QDir::toNativeSeparators(file.fileName())),
            .detail = why};
}

// A file that knows when not all of a write found room: Qt takes a part of it for success.
template<typename File>
class CountedFile : public File
{
public:
    using File::File;

    bool isShort() const { return m_isShort; }

protected:
    qint64 writeData(const char *data, qint64 length) override
    {
        const qint64 written = File::writeData(data, length);
        m_isShort = m_isShort || written < length;
        return written;
    }

private:
    bool m_isShort = false;
};

template<typename File>
Result<void> writeInto(CountedFile<File> &file,
                       const std::function<Result<void>(QIODevice *)> &write)
{
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    auto done = write(&file);
    // What is flushed on commit may be cut short without a word (Qt 6.4).
    const bool isWhole = file.flush() && !file.isShort();
    return file.error() == QFileDevice::NoError && isWhole ? done : notWritten(file);
}

// A device is not replaced by a file of its name.
bool isDevice(const QFileInfo &target)
{
    return target.exists() && !target.isFile() && !target.isDir();
}

} // namespace

Result<void> writeAtomically(const QString &path,
                             const std::function<Result<void>(QIODevice *)> &write)
{
    const QFileInfo target(path);
    if (isDevice(target)) {
        CountedFile<QFile> device(path);
        return writeInto(device, write);
    }
    CountedFile<QSaveFile> file(path);
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
    const int open = ::open(QFile::encodeName(folder).constData(),
                            O_RDONLY | O_DIRECTORY | O_CLOEXEC);
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

} // namespace System
