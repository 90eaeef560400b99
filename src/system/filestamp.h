#pragma once

#include <QString>

#include <array>
#include <optional>

namespace System {

// The file system's data about a file, to find out later whether it was written to. Equal stamps do
// not prove that it was not; different ones may come from a mere touch.
class FileStamp
{
public:
    // Reads the data without opening the file, which would drop SQLite's locks. None when there is
    // no file.
    static std::optional<FileStamp> of(const QString &path);

    bool isOnSameDisk(const FileStamp &other) const { return m_figures[0] == other.m_figures[0]; }

    friend bool operator==(const FileStamp &, const FileStamp &) = default;

private:
    // Device, inode and size; when the content was written; when size, content, names or rights
    // were changed, which cp -p cannot set back. Times in seconds and nanoseconds.
    std::array<qint64, 7> m_figures = {};
};

} // namespace System
