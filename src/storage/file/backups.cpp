#include "storage/file/backups.h"

#include "domain/file/planfilename.h"
#include "storage/database/filequeries.h"
#include "storage/database/query.h"
#include "storage/file/filecopy.h"
#include "storage/file/fileplace.h"
#include "storage/file/folderorigin.h"
#include "storage/file/leancopy.h"
#include "storage/file/planfile.h"
#include "storage/file/putbacknote.h"
#include "storage/stores/contentstore.h"
#include "system/atomicfile.h"
#include "system/fileerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::makePrivateFolder;
using System::removeOldTempFiles;
using System::Result;
using System::TempFile;

namespace Storage {

namespace {

constexpr int kLatestKept = 10;
constexpr int kDaysKept = 7;
constexpr int kWeeksKept = 4;
constexpr int kMonthsKept = 12;
// Digits of the number that tells versions of the same second apart.
constexpr int kNumberLength = 3;

const auto kStampFormat = u"yyyyMMdd'T'HHmmss'Z'"_s;
constexpr int kStampLength = 16;

QDateTime momentOf(const QString &name)
{
    auto moment = QDateTime::fromString(name.left(kStampLength), kStampFormat);
    moment.setTimeSpec(Qt::UTC);
    return moment;
}

QList<Domain::EarlierVersion> versionsIn(const QDir &folder)
{
    const QString origin = originOf(folder.path());
    QList<Domain::EarlierVersion> versions;
    for (const QFileInfo &file :
         folder.entryInfoList({u'*' + Domain::kPlanFileEnding}, QDir::Files | QDir::NoSymLinks)) {
        const QDateTime moment = momentOf(file.fileName());
        if (!moment.isValid())
            continue;
        const QString name = file.completeBaseName();
        versions.append({.path = file.absoluteFilePath(),
                         .keptAt = moment,
                         .size = file.size(),
                         .origin = origin,
                         .id = name.section(u'-', 0, 1),
                         .why = name.section(u'-', 2)});
    }
    return versions;
}

bool isNewer(const Domain::EarlierVersion &one, const Domain::EarlierVersion &other)
{
    return QFileInfo(one.path).fileName() > QFileInfo(other.path).fileName();
}

// Thins out the versions in `folder`. True when there were any.
bool thin(const QString &folder, const QDateTime &now)
{
    QList<Domain::EarlierVersion> versions = versionsIn(QDir(folder));
    std::ranges::sort(versions, isNewer);
    const QList<Domain::EarlierVersion> rest = toThinOut(versions, now);
    for (const Domain::EarlierVersion &version : rest) {
        QFile::remove(version.path);
        removePutBackNote(version);
    }
    return !rest.isEmpty();
}

constexpr int kFirstFormatWithContent = 5;

// The SHA-256 sums of the contents that a version refers to; none when they cannot be read.
std::optional<QStringList> contentNamedBy(const QString &version)
{
    const auto connection = Connection::open(QFileInfo(version).canonicalFilePath(),
                                             Connection::Mode::ReadOnly);
    if (!connection)
        return std::nullopt;
    const auto format = firstValue(connection->db(), kFormatQuery);
    if (format && format->toInt() < kFirstFormatWithContent)
        return QStringList();
    const auto sums = ContentStore(connection->db()).sums();
    return sums ? std::optional(*sums) : std::nullopt;
}

// A free name such as 20210330T081500Z-000-day.yaodian, so that names sort by time. Moment and
// number are the version's id, so they must also be unused by versions of copies of the file, which
// lie in other folders.
QString freeName(const QString &folder, const QDateTime &now, const QString &why)
{
    const QString stamp = now.toUTC().toString(kStampFormat) + u'-';
    int number = 0;
    const QDir origins(QFileInfo(folder).absolutePath());
    for (const QString &origin : origins.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &name : QDir(origins.filePath(origin))
                                       .entryList({stamp + u'*'}, QDir::AllEntries | QDir::System))
            number = std::max(number, name.mid(stamp.size(), kNumberLength).toInt() + 1);
    }
    return folder + u'/' + stamp + u"%1-"_s.arg(number, kNumberLength, 10, QChar(u'0')) + why
           + Domain::kPlanFileEnding;
}

// Marks in `kept` the newest version of each of the `most` latest periods.
template<typename PeriodOf>
void keepOneOfEach(const QList<Domain::EarlierVersion> &versions, int most, PeriodOf periodOf,
                   QSet<QString> &kept)
{
    QSet<decltype(periodOf(QDate()))> periods;
    for (const Domain::EarlierVersion &version : versions) {
        const auto period = periodOf(version.keptAt.toLocalTime().date());
        if (periods.contains(period))
            continue;
        if (periods.size() == most)
            return;
        periods.insert(period);
        kept.insert(version.path);
    }
}

bool isOfWork(const Domain::EarlierVersion &version)
{
    return version.why == u"day" || version.why == u"work";
}

// Marks in `kept` the first version of `today` and one of each half hour of it: the first that was
// kept for the sake of the time, else the first of all. Many removals in a row push out none of
// them.
void keepToday(const QList<Domain::EarlierVersion> &versions, QDate today, QSet<QString> &kept)
{
    constexpr int kHalfHour = 1800;
    QHash<int, Domain::EarlierVersion> halfHours;
    std::optional<Domain::EarlierVersion> first;
    for (const Domain::EarlierVersion &version : versions) { // newest first
        const QDateTime at = version.keptAt.toLocalTime();
        if (at.date() != today)
            continue;
        first = version;
        const int halfHour = QTime(0, 0).secsTo(at.time()) / kHalfHour;
        const auto other = halfHours.constFind(halfHour);
        if (other == halfHours.cend() || isOfWork(version) || !isOfWork(*other))
            halfHours.insert(halfHour, version);
    }
    if (first)
        kept.insert(first->path);
    for (const Domain::EarlierVersion &version : std::as_const(halfHours))
        kept.insert(version.path);
}

// Marks in `kept` those of `versions` (newest first) that stay.
void keepSome(const QList<Domain::EarlierVersion> &versions, QSet<QString> &kept)
{
    for (const Domain::EarlierVersion &version :
         versions.first(std::min<qsizetype>(kLatestKept, versions.size())))
        kept.insert(version.path);
    keepOneOfEach(
        versions, kDaysKept, [](QDate day) { return day.toJulianDay(); }, kept);
    keepOneOfEach(
        versions, kWeeksKept,
        [](QDate day) {
            int year = 0;
            const int week = day.weekNumber(&year);
            return std::pair(year, week);
        },
        kept);
    keepOneOfEach(
        versions, kMonthsKept, [](QDate day) { return std::pair(day.year(), day.month()); }, kept);
}

} // namespace

Backups::Backups(const QString &fileUuid, const QString &folder)
    : m_folder(folder + u'/' + fileUuid)
{}

QString Backups::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
           + u"/earlier-versions"_s;
}

QString Backups::folderOf(const QString &origin) const
{
    return m_folder + u'/' + folderNameOf(origin);
}

QList<Domain::EarlierVersion> Backups::versions() const
{
    QList<Domain::EarlierVersion> versions;
    const QDir folder(m_folder);
    for (const QFileInfo &origin :
         folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks))
        versions += versionsIn(QDir(origin.absoluteFilePath()));
    std::ranges::sort(versions, isNewer);
    return versions;
}

QList<Domain::EarlierVersion> Backups::versionsOf(const QString &origin) const
{
    return versionsIn(QDir(folderOf(origin)));
}

QDateTime Backups::lastKept(const QString &origin, const QDateTime &now) const
{
    QDateTime last;
    for (const Domain::EarlierVersion &version : versionsOf(origin)) {
        if (version.keptAt <= now && (last.isNull() || version.keptAt > last))
            last = version.keptAt;
    }
    return last;
}

Result<void> Backups::keepContent(const Connection &source) const
{
    const ContentStore contents(source.db());
    const auto sums = contents.sums();
    if (!sums)
        return sums.error();
    return ContentFolder(m_folder + u'/' + ContentFolder::name()).keep(contents, *sums);
}

// Removes the contents that no version refers to; removes nothing when a version cannot be read.
void Backups::thinContent() const
{
    QSet<QString> named;
    for (const Domain::EarlierVersion &version : versions()) {
        const auto sums = contentNamedBy(version.path);
        if (!sums)
            return;
        for (const QString &sum : *sums)
            named.insert(sum);
    }
    ContentFolder(m_folder + u'/' + ContentFolder::name()).removeAllBut(named);
}

Result<Domain::EarlierVersion> Backups::keep(const Connection &source, const QString &origin,
                                             const QDateTime &now, const QString &why) const
{
    const QString folder = folderOf(origin);
    if (auto made = makePrivateFolder(folder); !made)
        return made.error();
    removeOldTempFiles(folder);
    if (originOf(folder) != origin) {
        if (auto noted = noteOrigin(folder, origin); !noted)
            return noted.error();
    }
    auto part = TempFile::create(folder);
    if (!part)
        return part.error();
    const bool isLean = hasContent(source);
    if (auto kept = isLean ? keepContent(source) : Result<void>(); !kept)
        return kept.error();
    const Contents contents = isLean ? Contents::LeftOut : Contents::Kept;
    if (auto copied = copyVerified(source, origin, *part, contents); !copied)
        return copied.error();
    const QString path = freeName(folder, now, why);
    if (auto named = part->takeName(path); !named)
        return named.error();
    if (thin(folder, now) && isLean)
        thinContent();
    return Domain::EarlierVersion{.path = path,
                                  .keptAt = momentOf(QFileInfo(path).fileName()),
                                  .size = QFileInfo(path).size(),
                                  .origin = origin,
                                  .id = QFileInfo(path).completeBaseName().section(u'-', 0, 1),
                                  .why = why};
}

QList<Domain::EarlierVersion> versionsOfPath(const QString &path, const QString &folder)
{
    QList<Domain::EarlierVersion> versions;
    const auto files = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &uuid : files)
        versions += Backups(uuid, folder).versionsOf(path);
    if (versions.isEmpty()) {
        const QString name = QFileInfo(path).fileName();
        for (const QString &uuid : files) {
            for (const Domain::EarlierVersion &version : Backups(uuid, folder).versions()) {
                if (QFileInfo(version.origin).fileName() == name)
                    versions.append(version);
            }
        }
    }
    std::ranges::sort(versions, isNewer);
    return versions;
}

QList<Domain::EarlierVersion> toThinOut(const QList<Domain::EarlierVersion> &versions,
                                        const QDateTime &now)
{
    const auto coming = std::ranges::find_if(
        versions, [&now](const Domain::EarlierVersion &one) { return one.keptAt <= now; });
    const qsizetype ahead = coming - versions.cbegin();
    QSet<QString> kept;
    keepSome(versions.first(ahead), kept);
    keepSome(versions.sliced(ahead), kept);
    keepToday(versions.sliced(ahead), now.toLocalTime().date(), kept);
    QList<Domain::EarlierVersion> rest = versions;
    rest.removeIf(
        [&kept](const Domain::EarlierVersion &version) { return kept.contains(version.path); });
    return rest;
}

Result<void> restore(const Domain::EarlierVersion &version, const QString &path)
{
    auto file = PlanFile::open(version.path, PlanFile::Access::ReadOnly);
    if (!file)
        return file.error();
    return (*file)->saveCopy(path);
}

} // namespace Storage
