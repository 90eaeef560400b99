#include "storage/file/fileplace.h"

#include "system/fileerror.h"
#include "system/filestatus.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

using namespace Qt::StringLiterals;
using System::Error;
using System::fileError;
using System::FileStatus;
using System::mayWrite;
using System::Result;
using System::systemDetail;

namespace Storage {

namespace {

constexpr qsizetype kLongestPath = 500; // SQLite's own limit, less the journal's ending

// Its journal's name is longer.
bool isNameTooLong(const QString &path)
{
    const qsizetype longest = System::longestFileName() - qsizetype(sizeof "-journal" - 1);
    return QFile::encodeName(QFileInfo(path).fileName()).size() > longest;
}

Error missing(const QString &path)
{
    switch (errno) {
    case ELOOP:
        return fileError(
            QT_TRANSLATE_NOOP("File",
                              "“%1” is a link that leads round in a circle; choose another file."),
            path, systemDetail());
    case ENAMETOOLONG:
        return fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "The path of “%1” is too long; move the file to a folder further up and open it there."),
            path, systemDetail());
    case EACCES:
        return fileError(
            QT_TRANSLATE_NOOP(
                "File", "The folder of “%1” may not be read by you; ask its owner for access."),
            path, systemDetail());
    default:
        return fileError(
            QT_TRANSLATE_NOOP("File", "“%1” is not there; check the name, or choose another file."),
            path, systemDetail());
    }
}

Result<void> checkIsPlainFile(FileStatus::Kind kind, const QString &path)
{
    if (kind == FileStatus::Kind::Folder)
        return fileError(QT_TRANSLATE_NOOP("File", "“%1” is a folder; choose a plan file in it."),
                         path);
    if (kind != FileStatus::Kind::Regular)
        return fileError(QT_TRANSLATE_NOOP("File", "“%1” is no ordinary file; choose a plan file."),
                         path);
    if (!System::mayRead(path))
        return fileError(
            QT_TRANSLATE_NOOP("File", "“%1” may not be read by you; ask its owner for access."),
            path, systemDetail());
    return {};
}

QString whyReadOnly(const QString &path)
{
    if (!mayWrite(path))
        return fileError(
                   QT_TRANSLATE_NOOP(
                       "File",
                       "“%1” may be read but not written by you; to make changes, save a copy."),
                   path)
            .message;
    if (!mayWrite(QFileInfo(path).absolutePath()))
        return fileError(
                   QT_TRANSLATE_NOOP(
                       "File",
                       "The folder of “%1” may be read but not written by you; to make changes, save a copy elsewhere."),
                   path)
            .message;
    if (isNameTooLong(path))
        return fileError(
                   QT_TRANSLATE_NOOP(
                       "File",
                       "The name of “%1” is too long for changes to be made; save a copy under a shorter name."),
                   path)
            .message;
    return {};
}

bool isThereWithContent(const QString &path)
{
    const auto status = System::fileStatus(path, System::Links::LookAt);
    return status && (status->kind != FileStatus::Kind::Regular || status->size > 0);
}

Error tooLong(const QString &path)
{
    errno = ENAMETOOLONG;
    return missing(path);
}

} // namespace

Result<FilePlace> findFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const auto status = System::fileStatus(absolute);
    if (path.isEmpty() || !status)
        return missing(absolute);
    if (auto plain = checkIsPlainFile(status->kind, absolute); !plain)
        return plain.error();
    const QString canonical = QFileInfo(absolute).canonicalFilePath();
    if (canonical.isEmpty() || QFile::encodeName(canonical).size() > kLongestPath)
        return tooLong(absolute);
    return FilePlace{.path = canonical,
                     .whyReadOnly = whyReadOnly(canonical),
                     .hasOtherNames = status->hasOtherNames};
}

Result<QString> placeForNew(const QString &path)
{
    const QFileInfo wanted(path);
    const QString folder = QFileInfo(wanted.absolutePath()).canonicalFilePath();
    if (path.isEmpty() || folder.isEmpty())
        return fileError(
            QT_TRANSLATE_NOOP("File", "The folder for “%1” is not there; choose another folder."),
            path);
    const QString place = QDir(folder).filePath(wanted.fileName());
    if (QFile::encodeName(place).size() > kLongestPath || isNameTooLong(path)) {
        return fileError(QT_TRANSLATE_NOOP(
                             "File", "The name or path of “%1” is too long; choose a shorter one."),
                         path);
    }
    return place;
}

bool isSameFile(const QString &one, const QString &other)
{
    return System::isSameFile(one, other);
}

bool hasJournal(const QString &path)
{
    return isThereWithContent(path + u"-journal"_s);
}

bool hasWriteAheadLog(const QString &path)
{
    return isThereWithContent(path + u"-wal"_s);
}

} // namespace Storage
