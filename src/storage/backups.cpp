#include "storage/backups.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <fcntl.h>
#include <memory>
#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr int kLatest = 10;
constexpr int kDays = 7;
constexpr int kWeeks = 4;

const auto kStamp = u"yyyyMMdd'T'HHmmss'Z'"_s;
const auto kSuffix = u".yaodian"_s;

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Connection openRaw(const QString &path, int flags)
{
    sqlite3 *db = nullptr;
    sqlite3_open_v2(QFile::encodeName(path).constData(), &db, flags | SQLITE_OPEN_NOFOLLOW, nullptr);
    return {db, &sqlite3_close};
}

bool flush(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW);
    const bool flushed = file >= 0 && fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    return flushed;
}

int copyPages(sqlite3 *source, sqlite3 *target)
{
    sqlite3_backup *backup = sqlite3_backup_init(target, "main", source, "main");
    if (!backup)
        return sqlite3_errcode(target);
    int result = sqlite3_backup_step(backup, -1);
    for (int tries = 0; (result == SQLITE_BUSY || result == SQLITE_LOCKED) && tries < 20; ++tries) {
        sqlite3_sleep(100);
        result = sqlite3_backup_step(backup, -1);
    }
    sqlite3_backup_finish(backup);
    return result == SQLITE_DONE ? SQLITE_OK : result;
}

bool saysOk(sqlite3 *db)
{
    sqlite3_stmt *check = nullptr;
    bool ok = sqlite3_prepare_v2(db, "PRAGMA quick_check(1)", -1, &check, nullptr) == SQLITE_OK
              && sqlite3_step(check) == SQLITE_ROW
              && qstrcmp(reinterpret_cast<const char *>(sqlite3_column_text(check, 0)), "ok") == 0;
    sqlite3_finalize(check);
    return ok;
}

Error notCopied(const QString &target, const char *why)
{
    return {.message = Text::tr("The copy “%1” could not be written. The file itself is as it was; choose another "
                                "place or free some space.")
                           .arg(QFileInfo(target).fileName()),
            .detail = QString::fromUtf8(why)};
}

QDateTime stampOf(const QString &fileName)
{
    QDateTime stamp = QDateTime::fromString(fileName.left(16), kStamp);
    stamp.setTimeSpec(Qt::UTC);
    return stamp;
}

} // namespace

Result<void> copyDatabase(sqlite3 *source, const QString &target)
{
    QTemporaryFile made(QFileInfo(target).absolutePath() + u"/.yaodian-copy-XXXXXX"_s); // 0600, exclusive
    if (!made.open())
        return notCopied(target, qPrintable(made.errorString()));
    const QString beside = made.fileName();
    made.close();
    {
        const Connection copy = openRaw(beside, SQLITE_OPEN_READWRITE);
        if (!copy || sqlite3_errcode(copy.get()) != SQLITE_OK)
            return notCopied(target, "the copy could not be opened");
        if (const int failed = copyPages(source, copy.get()))
            return notCopied(target, sqlite3_errstr(failed));
        if (!saysOk(copy.get()))
            return notCopied(target, "the copy did not verify");
    }
    if (!flush(beside, O_RDONLY))
        return notCopied(target, "the copy could not be flushed");
    if (::rename(QFile::encodeName(beside).constData(), QFile::encodeName(target).constData()) != 0)
        return notCopied(target, "the copy could not be renamed");
    made.setAutoRemove(false);
    flush(QFileInfo(target).absolutePath(), O_RDONLY | O_DIRECTORY);
    return {};
}

Backups::Backups(const QString &fileUuid, const QString &folder)
    : m_folder(folder + u'/' + fileUuid)
{}

QString Backups::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/earlier-versions"_s;
}

QList<KeptCopy> Backups::copies() const
{
    QList<KeptCopy> copies;
    const auto files = QDir(m_folder).entryInfoList({u'*' + kSuffix}, QDir::Files | QDir::NoSymLinks,
                                                    QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        if (const QDateTime stamp = stampOf(file.fileName()); stamp.isValid())
            copies.append({.path = file.filePath(), .keptAt = stamp, .size = file.size()});
    }
    return copies;
}

bool Backups::isDueOn(QDate day) const
{
    const auto kept = copies();
    return kept.isEmpty() || kept.first().keptAt.toLocalTime().date() != day;
}

Result<void> Backups::keep(sqlite3 *source, const QDateTime &now) const
{
    if (!QDir().mkpath(m_folder))
        return notCopied(m_folder, "the folder could not be made");
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString target = m_folder + u'/' + now.toUTC().toString(kStamp) + kSuffix;
    if (QFileInfo::exists(target))
        return {}; // one of this very second is there
    if (auto copied = copyDatabase(source, target); !copied)
        return copied;
    thinOut();
    return {};
}

void Backups::thinOut() const
{
    for (const KeptCopy &copy : superfluous(copies()))
        QFile::remove(copy.path);
}

QList<KeptCopy> superfluous(const QList<KeptCopy> &newestFirst)
{
    QSet<QDate> days;
    QSet<std::pair<int, int>> weeks;
    QList<KeptCopy> rest;
    for (qsizetype i = 0; i < newestFirst.size(); ++i) {
        const QDate day = newestFirst[i].keptAt.toLocalTime().date();
        int year = 0;
        const int week = day.weekNumber(&year);
        const bool latestOfDay = !days.contains(day) && days.size() < kDays;
        const bool latestOfWeek = !weeks.contains({year, week}) && weeks.size() < kWeeks;
        days.insert(day);
        weeks.insert({year, week});
        if (i >= kLatest && !latestOfDay && !latestOfWeek)
            rest.append(newestFirst[i]);
    }
    return rest;
}

} // namespace Storage
