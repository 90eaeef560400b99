#pragma once

#include "system/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;

// Writing files that are complete or not there at all, even after a power loss.
namespace System {

// A new, empty file with an unpredictable name in the folder of the file it is to become. Removed
// with the object unless replace() or takeName() succeeded.
class TempFile
{
public:
    enum class Permissions { Owner, AsUsual }; // mode 0600, or 0666 less the umask

    // `folder` may be reached through links; path() has none.
    static Result<TempFile> create(const QString &folder,
                                   Permissions permissions = Permissions::Owner);

    TempFile(TempFile &&other) noexcept;
    TempFile &operator=(TempFile &&) = delete;
    ~TempFile();

    QString path() const { return m_path; }
    int descriptor() const { return m_descriptor; }

    Result<void> write(const QByteArray &content);

    // sync() makes the content durable; the other two then give the file the name `path`, durably
    // too.
    Result<void> sync() const;
    Result<void> replace(const QString &path);  // replaces a file of that name
    Result<void> takeName(const QString &path); // an error when a file has it

private:
    TempFile(QString path, int descriptor);

    Result<void> tookName(const QString &path);

    QString m_path;
    int m_descriptor = -1;
    bool m_isTemporary = true;
};

// Removes temporary files in a folder that were left by a program that was killed, and says how
// many there were. Those that a program still writes stay.
int removeOldTempFiles(const QString &folder);

// Whether files in this folder cannot be locked at all, as in some that are on a phone or another
// computer. False also where that cannot be found out.
bool isWithoutLocks(const QString &folder);

// Renames a file without replacing another: false, with errno EEXIST, when `to` exists.
bool renameNoReplace(const QString &from, const QString &to);

// For the user's files (reports, exported tables). Passes `write` a device, and makes what it wrote
// the file at `path`, with the permissions of a file it replaces; unless everything was written,
// that one stays as it was. Symbolic links are followed; a device (/dev/full, a pipe) is written to
// directly. Errors of `write` are returned as they are, those of the disk as a sentence that names
// the path.
Result<void> writeAtomically(const QString &path,
                             const std::function<Result<void>(QIODevice *)> &write);

// For the program's own files: durably replaces the file at `path`; mode 0600.
Result<void> writeDurably(const QString &path, const QByteArray &content);

// The content of a regular file; null when it is not one (links are not followed), is larger than
// `most` bytes, or cannot be read.
QByteArray readRegularFile(const QString &path, qint64 most);

// Creates a folder and its missing parents, mode 0700.
Result<void> makePrivateFolder(const QString &path);

// Makes the creation, renaming and removal of files in `folder` survive a power loss (fsync). False
// when that failed.
bool syncFolder(const QString &folder);

// Makes all that was written so far on the file system of `folder` survive a power loss.
bool syncFileSystem(const QString &folder);

} // namespace System
