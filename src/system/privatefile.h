#pragma once

#include "system/result.h"

#include <QByteArray>
#include <QString>

// Files that are there whole or not at all, also after a power loss, and for their owner only.
namespace System {

// A new, empty file of a name that nobody can guess, 0600, beside the one it is to become. Removed
// again unless it took that one's place.
class TempFile
{
public:
    static Result<TempFile> create(const QString &folder);

    TempFile(TempFile &&other) noexcept;
    TempFile &operator=(TempFile &&) = delete;
    ~TempFile();

    QString path() const { return m_path; }

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

// Makes a folder and those above it that are missing, 0700.
Result<void> makePrivateFolder(const QString &path);

// Replaces what the file holds. 0600.
Result<void> writeDurably(const QString &path, const QByteArray &content);

// What a regular file holds; null when it is not one (links are not followed), is larger than
// `most` bytes, or cannot be read.
QByteArray readRegularFile(const QString &path, qint64 most);

// Removes parts in a folder that were left by a crash long ago.
void removeOldTempFiles(const QString &folder);

} // namespace System
