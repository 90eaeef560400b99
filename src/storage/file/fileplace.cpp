#include "storage/file/fileplace.h"

#include "storage/database/connection.h"
#include "storage/database/filequeries.h"
#include "storage/database/query.h"
#include "system/fileerror.h"
#include "system/filestatus.h"
#include "system/sidefiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <optional>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using System::Error;
using System::fileError;
using System::FileStatus;
using System::kJournalEnding;
using System::kWalEnding;
using System::mayWrite;
using System::Result;
using System::shownPath;
using System::systemDetail;

namespace Storage {

namespace {

constexpr int kFolderNameLength = 32;
constexpr int kMillisecondsForUuid = 500;

constexpr qsizetype kLongestPath = 500; // SQLite's own limit, less the journal's ending

// Whether the name of the file's journal is too long.
bool isNameTooLong(const QString &path)
{
    const qsizetype longest = System::longestFileName() - kJournalEnding.size();
    return QFile::encodeName(QFileInfo(path).fileName()).size() > longest;
}

// An error when the path is a link that leads to nothing.
std::optional<Error> leadsNowhere(const QString &path)
{
    const QFileInfo link(path);
    if (!link.isSymLink() || link.exists())
        return std::nullopt;
    Error error = fileError(
        QT_TRANSLATE_NOOP(
            "File",
            "“%1” is a link to “%2”, which is not there; bring that back, or choose another name."),
        path);
    error.message.replace(u"%2"_s, shownPath(link.symLinkTarget()));
    return error;
}

Error missing(const QString &path)
{
    if (path.contains(QChar::ReplacementCharacter)) {
        return fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "The name “%1” is in an old encoding, in which it cannot be opened; rename the file, and open it again."),
            QString(path).replace(QChar::ReplacementCharacter, u'?'));
    }
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
            QT_TRANSLATE_NOOP("File",
                              "You may not read the folder of “%1”; ask its owner for access."),
            path, systemDetail());
    default:
        if (auto error = leadsNowhere(path))
            return *error;
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
        return fileError(
            QT_TRANSLATE_NOOP("File", "“%1” is not an ordinary file; choose a plan file."), path);
    if (!System::mayRead(path))
        return fileError(
            QT_TRANSLATE_NOOP("File", "You may not read “%1”; ask its owner for access."), path,
            systemDetail());
    return {};
}

QString whyReadOnly(const QString &path)
{
    if (!mayWrite(path))
        return fileError(QT_TRANSLATE_NOOP(
                             "File",
                             "You may read “%1” but not change it; to make changes, save a copy."),
                         path)
            .message;
    if (!mayWrite(QFileInfo(path).absolutePath()))
        return fileError(
                   QT_TRANSLATE_NOOP(
                       "File",
                       "You may read the folder of “%1” but not write to it; to make changes, "
                       "save a copy elsewhere."),
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

// Another hard link of the file in its folder that has a journal beside it: SQLite looks for a
// journal only beside the name by which it opens a file. Empty when there is none.
QString otherNameWithJournal(const QString &path)
{
    const QFileInfo file(path);
    const auto journals = file.dir().entryInfoList({u'*' + kJournalEnding, u'*' + kWalEnding},
                                                   QDir::Files | QDir::Hidden);
    for (const QFileInfo &journal : journals) {
        QString other = journal.path() + u'/' + journal.fileName().section(u'-', 0, -2);
        if (journal.size() > 0 && other != path && System::isSameFile(other, path))
            return other;
    }
    return {};
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
                     .hasOtherNames = status->hasOtherNames,
                     .nameWithJournal = status->hasOtherNames ? otherNameWithJournal(canonical)
                                                              : QString()};
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
    if (auto error = leadsNowhere(place))
        return *error;
    if (QFile::encodeName(place).size() > kLongestPath || isNameTooLong(path)) {
        return fileError(QT_TRANSLATE_NOOP(
                             "File", "The name or path of “%1” is too long; choose a shorter one."),
                         path);
    }
    return place;
}

QString folderNameOf(const QString &path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(kFolderNameLength));
}

bool isFileThere(const QString &path, const QString &uuid)
{
    const auto status = System::fileStatus(path);
    if (!status)
        return errno != ENOENT && errno != ENOTDIR;
    if (status->kind != FileStatus::Kind::Regular)
        return false;
    const auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return true;
    const NoBusyTimeout noBusyTimeout(connection->handle());
    const TimeLimit limit(connection->handle(), kMillisecondsForUuid);
    const auto held = firstValue(connection->db(), kUuidQuery);
    if (held)
        return held->toString() == uuid;
    const int code = sqlite3_errcode(connection->handle());
    return code != SQLITE_NOTADB && code != SQLITE_ERROR; // no database, or one without that table
}

bool hasJournal(const QString &path)
{
    return isThereWithContent(path + kJournalEnding);
}

bool hasWriteAheadLog(const QString &path)
{
    return isThereWithContent(path + kWalEnding);
}

Result<void> checkNameIsFree(const QString &path)
{
    if (hasJournal(path) || hasWriteAheadLog(path))
        return fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "Beside “%1” lies a journal of another file's changes, which would spoil it; choose another name."),
            path);
    return {};
}

} // namespace Storage
