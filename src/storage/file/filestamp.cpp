#include "storage/file/filestamp.h"

#include <QFile>

namespace Storage {

std::optional<FileStamp> FileStamp::of(const QString &path)
{
    struct stat info = {};
    if (stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    FileStamp stamp;
    stamp.m_device = info.st_dev;
    stamp.m_inode = info.st_ino;
    stamp.m_size = info.st_size;
    stamp.m_written = info.st_mtim;
    stamp.m_changed = info.st_ctim;
    return stamp;
}

} // namespace Storage
