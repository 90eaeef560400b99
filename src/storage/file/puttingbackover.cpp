#include "storage/file/puttingbackover.h"

#include "domain/text/fileending.h"
#include "storage/file/planfile.h"
#include "system/fileerror.h"
#include "system/sidefiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using System::fileError;
using System::Result;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(File)
};

// Files beside the damaged one that SQLite would apply to the file that takes its place.
constexpr QLatin1StringView kJournals[] = {System::kJournalEnding, System::kWalEnding,
                                           System::kWalIndexEnding};

// "plan (damaged 2026-11-29).yaodian", or with a number where that is taken.
QString nameBeside(const QFileInfo &file, QDate day)
{
    const QString ending = Domain::endingOfFile(file.fileName());
    const QString name = Text::tr("%1 (damaged %2)")
                             .arg(file.fileName().chopped(ending.size()),
                                  day.toString(Qt::ISODate));
    const auto isTaken = [&file](const QString &one) {
        const QFileInfo other(file.dir().filePath(one));
        return other.exists() || other.isSymLink();
    };
    return file.dir().filePath(Domain::freeFileName(name + ending, isTaken));
}

} // namespace

Result<QString> putBackOver(const Domain::EarlierVersion &version, const QString &path,
                            const QDateTime &now)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QFileInfo file(canonical.isEmpty() ? path : canonical);
    const auto kept = PlanFile::open(version.path, PlanFile::Access::ReadOnly);
    if (!kept)
        return kept.error();
    auto whole = (*kept)->copyIn(file.absolutePath());
    if (!whole)
        return whole.error();
    const QString beside = nameBeside(file, now.toLocalTime().date());
    for (const QLatin1StringView journal : kJournals)
        QFile::rename(file.filePath() + journal, beside + journal);
    if (!QFile::rename(file.filePath(), beside))
        return fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "“%1” could not be given another name, so nothing was put in its place; please look whether its folder can be written."),
            file.filePath());
    const QString place = file.absoluteFilePath();
    if (const auto named = whole->takeName(place); !named && whole->path() != place) {
        QFile::rename(beside, place);
        return fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "The earlier version could not be put in the place of “%1”, which stays as it is."),
            file.filePath());
    }
    return beside; // also where the new names could not be made durable
}

} // namespace Storage
