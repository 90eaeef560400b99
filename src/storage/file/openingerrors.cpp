#include "storage/file/openingerrors.h"

#include "system/atomicfile.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using System::Error;
using System::fileError;
using System::isWithoutLocks;
using System::shownName;

namespace Storage {

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

Error explained(const Error &error, const FilePlace &place)
{
    if (place.hasOtherNames && error.reason == Error::Reason::Damaged)
        return damagedOrCutShort(error, place.path);
    const bool mayBeOfLocks = error.reason == Error::Reason::Busy
                              || error.reason == Error::Reason::Failed;
    if (mayBeOfLocks && !error.detail.isEmpty())
        return withoutLocks(QFileInfo(place.path).path(), place.path).value_or(error);
    return error;
}

} // namespace Storage
