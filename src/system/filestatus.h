#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

class QFile;

// Queries about files and open files.
namespace System {

struct FileStatus
{
    enum class Kind { Regular, Folder, Other }; // Other: a device, a pipe, a socket, a link

    Kind kind = Kind::Other;
    qint64 size = 0;
    // A write permission is set for somebody; root may write without one.
    bool isWritable = false;
    bool hasOtherNames = false; // it has other hard links
};

enum class Links { Follow, LookAt }; // of a symbolic link: the file it leads to, or the link itself
// The status of the file at `path`; none, with errno set, when it cannot be read.
std::optional<FileStatus> fileStatus(const QString &path, Links links = Links::Follow);

bool mayRead(const QString &path);
bool mayWrite(const QString &path); // the user may write, and a write permission is set

// True for two names of one file.
bool isSameFile(const QString &one, const QString &other);

// The longest name, in bytes, that a file may have.
qsizetype longestFileName();

// Opens a file for reading (O_NONBLOCK), without waiting for the writer of a named pipe.
bool openNonBlocking(const QString &path, QFile &file);

// Whether an open file is a regular one.
bool isRegular(const QFile &file);

// True where standard input never ends, such as /dev/zero; what is typed into a terminal ends.
bool isInputEndless();

// Appends to a file with mode 0600, which is created if need be and must not be a symbolic link.
// False when it cannot be written.
bool appendPrivately(const QString &path, const QByteArray &bytes);

} // namespace System
