#include "storage/file/fileplace.h"

#include "system/fileerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <climits>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using System::Error;
using System::fileError;
using System::Result;
using System::systemDetail;

namespace Storage {

namespace {

constexpr qsizetype kLongestPath = 500; // SQLite's own limit, less the journal's ending
constexpr qsizetype kLongestName = NAME_MAX - qsizetype(sizeof "-journal" - 1);

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

Result<void> checkIsPlainFile(const struct stat &info, const QString &path)
{
    if (S_ISDIR(info.st_mode))
        return fileError(QT_TRANSLATE_NOOP("File", "“%1” is a folder; choose a plan file in it."),
                         path);
    if (!S_ISREG(info.st_mode))
        return fileError(QT_TRANSLATE_NOOP("File", "“%1” is no ordinary file; choose a plan file."),
                         path);
    if (access(QFile::encodeName(path).constData(), R_OK) != 0)
        return fileError(
            QT_TRANSLATE_NOOP("File", "“%1” may not be read by you; ask its owner for access."),
            path, systemDetail());
    return {};
}

// Heeds the permission bits for root too, who could write a file that someone marked read-only.
bool mayWrite(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat info = {};
    return stat(name.constData(), &info) == 0 && (info.st_mode & 0222) != 0
           && access(name.constData(), W_OK) == 0;
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
    if (QFile::encodeName(QFileInfo(path).fileName()).size() > kLongestName)
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
    struct stat info = {};
    return lstat(QFile::encodeName(path).constData(), &info) == 0
           && (!S_ISREG(info.st_mode) || info.st_size > 0);
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
    struct stat info = {};
    if (path.isEmpty() || stat(QFile::encodeName(absolute).constData(), &info) != 0)
        return missing(absolute);
    if (auto plain = checkIsPlainFile(info, absolute); !plain)
        return plain.error();
    const QString canonical = QFileInfo(absolute).canonicalFilePath();
    if (canonical.isEmpty() || QFile::encodeName(canonical).size() > kLongestPath)
        return tooLong(absolute);
    return FilePlace{.path = canonical,
                     .whyReadOnly = whyReadOnly(canonical),
                     .hasOtherNames = info.st_nlink > 1};
}

Result<QString> placeForNew(const QString &path)
{
    const QFileInfo wanted(path);
    const QString folder = QFileInfo(wanted.absolutePath()).canonicalFilePath();
    if (path.isEmpty() || folder.isEmpty())
        return fileError(
            QT_TRANSLATE_NOOP("File", "The folder for “%1” is not there; choose another folder."),
            path);
    const QString place = folder == u"/" ? folder + wanted.fileName()
                                         : folder + u'/' + wanted.fileName();
    if (QFile::encodeName(place).size() > kLongestPath
        || QFile::encodeName(wanted.fileName()).size() > kLongestName) {
        return fileError(QT_TRANSLATE_NOOP(
                             "File", "The name or path of “%1” is too long; choose a shorter one."),
                         path);
    }
    return place;
}

bool isSameFile(const QString &one, const QString &other)
{
    struct stat first = {};
    struct stat second = {};
    return stat(QFile::encodeName(one).constData(), &first) == 0
           && stat(QFile::encodeName(other).constData(), &second) == 0
           && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
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
