#include "storage/file/planfile.h"

#include "storage/database/conversion.h"
#include "storage/database/query.h"
#include "storage/database/transaction.h"
#include "storage/file/backgroundcheck.h"
#include "storage/file/filecopy.h"
#include "storage/file/fileplace.h"
#include "storage/file/inspection.h"
#include "system/atomicfile.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::fileError;
using System::removeOldTempFiles;
using System::Result;
using System::shownName;
using System::TempFile;
using System::translated;

namespace Storage {

namespace {

const auto kIntroduce = uR"(
    INSERT INTO document (id, uuid, created_at) VALUES (1, :uuid, :created_at)
)"_s;

const auto kIdentity = u"SELECT uuid FROM document WHERE id = 1"_s;
const auto kAnyPlan = u"SELECT EXISTS (SELECT 1 FROM plan) AS is_there"_s;
const auto kFormat = u"PRAGMA user_version"_s;
const auto kDataVersion = u"PRAGMA data_version"_s;
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

// Fills a temporary file with a complete, empty plan file.
Result<void> createContent(const TempFile &file, const Migrations &migrations)
{
    auto connection = Connection::open(file.path(), Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    if (auto durable = connection->makeDurable(); !durable)
        return durable;
    return createSchema(connection->db(), migrations);
}

// An error when there is a journal for the name: SQLite would apply it to a new file of that name.
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

bool isReadOnlyBecauseOfHotJournal(const Connection &connection)
{
    const auto looked = firstValue(connection.db(), kFormat);
    return !looked && sqlite3_extended_errcode(connection.handle()) == SQLITE_READONLY_ROLLBACK;
}

bool changesPlans(const Edit &edit)
{
    return std::ranges::any_of(
        edit, [](const Change &change) { return std::holds_alternative<PlanChange>(change); });
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
    const bool isReadOnly = options.access == Access::ReadOnly || !place->whyReadOnly.isEmpty();
    auto connection = Connection::open(place->path, isReadOnly ? Connection::Mode::ReadOnly
                                                               : Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    std::unique_ptr<PlanFile> file(new PlanFile(*std::move(connection), place->path, options));
    if (isReadOnly) {
        file->m_whyReadOnly = !place->whyReadOnly.isEmpty()
                                  ? place->whyReadOnly
                                  : fileError(QT_TRANSLATE_NOOP("File",
                                                                "“%1” was opened only to be read."),
                                              place->path)
                                        .message;
    }

    if (place->hasOtherNames)
        file->m_warning = fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "“%1” has a second name in the file system (a hard link); open it by one of them only, or changes may be lost."),
            place->path);

    const Migrations migrations(options.migrations);
    const auto header = readHeader(file->m_connection, place->path, migrations);
    if (!header)
        return header.error();
    file->m_isWal = header->isWal;
    if (auto safe = file->checkRecovery(*header); !safe)
        return safe.error();
    const auto version = checkTables(file->m_connection, place->path, migrations);
    if (!version)
        return version.error();
    file->m_dataVersion = *version;
    if (auto identified = file->learnIdentity(); !identified)
        return identified.error();
    if (header->format < migrations.newestFormat()) {
        if (auto done = file->bringUpToDate(header->format); !done)
            return done.error();
    }
    return file;
}

// As soon as SQLite reads a file, it applies any journal beside it to undo an interrupted change.
// So that a file which is refused stays unchanged, this is tried on a copy first.
Result<void> PlanFile::checkRecovery(const FileHeader &header)
{
    const Migrations migrations(m_options.migrations);
    if (m_isWal) {
        if (isReadOnly())
            return fileError(
                QT_TRANSLATE_NOOP(
                    "File",
                    "“%1” was last written by another program in a way (WAL) in which it cannot be opened where it may not be written; copy it, with any file that has “-wal” at the end of its name, to a folder of your own and open it there."),
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
    if (isReadOnly())
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
    const auto place = placeForNew(path);
    if (!place)
        return place.error();
    if (auto isFree = checkNameIsFree(*place); !isFree)
        return isFree.error();
    const QString folder = QFileInfo(*place).absolutePath();
    removeOldTempFiles(folder);
    auto part = TempFile::create(folder);
    if (!part)
        return part.error();
    if (auto schemaCreated = createContent(*part, Migrations(options.migrations)); !schemaCreated)
        return schemaCreated.error();
    if (auto named = part->takeName(*place); !named)
        return named.error();
    return open(*place, options);
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
    const auto uuid = firstValue(m_connection.db(), kIdentity);
    if (!uuid)
        return uuid.error();
    m_uuid = uuid->toString();
    if (QUuid::fromString(m_uuid).isNull()) // it is used as a folder's name
        return unreadable(m_connection.db(),
                          translated(QT_TRANSLATE_NOOP("File", "the file's own entry")));
    const auto version = hasChangedOutside(); // records the version for later calls
    return version ? Result<void>() : version.error();
}

// Migrates an older file, in one transaction. A version is kept first; if that fails, nothing is
// changed. A read-only file is migrated in memory.
Result<void> PlanFile::bringUpToDate(int format)
{
    if (!isReadOnly()) {
        if (const auto valid = check(); !valid && !m_violation)
            return valid;
    }
    if (isReadOnly()) {
        auto copy = copyInMemory(m_connection, m_path);
        if (!copy)
            return m_violation.value_or(copy.error());
        m_original = std::exchange(m_connection, *std::move(copy));
        return migrate(format);
    }
    if (auto left = leaveWal(); !left)
        return left;
    if (auto kept = backups().keep(m_connection, m_path, QDateTime::currentDateTimeUtc()); !kept)
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
        if (auto valid = checkContent(m_connection, m_path, Depth::Content); !valid)
            return valid;
    }
    return transaction->commit();
}

Result<void> PlanFile::check(Depth depth)
{
    if (m_background && depth == Depth::Content) {
        const auto found = std::exchange(m_background, nullptr)->result();
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
        m_violation = valid.error();
        m_whyReadOnly = valid.error().message;
    }
    return valid;
}

void PlanFile::startCheck(std::function<void()> ended)
{
    if (m_isChecked || m_violation || m_background)
        return;
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
    return hasMoved ? errorOf(SQLITE_READONLY_DBMOVED, u"has moved"_s, m_path) : Result<void>();
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

void PlanFile::keepVersion(const Edit &edit, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    if (m_path.isEmpty() || (m_versionKeptOn == today && !changesPlans(edit)))
        return;
    const auto isWorthIt = holdsPlans();
    if (isWorthIt && !*isWorthIt)
        return;
    if (changesPlans(edit) || !backups().hasVersionOf(today, m_path)) {
        if (const auto kept = backups().keep(m_connection, m_path, now); !kept) {
            if (kept.error().reason == Error::Reason::Busy)
                return; // the edit will fail as busy too; both are tried again
            m_warning = Error{
                .message =
                    translated(
                        QT_TRANSLATE_NOOP(
                            "File",
                            "The change was saved, but no earlier version of “%1” could be kept: %2"))
                        .arg(shownName(m_path), kept.error().message),
                .detail = kept.error().detail};
        }
    }
    m_versionKeptOn = today; // one that failed is tried again tomorrow or at the next start
}

Result<Edit> PlanFile::apply(const Edit &edit, const QString &author, const QDateTime &now)
{
    if (isReadOnly())
        return Error{.message = m_whyReadOnly, .reason = Error::Reason::ReadOnly};
    if (auto there = checkIsInPlace(); !there)
        return there.error();
    if (const auto valid = check(); !valid) {
        Error why = valid.error();
        if (m_violation)
            why.reason = Error::Reason::ReadOnly;
        return why;
    }
    if (auto left = leaveWal(); !left)
        return left.error();
    keepVersion(edit, now);
    auto stored = EditStore(m_connection.db()).apply(edit, author, now);
    if (!stored)
        return stored.error();
    if (auto there = checkIsInPlace(); !there)
        return there.error();
    if (stored->doubt)
        m_warning = stored->doubt;
    return stored->edit;
}

Result<bool> PlanFile::hasChangedOutside()
{
    if (auto there = checkIsInPlace(); !there)
        return there.error();
    const NoWaiting noWaiting(m_connection.handle());
    const auto version = firstValue(m_connection.db(), kDataVersion);
    if (!version && version.error().reason == Error::Reason::Busy)
        return false; // being written now; the change shows at a later call
    if (!version)
        return version.error();
    const qint64 before = std::exchange(m_dataVersion, version->toLongLong());
    return before != m_dataVersion;
}

Result<void> PlanFile::saveCopy(const QString &path, Replace replace) const
{
    const auto wanted = placeForNew(QFileInfo(path).exists() ? QFileInfo(path).canonicalFilePath()
                                                             : path);
    if (!wanted)
        return wanted.error();
    const bool isOpenFile = *wanted == m_path || (!m_path.isEmpty() && isSameFile(*wanted, m_path));
    if (isOpenFile && checkIsInPlace()) // a file that was moved away leaves its path free
        return fileError(
            QT_TRANSLATE_NOOP("File",
                              "“%1” is the file that is open; choose another name for the copy."),
            *wanted);
    if (QFileInfo::exists(*wanted) && !QFileInfo(*wanted).isFile())
        return fileError(QT_TRANSLATE_NOOP(
                             "File", "“%1” is no ordinary file; choose another name for the copy."),
                         *wanted);
    if (auto isFree = checkNameIsFree(*wanted); !isFree)
        return isFree;
    removeOldTempFiles(QFileInfo(*wanted).absolutePath());
    auto part = TempFile::create(QFileInfo(*wanted).absolutePath());
    if (!part)
        return part.error();
    const Connection &source = m_original ? *m_original : m_connection;
    if (auto copied = copyVerified(source, m_path, *part); !copied)
        return copied;
    return replace == Replace::Other ? part->replace(*wanted) : part->takeName(*wanted);
}

} // namespace Storage
