#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

class QFile;

// What the system says of files and open files.
namespace System {

struct FileStatus
{
    enum class Kind { Regular, Folder, Other }; // Other: a device, a pipe, a socket, a link

    Kind kind = Kind::Other;
    qint64 size = 0;
    bool isWritable = false;    // by somebody: root may write to what is marked read-only too
    bool hasOtherNames = false; // hard links
};

// Nothing, with errno, where it cannot be told. Links lead on unless they are to be looked at.
enum class Links { Follow, LookAt };
std::optional<FileStatus> fileStatus(const QString &path, Links links = Links::Follow);

bool mayRead(const QString &path);
bool mayWrite(const QString &path); // and is marked so

// True for two names of one file.
bool isSameFile(const QString &one, const QString &other);

// The longest name, in bytes, that a file may have.
qsizetype longestFileName();

// Opens a file for reading without waiting for the writer of a named pipe.
bool openAtOnce(const QString &path, QFile &file);

// Whether an open file is a regular one.
bool isRegular(const QFile &file);

// True where standard input never ends, such as /dev/zero; what is typed into a terminal ends.
bool isInputEndless();

// Adds to a file that only its owner reads, which is made if need be and is no link. False where it
// cannot be written.
bool appendPrivately(const QString &path, const QByteArray &bytes);

} // namespace System
