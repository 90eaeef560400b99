#include "storage/file/puttingbackover.h"

#include "storage/file/backups.h"
#include "system/atomicfile.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QUuid>

using namespace Qt::StringLiterals;
using System::fileError;
using System::Result;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(File)
};

// Files beside the damaged one that SQLite would apply to the file that takes its place.
const QString kJournals[] = {u"-journal"_s, u"-wal"_s, u"-shm"_s};

// "plan (damaged 2026-11-29).yaodian", or with a number where that is taken.
QString nameBeside(const QFileInfo &file, QDate day)
{
    const QString name =
        Text::tr("%1 (damaged %2)").arg(file.completeBaseName(), day.toString(Qt::ISODate));
    const QString ending = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    QString path = file.dir().filePath(name + ending);
    for (int i = 2; QFileInfo::exists(path) || QFileInfo(path).isSymLink(); ++i)
        path = file.dir().filePath(name + u' ' + QString::number(i) + ending);
    return path;
}

} // namespace

Result<QString> putBackOver(const Domain::EarlierVersion &version, const QString &path,
                            const QDateTime &now)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QFileInfo file(canonical.isEmpty() ? path : canonical);
    // A name of a temporary file, which is removed at the next start if the program is killed here.
    const QString whole = file.dir().filePath(
        u".yaodian-%1.part"_s.arg(QUuid::createUuid().toString(QUuid::Id128)));
    const auto removed = qScopeGuard([&whole] { QFile::remove(whole); });
    if (auto made = restore(version, whole); !made)
        return made.error();
    const QString beside = nameBeside(file, now.toLocalTime().date());
    for (const QString &journal : kJournals)
        QFile::rename(file.filePath() + journal, beside + journal);
    if (!QFile::rename(file.filePath(), beside))
        return fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "“%1” could not be given another name, so nothing was put in its place; please look whether its folder can be written."),
            file.filePath());
    if (!QFile::rename(whole, file.filePath())) {
        QFile::rename(beside, file.filePath());
        return fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "The earlier version could not be put in the place of “%1”, which stays as it is."),
            file.filePath());
    }
    System::syncFolder(file.absolutePath());
    return beside;
}

} // namespace Storage
