#include "storage/file/planfile.h"

#include "storage/database/conversion.h"
#include "storage/database/digests.h"
#include "storage/database/filequeries.h"
#include "storage/database/query.h"
#include "storage/database/transaction.h"
#include "storage/file/backgroundcheck.h"
#include "storage/file/filecopy.h"
#include "storage/file/fileplace.h"
#include "storage/file/inspection.h"
#include "storage/file/losses.h"
#include "storage/file/newfilelayout.h"
#include "storage/file/openingerrors.h"
#include "system/atomicfile.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QUuid>

#include <algorithm>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::fileError;
using System::FileStamp;
using System::removeOldTempFiles;
using System::Result;
using System::shownName;
using System::TempFile;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(File)
};

const auto kIntroduce = uR"(
    INSERT INTO document (id, uuid, created_at) VALUES (1, :uuid, :created_at)
)"_s;

const auto kAnyPlan = u"SELECT EXISTS (SELECT 1 FROM plan) AS is_there"_s;
const auto kRollbackJournal = u"PRAGMA journal_mode = DELETE"_s;
const auto kMarkAsOurs = u"PRAGMA application_id = 1497452356"_s;
static_assert(kApplicationId == 1497452356);

// Turns an empty database into a plan file, in one transaction.
Result<void> createSchema(const QSqlDatabase &db, const Migrations &migrations)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    if (auto marked = run(db, kMarkAsOurs); !marked)
        return marked.error();
    if (auto migrated = migrations.migrate(db, 0); !migrated)
        return migrated;
    auto introduced = run(db, kIntroduce,
                          {{u":uuid"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                           {u":created_at"_s, momentText(QDateTime::currentDateTimeUtc())}});
    if (!introduced)
        return introduced.error();
    return transaction->commit();
}

// Fills a new, temporary file as a plan file; `path`, where it will be, is for error sentences.
Result<void> createContent(const TempFile &file, const QString &path, const Migrations &migrations,
                           const PlanFile::FirstEdit &first)
{
    auto connection = Connection::open(file.path(), Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    nameFile(connection->db(), path);
    if (auto durable = connection->makeDurable(); !durable)
        return durable;
    if (auto created = createSchema(connection->db(), migrations); !created)
        return created;
    if (auto laidOut = layOutNewFile(connection->db()); !laidOut)
        return laidOut;
    if (first.edit.isEmpty())
        return {};
    const auto stored =
        EditStore(connection->db()).apply(first.edit, first.author, first.writtenAt);
    return stored ? Result<void>() : stored.error();
}

bool isReadOnlyBecauseOfHotJournal(const Connection &connection)
{
    const auto looked = firstValue(connection.db(), kFormatQuery);
    return !looked && sqlite3_extended_errcode(connection.handle()) == SQLITE_READONLY_ROLLBACK;
}

constexpr int kSecondsBetweenVersions = 30 * 60;
constexpr int kSecondsUntilRetry = 60;

// Whether the change adds or removes more than can be typed again in a moment, so that a version is
// kept before it.
bool isGreat(const Change &change)
{
    if (const auto *tree = std::get_if<SubtreeChange>(&change))
        return tree->from != nullptr;
    if (const auto *note = std::get_if<NoteChange>(&change))
        return !note->to;
    return std::holds_alternative<PlanChange>(change);
}

// Whether evidence is removed, and not only moved to another place by the same edit.
bool removesEvidence(const Edit &edit)
{
    QSet<QString> gone;
    QSet<QString> there;
    for (const Change &change : edit) {
        const auto *evidence = std::get_if<EvidenceChange>(&change);
        if (evidence && evidence->to)
            there.insert(evidence->to->sha256);
        else if (evidence)
            gone.insert(evidence->from->sha256);
    }
    return !there.contains(gone);
}

bool isAddition(const Change &change)
{
    const auto *plan = std::get_if<PlanChange>(&change);
    return plan && plan->to;
}

// Whether `seconds` have passed since `since`, or the clock was put back since.
bool isOver(const QDateTime &since, int seconds, const QDateTime &now)
{
    return now < since || since.secsTo(now) >= seconds;
}

} // namespace

PlanFile::PlanFile(Connection connection, QString path, OpenOptions options)
    : m_connection(std::move(connection))
    , m_path(std::move(path))
    , m_options(std::move(options))
{}

PlanFile::~PlanFile() = default;

Result<std::unique_ptr<PlanFile>> PlanFile::open(const QString &path, Access access)
{
    return open(path, OpenOptions{.access = access});
}

Result<std::unique_ptr<PlanFile>> PlanFile::open(const QString &path, const OpenOptions &options)
{
    const auto place = findFile(path);
    if (!place)
        return place.error();
    if (!place->nameWithJournal.isEmpty())
        return cutShortUnder(place->nameWithJournal, place->path);
    const bool mayWrite = options.access != Access::ReadOnly && place->whyReadOnly.isEmpty();
    const auto mode = mayWrite ? Connection::Mode::ReadWrite : Connection::Mode::ReadOnly;
    auto connection = Connection::open(place->path, mode);
    if (!connection)
        return connection.error();
    std::unique_ptr<PlanFile> file(new PlanFile(*std::move(connection), place->path, options));
    if (!mayWrite || options.access == Access::Look)
        file->m_whyReadOnly = whyOnlyRead(*place);
    if (place->hasOtherNames)
        file->m_warnings.append(fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "“%1” has a second name in the file system (a hard link); open it by one of them only, or changes may be lost."),
            place->path));
    if (auto read = file->read(*place, mode); !read)
        return explained(read.error(), *place, options.backupFolder);
    if (!file->isReadOnly())
        file->noteLeftovers(removeOldTempFiles(QFileInfo(place->path).path()));
    file->remember();
    return file;
}

// Checks the file step by step, from its header on; each step only when the one before has found
// nothing.
Result<void> PlanFile::read(const FilePlace &place, Connection::Mode mode)
{
    m_hasOtherNames = place.hasOtherNames;
    const Migrations migrations(m_options.migrations);
    const auto header = readHeader(m_connection, m_path, migrations);
    if (!header)
        return header.error();
    m_format = header->format;
    m_isWal = header->isWal;
    if (auto safe = checkRecovery(*header, mode); !safe)
        return safe;
    const auto version = checkTables(m_connection, m_path, migrations);
    if (!version)
        return version.error();
    if (auto identified = learnIdentity(); !identified)
        return identified;
    return m_format < migrations.newestFormat() ? bringUpToDate(m_format) : Result<void>();
}

void PlanFile::noteLeftovers(int removed)
{
    if (removed == 0)
        return;
    m_warnings.append(
        {.message =
             Text::tr(
                 "%n file(s) left in the folder “%1” by an import or a copy that was cut short were removed.",
                 nullptr, removed)
                 .arg(QDir::toNativeSeparators(QFileInfo(m_path).path()))});
}

// SQLite rolls back an unfinished change as soon as it reads a file, with any journal that lies
// beside it. To leave a file that will be refused as it is, this is tried on a copy first.
Result<void> PlanFile::checkRecovery(const FileHeader &header, Connection::Mode mode)
{
    const Migrations migrations(m_options.migrations);
    const bool mayWrite = mode == Connection::Mode::ReadWrite;
    if (m_isWal) {
        if (!mayWrite)
            return fileError(
                QT_TRANSLATE_NOOP(
                    "File",
                    "“%1” was last written by another program in a mode (WAL) that needs write access; copy it, with any file that has “-wal” at the end of its name, to a folder of your own and open it there."),
                m_path);
        if (!hasWriteAheadLog(m_path))
            return {};
        // No checkpoint on closing: the write-ahead log stays as it is until the first edit.
        sqlite3_db_config(m_connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        return rehearseRecovery(m_connection, m_path, header, migrations);
    }
    if (!hasJournal(m_path))
        return {};
    const auto looking = Connection::open(m_path, Connection::Mode::ReadOnly);
    if (!looking)
        return looking.error();
    if (!isReadOnlyBecauseOfHotJournal(*looking))
        return {}; // another program is writing, or the journal is an empty one
    if (!mayWrite)
        return fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "The last change to “%1” was cut short, and it can be mended only where it may be written; copy it, with the file that has “-journal” at the end of its name, to a folder of your own and open it there."),
            m_path);
    return rehearseRecovery(m_connection, m_path, header, migrations);
}

Result<std::unique_ptr<PlanFile>> PlanFile::create(const QString &path)
{
    return create(path, OpenOptions{});
}

Result<std::unique_ptr<PlanFile>> PlanFile::create(const QString &path, const OpenOptions &options)
{
    return create(path, options, FirstEdit{});
}

Result<std::unique_ptr<PlanFile>> PlanFile::create(const QString &path, const OpenOptions &options,
                                                   const FirstEdit &first)
{
    const auto place = placeForNew(path);
    if (!place)
        return place.error();
    if (auto isFree = checkNameIsFree(*place); !isFree)
        return isFree.error();
    const QString folder = QFileInfo(*place).absolutePath();
    const int leftovers = removeOldTempFiles(folder);
    {
        auto part = TempFile::create(folder);
        if (!part)
            return part.error();
        if (auto created = createContent(*part, *place, Migrations(options.migrations), first);
            !created)
            return withoutLocks(folder, *place).value_or(created.error());
        if (auto named = part->takeName(*place); !named)
            return named.error();
    }
    auto made = open(*place, options);
    if (made)
        (*made)->noteLeftovers(leftovers);
    return made;
}

Result<std::unique_ptr<PlanFile>> PlanFile::createInMemory()
{
    auto connection = Connection::openInMemory();
    if (!connection)
        return connection.error();
    if (auto filled = createSchema(connection->db(), Migrations()); !filled)
        return filled.error();
    std::unique_ptr<PlanFile> file(new PlanFile(*std::move(connection), {}, {}));
    file->m_isChecked = true;
    if (auto identified = file->learnIdentity(); !identified)
        return identified.error();
    return file;
}

Result<void> PlanFile::learnIdentity()
{
    const auto uuid = firstValue(m_connection.db(), kUuidQuery);
    if (!uuid)
        return uuid.error();
    m_uuid = uuid->toString();
    if (QUuid::fromString(m_uuid).isNull()) // the uuid is used as a folder's name
        return unreadable(m_connection.db(), Text::tr("the file's own entry"));
    return {};
}

// Migrates an older file, in one transaction. A version is kept first; if that fails, nothing is
// changed. A read-only file is migrated in memory.
Result<void> PlanFile::bringUpToDate(int format)
{
    auto valid = check();
    if (!valid && !m_violation && !isReadOnly())
        return valid;
    if (isReadOnly()) {
        auto copy = copyInMemory(m_connection, m_path);
        if (!copy)
            return m_violation.value_or(copy.error());
        m_original = std::exchange(m_connection, *std::move(copy));
        return migrate(format);
    }
    if (auto left = leaveWal(); !left)
        return left;
    if (auto kept = backups().keep(m_connection, m_path, QDateTime::currentDateTimeUtc(),
                                   u"migration"_s);
        !kept)
        return kept.error();
    return migrate(format);
}

Result<void> PlanFile::migrate(int format)
{
    const Migrations migrations(m_options.migrations);
    auto transaction = Transaction::begin(m_connection.db());
    if (!transaction)
        return transaction.error();
    if (auto migrated = migrations.migrate(m_connection.db(), format); !migrated)
        return migrated;
    if (!m_original) {
        if (auto made = transaction->makeDigests(); !made)
            return made;
        if (auto valid = checkContent(m_connection, m_path, Depth::Content); !valid)
            return valid;
    }
    return transaction->commit();
}

Result<void> PlanFile::check(Depth depth)
{
    if (m_background && depth == Depth::Content) {
        const auto background = std::exchange(m_background, nullptr);
        const auto found = background->result();
        m_rescue = background->takeCopy();
        if (std::exchange(m_isRescueStale, false))
            keepRescueCopy();
        if (found || found.error().reason == Error::Reason::Damaged)
            return takeCheck(found);
    }
    if (m_violation)
        return *m_violation;
    if (m_isChecked && depth == Depth::Content)
        return {};
    return takeCheck(checkContent(m_original ? *m_original : m_connection, m_path, depth));
}

Result<void> PlanFile::takeCheck(Result<void> valid)
{
    m_isChecked = valid.has_value();
    if (!valid && valid.error().reason == Error::Reason::Damaged) {
        if (auto known = checkIsKnown(Waiting::Yes); !known && isOverwritten())
            return known; // the damage is in another content than the one that was opened
        if (m_hasOtherNames)
            valid = damagedOrCutShort(valid.error(), m_path);
        m_violation = valid.error();
        m_whyReadOnly = valid.error().message;
    }
    return valid;
}

void PlanFile::noticeDamage(const Error &error)
{
    if (error.reason != Error::Reason::Damaged || m_violation || isOverwritten())
        return;
    const auto taken = takeCheck(error);
    Q_UNUSED(taken) // whyReadOnly() says it
}

void PlanFile::startCheck(std::function<void()> ended)
{
    if (m_path.isEmpty() || m_violation || m_background)
        return;
    if (m_isChecked) {
        keepRescueCopy();
        return;
    }
    const auto mode = isReadOnly() ? Connection::Mode::ReadOnly : Connection::Mode::ReadWrite;
    m_background = std::make_unique<BackgroundCheck>(m_path, mode, std::move(ended));
}

Result<bool> PlanFile::holdsPlans() const
{
    const auto isThere = firstValue(m_connection.db(), kAnyPlan);
    if (!isThere)
        return isThere.error();
    return isThere->toBool();
}

Result<void> PlanFile::checkIsInPlace() const
{
    int hasMoved = 0;
    sqlite3_file_control(m_connection.handle(), "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved);
    // SQLite compares inode numbers only, and a file on another disk may have the same one.
    const auto there = m_stamp ? FileStamp::of(m_path) : std::nullopt;
    const bool isOther = there && !there->isOnSameDisk(*m_stamp);
    return hasMoved || isOther ? errorOf(SQLITE_READONLY_DBMOVED, u"has moved"_s, m_path)
                               : Result<void>();
}

Result<void> PlanFile::leaveWal()
{
    if (!m_isWal)
        return {};
    const auto mode = firstValue(m_connection.db(), kRollbackJournal);
    if (!mode)
        return mode.error();
    if (mode->toString() != u"delete")
        return errorOf(SQLITE_BUSY, u"the file stays in WAL mode"_s, m_path);
    sqlite3_db_config(m_connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    m_isWal = false;
    return {};
}

QString PlanFile::whyVersionIsDue(const Edit &edit, const QDateTime &now) const
{
    for (const Change &change : edit) {
        if (isGreat(change))
            return isAddition(change) ? u"import"_s : u"removal"_s;
    }
    if (removesEvidence(edit))
        return u"removal"_s;
    if (m_versionFailedAt.isValid() && !isOver(m_versionFailedAt, kSecondsUntilRetry, now))
        return {};
    const QDateTime &last = m_versionKeptAt;
    if (last.isNull() || last.toLocalTime().date() != now.toLocalTime().date())
        return u"day"_s;
    return m_versionFailedAt.isValid() || isOver(last, kSecondsBetweenVersions, now) ? u"work"_s
                                                                                     : QString();
}

void PlanFile::keepVersion(const Edit &edit, const QDateTime &now)
{
    if (m_path.isEmpty())
        return;
    if (m_versionKeptAt.isNull())
        // Also of versions that another program kept.
        m_versionKeptAt = backups().lastKept(m_path, now);
    const QString why = whyVersionIsDue(edit, now);
    if (why.isEmpty())
        return;
    const auto isWorthIt = holdsPlans();
    if (isWorthIt && !*isWorthIt)
        return;
    if (const auto kept = backups().keep(m_connection, m_path, now, why); !kept) {
        noteUnkept(kept.error(), now);
        return;
    }
    m_versionKeptAt = now;
    m_versionFailedAt = {};
}

void PlanFile::noteUnkept(const Error &why, const QDateTime &now)
{
    if (why.reason == Error::Reason::Busy)
        return; // the edit fails for the same reason; both are tried again
    const bool isToldOf = m_versionFailedAt.isValid();
    m_versionFailedAt = now;
    if (isToldOf)
        return;
    m_warnings.append(
        {.message = Text::tr(
                        "The change was saved, but no earlier version of “%1” could be kept: %2")
                        .arg(shownName(m_path), why.message),
         .detail = why.detail});
}

Result<Edit> PlanFile::overPresent(const Edit &edit) const
{
    return EditStore(m_connection.db()).overPresent(edit);
}

std::optional<Error> PlanFile::takeWarning()
{
    return m_warnings.isEmpty() ? std::nullopt : std::optional(m_warnings.takeFirst());
}

Result<Edit> PlanFile::apply(const Edit &edit, const EditAuthors &authors, const QDateTime &now,
                             const QList<EvidenceContent> &contents, qint64 reverses)
{
    if (isReadOnly())
        return Error{.message = m_whyReadOnly, .reason = Error::Reason::ReadOnly};
    if (auto there = checkIsInPlace(); !there)
        return there.error();
    if (auto known = checkIsKnown(Waiting::Yes); !known)
        return known.error();
    if (const auto valid = check(); !valid) {
        Error why = valid.error();
        if (m_violation)
            why.reason = Error::Reason::ReadOnly;
        return why;
    }
    if (auto left = leaveWal(); !left)
        return left.error();
    keepVersion(edit, now);
    auto stored = EditStore(m_connection.db()).apply(edit, authors, now, contents, reverses);
    if (!stored)
        return stored.error();
    if (auto there = checkIsInPlace(); !there)
        return there.error();
    if (!m_path.isEmpty())
        m_stamp = FileStamp::of(m_path);
    m_lastRow = stored->lastRow;
    if (m_rescue)
        m_rescue->add(stored->edit, authors, now, contents, reverses);
    if (stored->doubt)
        m_warnings.append(*stored->doubt);
    return stored->edit;
}

void PlanFile::remember()
{
    m_stamp = FileStamp::of(m_path);
    if (const auto version = firstValue(m_connection.db(), kDataVersionQuery))
        m_polledVersion = m_acceptedVersion = version->toLongLong();
    if (const auto last = history().lastRow())
        m_lastRow = *last;
}

namespace {

// Whether SQLite failed because of what the file holds, not because it could not be read.
bool isFaultOfContent(const Connection &connection)
{
    switch (sqlite3_errcode(connection.handle()) & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: // no such table
    case SQLITE_SCHEMA: return true;
    default: return false;
    }
}

} // namespace

Result<bool> PlanFile::holdsWhatIsKnown(const Connection &connection) const
{
    const auto uuid = firstValue(connection.db(), kUuidQuery);
    if (!uuid)
        return isFaultOfContent(connection) ? Result<bool>(false) : uuid.error();
    if (uuid->toString() != m_uuid || !m_lastRow)
        return uuid->toString() == m_uuid;
    const auto row = HistoryStore(connection.db()).row(m_lastRow->id);
    if (!row)
        return isFaultOfContent(connection) ? Result<bool>(false) : row.error();
    return *row == *m_lastRow;
}

// A connection's cached pages stay valid while the file's change counter is the same, which may be
// the case for another file, too. So a new connection is asked, whose cache is empty.
Result<bool> PlanFile::holdsWhatIsKnownOnDisk(Waiting waiting) const
{
    const auto fresh = Connection::open(m_path, Connection::Mode::ReadOnly);
    if (!fresh)
        return fresh.error();
    std::optional<NoBusyTimeout> noBusyTimeout;
    if (waiting == Waiting::No)
        noBusyTimeout.emplace(fresh->handle());
    return holdsWhatIsKnown(*fresh);
}

// Whether the file still has the content that this program knows. If another program has only added
// to it, that is accepted as known from then on.
Result<bool> PlanFile::isKnown(Waiting waiting)
{
    std::optional<NoBusyTimeout> noBusyTimeout;
    if (waiting == Waiting::No)
        noBusyTimeout.emplace(m_connection.handle());
    const auto stamp = FileStamp::of(m_path);
    const auto version = firstValue(m_connection.db(), kDataVersionQuery);
    if (!version && !isFaultOfContent(m_connection))
        return version.error();
    const bool isAnnounced = version && version->toLongLong() != m_acceptedVersion;
    if (version && !isAnnounced && stamp == m_stamp)
        return true;
    if (auto there = checkIsInPlace(); !there)
        return there.error();
    auto known = isAnnounced ? holdsWhatIsKnown(m_connection) : holdsWhatIsKnownOnDisk(waiting);
    if (known && *known)
        accept(stamp, isAnnounced ? std::optional(version->toLongLong()) : std::nullopt);
    return known;
}

// Takes the file's present content as known. `version` is SQLite's data version; none when SQLite
// has not noticed that anybody wrote.
void PlanFile::accept(const std::optional<FileStamp> &stamp, std::optional<qint64> version)
{
    if (!version)
        sqlite3_db_release_memory(m_connection.handle()); // the cached pages may be outdated
    m_stamp = stamp;
    m_acceptedVersion = version.value_or(m_acceptedVersion);
    const auto last = history().lastRow();
    const bool isOther = last && m_lastRow != *last;
    if (last)
        m_lastRow = *last;
    m_changedUnannounced = m_changedUnannounced || (isOther && !version);
    // Rows written by a program that keeps no digests are checked before new digests are made.
    if (digestState(m_connection.db()) == DigestState::Outdated)
        m_isChecked = false;
    if (!version && !isOther)
        return;
    if (m_rescue)
        keepRescueCopy();
    else
        m_isRescueStale = m_background != nullptr;
}

Result<void> PlanFile::checkIsKnown(Waiting waiting)
{
    if (m_path.isEmpty() || m_original)
        return {};
    if (isOverwritten())
        return Error{.message = m_whyReadOnly, .reason = Error::Reason::Moved};
    const auto known = isKnown(waiting);
    if (!known)
        return known.error();
    return *known ? Result<void>() : takeOverwritten();
}

Error PlanFile::takeOverwritten()
{
    m_loss = lossOf(m_connection.handle(), m_path);
    if (const auto background = std::exchange(m_background, nullptr); background && !m_rescue)
        m_rescue = background->takeCopy();
    if (const auto rescue = std::exchange(m_rescue, std::nullopt)) {
        auto shown = rescue->restored(m_path);
        if (shown && holdsWhatIsKnown(*shown).has_value() && *holdsWhatIsKnown(*shown)) {
            m_connection = *std::move(shown);
            m_showsRescue = true;
            m_isChecked = true;
        }
    }
    Error error = lossError(m_loss, m_path, m_showsRescue);
    m_whyReadOnly = error.message;
    return error;
}

void PlanFile::keepRescueCopy()
{
    m_rescue.reset();
    if (auto copy = RescueCopy::of(m_connection, m_path))
        m_rescue = *std::move(copy);
}

Result<bool> PlanFile::hasChangedOutside()
{
    if (isOverwritten())
        return checkIsKnown(Waiting::No).error();
    if (auto there = checkIsInPlace(); !there)
        return there.error();
    const auto known = checkIsKnown(Waiting::No);
    if (!known && known.error().reason == Error::Reason::Busy)
        return false; // another program is writing now; the change is seen at the next call
    if (!known)
        return known.error();
    const qint64 before = std::exchange(m_polledVersion, m_acceptedVersion);
    const bool unannounced = std::exchange(m_changedUnannounced, false);
    return before != m_polledVersion || unannounced;
}

} // namespace Storage
