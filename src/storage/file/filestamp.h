#pragma once

#include <QString>

#include <optional>

#include <sys/stat.h>

namespace Storage {

// What the file system says of a file, to see later whether anybody has written to it. Equal stamps
// do not prove that nobody has; different ones may be those of a mere touch.
class FileStamp
{
public:
    // Looks without opening the file, which would drop SQLite's locks. None where it is not there.
    static std::optional<FileStamp> of(const QString &path);

    friend bool operator==(const FileStamp &one, const FileStamp &other)
    {
        return one.m_device == other.m_device && one.m_inode == other.m_inode
               && one.m_size == other.m_size && isSame(one.m_written, other.m_written)
               && isSame(one.m_changed, other.m_changed);
    }

private:
    static bool isSame(const timespec &one, const timespec &other)
    {
        return one.tv_sec == other.tv_sec && one.tv_nsec == other.tv_nsec;
    }

    dev_t m_device = 0;
    ino_t m_inode = 0;
    off_t m_size = 0;
    timespec m_written = {};
    timespec m_changed = {}; // of its size, content, names or rights: what cp -p cannot set back
};

} // namespace Storage
