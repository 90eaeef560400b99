#pragma once

#include "system/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;

// Files that are there whole or not at all, also after a power loss.
namespace System {

// A new, empty file of a name that nobody can guess, beside the one it is to become. Removed again
// unless it took that one's place.
class TempFile
{
public:
    enum class Readers { Owner, AsUsual }; // 0600, or what the user's mask leaves of 0666

    // `folder` may be reached through links; path() has none.
    static Result<TempFile> create(const QString &folder, Readers readers = Readers::Owner);

    TempFile(TempFile &&other) noexcept;
    TempFile &operator=(TempFile &&) = delete;
    ~TempFile();

    QString path() const { return m_path; }
    int descriptor() const { return m_descriptor; }

    Result<void> write(const QByteArray &content);

    // What was written, made durable; then the file gets the name `path`, durably too.
    Result<void> sync() const;
    Result<void> replace(const QString &path);  // whatever file has that name
    Result<void> takeName(const QString &path); // an error when a file has that name

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

// Gives a file the name `to` unless something has it: then false, with errno EEXIST.
bool renameSparing(const QString &from, const QString &to);

// For files of the user's (reports, exported tables). Gives `write` a device and makes what it
// wrote the file at `path`, with the rights of the one it replaces, which stays as it was unless
// all of it was written. A link leads to the file replaced; a device (/dev/full, a pipe) is written
// to. Errors of `write` are passed on, those of the disk are one sentence that names the path.
Result<void> writeAtomically(const QString &path,
                             const std::function<Result<void>(QIODevice *)> &write);

// For the program's own files. Replaces what the file at `path` holds. 0600.
Result<void> writeDurably(const QString &path, const QByteArray &content);

// What a regular file holds; null when it is not one (links are not followed), is larger than
// `most` bytes, or cannot be read.
QByteArray readRegularFile(const QString &path, qint64 most);

// Makes a folder and those above it that are missing, 0700.
Result<void> makePrivateFolder(const QString &path);

// So that names made, changed and removed in a folder survive a power loss. False where that
// cannot be known.
bool syncFolder(const QString &folder);

} // namespace System
