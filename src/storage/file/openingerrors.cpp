#include "storage/file/openingerrors.h"

#include "storage/file/backups.h"
#include "system/atomicfile.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using System::Error;
using System::fileError;
using System::isWithoutLocks;
using System::shownName;

namespace Storage {

bool hasForeignBeginning(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && !file.read(16).startsWith("SQLite format 3");
}

namespace {

// Whether there was a plan file at `path` before: versions of it are kept in `backups`.
bool wasPlanFile(const QString &path, const QString &backups)
{
    return std::ranges::any_of(
        versionsOfPath(path, backups),
        [&path](const Domain::EarlierVersion &version) { return version.origin == path; });
}

} // namespace

std::optional<Error> withoutLocks(const QString &folder, const QString &path)
{
    if (!isWithoutLocks(folder))
        return std::nullopt;
    return fileError(
        QT_TRANSLATE_NOOP(
            "File",
            "The folder of “%1” cannot lock files, so the plan cannot be used there; copy it to a folder on this computer's own disk and open it there."),
        path);
}

Error cutShortUnder(const QString &other, const QString &path)
{
    Error error = fileError(
        QT_TRANSLATE_NOOP(
            "File",
            "“%1” is also named “%2”, and its last change, made under that name, is not finished; open “%2” first."),
        path);
    error.message.replace(u"%2"_s, shownName(other));
    return error;
}

QString whyOnlyRead(const FilePlace &place)
{
    return !place.whyReadOnly.isEmpty()
               ? place.whyReadOnly
               : fileError(QT_TRANSLATE_NOOP("File", "“%1” was opened only to be read."),
                           place.path)
                     .message;
}

Error damagedOrCutShort(const Error &damage, const QString &path)
{
    return fileError(
        QT_TRANSLATE_NOOP(
            "File",
            "“%1” is damaged, or its last change, made under its second name (a hard link), was cut short, and it was left untouched; open it by its other name, or open an earlier version of it."),
        path, damage.message + u' ' + damage.detail, Error::Reason::Damaged);
}

Error explained(const Error &error, const FilePlace &place, const QString &backups)
{
    if (error.reason == Error::Reason::Failed && error.detail.isEmpty()
        && hasForeignBeginning(place.path) && wasPlanFile(place.path, backups))
        return fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "“%1” has lost its beginning and was left untouched; open an earlier version of it, which is kept, or save what can be read."),
            place.path, error.message, Error::Reason::Damaged);
    if (place.hasOtherNames && error.reason == Error::Reason::Damaged)
        return damagedOrCutShort(error, place.path);
    const bool mayBeOfLocks = error.reason == Error::Reason::Busy
                              || error.reason == Error::Reason::Failed;
    if (mayBeOfLocks && !error.detail.isEmpty())
        return withoutLocks(QFileInfo(place.path).path(), place.path).value_or(error);
    return error;
}

} // namespace Storage
