#include "system/filestamp.h"

#include <QFile>

#include <sys/stat.h>

namespace System {

std::optional<FileStamp> FileStamp::of(const QString &path)
{
    struct stat info = {};
    if (stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    FileStamp stamp;
    stamp.m_figures = {qint64(info.st_dev),          qint64(info.st_ino),
                       qint64(info.st_size),         qint64(info.st_mtim.tv_sec),
                       qint64(info.st_mtim.tv_nsec), qint64(info.st_ctim.tv_sec),
                       qint64(info.st_ctim.tv_nsec)};
    return stamp;
}

} // namespace System
