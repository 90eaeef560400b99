#pragma once

#include <QString>

#include <array>
#include <optional>

namespace System {

// What the file system says of a file, to see later whether anybody has written to it. Equal stamps
// do not prove that nobody has; different ones may be those of a mere touch.
class FileStamp
{
public:
    // Looks without opening the file, which would drop SQLite's locks. None where it is not there.
    static std::optional<FileStamp> of(const QString &path);

    bool isOnSameDisk(const FileStamp &other) const { return m_figures[0] == other.m_figures[0]; }

    friend bool operator==(const FileStamp &, const FileStamp &) = default;

private:
    // Device, inode and size; when the content was written; when size, content, names or rights
    // were changed, which cp -p cannot set back. Times in seconds and nanoseconds.
    std::array<qint64, 7> m_figures = {};
};

} // namespace System
