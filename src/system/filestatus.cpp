#include "system/filestatus.h"

#include <QFile>

#include <climits>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace System {

namespace {

FileStatus::Kind kindOf(mode_t mode)
{
    if (S_ISREG(mode))
        return FileStatus::Kind::Regular;
    return S_ISDIR(mode) ? FileStatus::Kind::Folder : FileStatus::Kind::Other;
}

} // namespace

std::optional<FileStatus> fileStatus(const QString &path, Links links)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat info = {};
    if ((links == Links::Follow ? stat(name.constData(), &info) : lstat(name.constData(), &info))
        != 0)
        return std::nullopt;
    return FileStatus{.kind = kindOf(info.st_mode),
                      .size = info.st_size,
                      .isWritable = (info.st_mode & 0222) != 0,
                      .hasOtherNames = info.st_nlink > 1};
}

bool mayRead(const QString &path)
{
    return access(QFile::encodeName(path).constData(), R_OK) == 0;
}

bool mayWrite(const QString &path)
{
    const auto status = fileStatus(path);
    return status && status->isWritable && access(QFile::encodeName(path).constData(), W_OK) == 0;
}

bool isSameFile(const QString &one, const QString &other)
{
    struct stat first = {};
    struct stat second = {};
    return stat(QFile::encodeName(one).constData(), &first) == 0
           && stat(QFile::encodeName(other).constData(), &second) == 0
           && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

qsizetype longestFileName()
{
    return NAME_MAX;
}

bool openNonBlocking(const QString &path, QFile &file)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    return descriptor >= 0
           && file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
}

bool isRegular(const QFile &file)
{
    struct stat info = {};
    return fstat(file.handle(), &info) == 0 && S_ISREG(info.st_mode);
}

bool isInputEndless()
{
    struct stat info = {};
    return fstat(STDIN_FILENO, &info) != 0 || S_ISBLK(info.st_mode) || S_ISDIR(info.st_mode)
           || (S_ISCHR(info.st_mode) && isatty(STDIN_FILENO) == 0);
}

bool appendPrivately(const QString &path, const QByteArray &bytes)
{
    const int file = ::open(QFile::encodeName(path).constData(),
                            O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC,
                            0600);
    if (file < 0)
        return false;
    const bool isWhole = ::write(file, bytes.constData(), size_t(bytes.size())) == bytes.size();
    ::close(file);
    return isWhole;
}

} // namespace System
