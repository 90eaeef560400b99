#include "storage/file/secondcopy.h"

#include "domain/text/fileending.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using System::fileError;
using System::Result;

namespace Storage {

namespace {

// Whether one of the file's versions has that row of the history: it is not in the file's own any
// more when an older version was put back.
bool isKeptAsVersion(const HistoryStore::RowFingerprint &row, const PlanFile &file)
{
    const auto versions = file.backups().versionsOf(file.path());
    return std::ranges::any_of(versions, [&row](const Domain::EarlierVersion &version) {
        const auto opened = PlanFile::open(version.path, PlanFile::Access::ReadOnly);
        const auto there = opened ? (*opened)->history().row(row.id)
                                  : Result<HistoryStore::RowFingerprint>(opened.error());
        return there && *there == row;
    });
}

// Whether the copy at `path` is an earlier state of the file, so that it may be replaced.
bool isOlder(const QString &path, const PlanFile &file, PlanFile::OpenOptions options)
{
    options.access = PlanFile::Access::ReadOnly;
    const auto copy = PlanFile::open(path, options);
    if (!copy || (*copy)->uuid() != file.uuid())
        return false;
    const auto last = (*copy)->history().lastRow();
    const auto here = last ? file.history().row(last->id) : last;
    return last && here && (*last == *here || isKeptAsVersion(*last, file));
}

// The path for the copy in `folder`; empty when neither name may be used.
QString nameFor(const PlanFile &file, const QString &folder, QDate today,
                const PlanFile::OpenOptions &options)
{
    const QString usual = QFileInfo(file.path()).fileName();
    const QString dated = Domain::fileNameWith(usual, u' ' + today.toString(Qt::ISODate));
    for (const QString &name : {usual, dated}) {
        QString path = pathInSecondPlace(name, folder);
        if (!QFileInfo::exists(path) || isOlder(path, file, options))
            return path;
    }
    return {};
}

} // namespace

QString pathInSecondPlace(const QString &path, const QString &folder)
{
    return folder + u'/' + QFileInfo(path).fileName();
}

Result<QString> copyToSecondPlace(const QString &path, const QString &folder, QDate today,
                                  const PlanFile::OpenOptions &options)
{
    auto reading = options;
    reading.access = PlanFile::Access::ReadOnly;
    const auto file = PlanFile::open(path, reading);
    if (!file)
        return file.error();
    if (auto valid = (*file)->check(); !valid)
        return valid.error();
    const QString copy = nameFor(**file, folder, today, options);
    if (copy.isEmpty()) {
        auto error = fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "“%1” was not copied to “%2”: files with its name are there that hold something else; name another folder."),
            path);
        error.message.replace(u"%2"_s, QDir::toNativeSeparators(folder));
        return error;
    }
    if (auto saved = (*file)->saveCopy(copy, PlanFile::Replace::Other); !saved)
        return saved.error();
    return copy;
}

} // namespace Storage
