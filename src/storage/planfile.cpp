#include "storage/planfile.h"

#include "storage/conversion.h"
#include "storage/filecheck.h"
#include "storage/migrations.h"
#include "storage/query.h"
#include "storage/rawhandle.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QUuid>

#include <algorithm>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

const auto kIntroduce = u"INSERT INTO document (id, uuid, created_at) VALUES (1, :uuid, :created_at)"_s;
const auto kIdentity = u"SELECT uuid FROM document WHERE id = 1"_s;
const auto kDataVersion = u"PRAGMA data_version"_s;

// What the file may ask for at the most.
constexpr int kLongestValue = 64 * 1024 * 1024;
constexpr int kLongestProgram = 250000;
constexpr qint64 kMostMemory = 512LL * 1024 * 1024;

const auto kConnectOptions = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=2000"_s;

Result<QSqlDatabase> connectTo(const QString &name, const QString &options)
{
    auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
    db.setDatabaseName(name);
    db.setConnectOptions(options);
    if (!db.open())
        return errorOf(db);
    return db;
}

bool isWritable(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    return access(QFile::encodeName(path).constData(), W_OK) == 0
           && access(QFile::encodeName(folder).constData(), W_OK) == 0;
}

// An absolute name as a URI: whatever stands in it ("?", "%", "file:") is part of the name.
QString uriOf(const QString &path, const char *mode)
{
    const QByteArray name = QFile::encodeName(path).toPercentEncoding("/");
    return u"file://"_s + QString::fromLatin1(name) + u"?mode="_s + QLatin1StringView(mode);
}

void harden(sqlite3 *db)
{
    for (const auto &[setting, value] : {std::pair(SQLITE_DBCONFIG_DEFENSIVE, 1), std::pair(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
                                         std::pair(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0), std::pair(SQLITE_DBCONFIG_ENABLE_VIEW, 0),
                                         std::pair(SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0),
                                         std::pair(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0)})
        sqlite3_db_config(db, setting, value, nullptr);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, kLongestValue);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(db, SQLITE_LIMIT_VDBE_OP, kLongestProgram);
    sqlite3_hard_heap_limit64(kMostMemory);
}

Result<int> numberSaid(const QSqlDatabase &db, const QString &pragma)
{
    auto row = run(db, pragma);
    if (!row)
        return row.error();
    return row->next() ? row->value(0).toInt() : 0;
}

bool changesPlans(const Edit &edit)
{
    return std::ranges::any_of(edit, [](const Change &one) { return std::holds_alternative<PlanChange>(one); });
}

} // namespace

PlanFile::PlanFile(QSqlDatabase db, QString path, bool readOnly, QString backupFolder)
    : m_db(std::move(db))
    , m_path(std::move(path))
    , m_backupFolder(std::move(backupFolder))
    , m_readOnly(readOnly)
{}

PlanFile::~PlanFile()
{
    const QString name = m_db.connectionName();
    m_db.close();
    m_db = {};
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<PlanFile>> PlanFile::open(const QString &path, Access access, const QString &backupFolder)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (auto fit = checkFile(absolute); !fit)
        return fit.error();
    const QString canonical = QFileInfo(absolute).canonicalFilePath();
    const bool readOnly = access == Access::ReadOnly || !isWritable(canonical);
    auto db = connectTo(uriOf(canonical, readOnly ? "ro" : "rw"), kConnectOptions);
    if (!db)
        return db.error();

    std::unique_ptr<PlanFile> file(new PlanFile(*std::move(db), canonical, readOnly, backupFolder));
    if (auto done = file->configure(); !done)
        return done.error();
    if (auto done = file->checkAndMigrate(); !done)
        return done.error();
    if (auto done = file->learnIdentity(); !done)
        return done.error();
    return file;
}

Result<std::unique_ptr<PlanFile>> PlanFile::create(const QString &path, const QString &backupFolder)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const int made = ::open(QFile::encodeName(absolute).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (made < 0) {
        const QString sentence = errno == EEXIST ? Text::tr("“%1” is there already and was left as it is. Choose another name.")
                                                 : Text::tr("“%1” could not be created. Choose a folder you may write to.");
        return Error{.message = sentence.arg(QFileInfo(path).fileName()), .detail = QString::fromLocal8Bit(strerror(errno))};
    }
    fchmod(made, 0600);
    ::close(made);

    auto db = connectTo(uriOf(absolute, "rw"), kConnectOptions);
    if (!db)
        return db.error();
    std::unique_ptr<PlanFile> file(new PlanFile(*std::move(db), QFileInfo(absolute).canonicalFilePath(), false, backupFolder));
    if (auto done = file->prepareNew(); !done) {
        file.reset();
        QFile::remove(absolute);
        return done.error();
    }
    return file;
}

Result<std::unique_ptr<PlanFile>> PlanFile::createInMemory()
{
    auto db = connectTo(u":memory:"_s, {});
    if (!db)
        return db.error();
    std::unique_ptr<PlanFile> file(new PlanFile(*std::move(db), {}, false, {}));
    if (auto done = file->prepareNew(); !done)
        return done.error();
    return file;
}

Result<void> PlanFile::prepareNew()
{
    if (auto done = configure(); !done)
        return done;
    if (auto done = run(m_db, u"PRAGMA application_id = %1"_s.arg(kApplicationId)); !done)
        return done.error();
    if (auto done = migrate(m_db, 0); !done)
        return done;
    auto introduced = run(m_db, kIntroduce,
                          {{u":uuid"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                           {u":created_at"_s, momentText(QDateTime::currentDateTimeUtc())}});
    if (!introduced)
        return introduced.error();
    return learnIdentity();
}

Result<void> PlanFile::configure()
{
    harden(rawHandle(m_db));
    for (const auto &pragma : {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = EXTRA"_s, u"PRAGMA trusted_schema = OFF"_s,
                               u"PRAGMA cell_size_check = ON"_s, u"PRAGMA mmap_size = 0"_s}) {
        if (auto done = run(m_db, pragma); !done)
            return done.error();
    }
    const auto keys = numberSaid(m_db, u"PRAGMA foreign_keys"_s);
    if (!keys || *keys != 1)
        return Error{.message = Text::tr("This computer's SQLite lacks what plan files need. Nothing was opened."),
                     .detail = u"foreign_keys cannot be switched on"_s};
    return {};
}

Result<void> PlanFile::checkAndMigrate()
{
    const auto format = numberSaid(m_db, u"PRAGMA user_version"_s);
    if (!format)
        return format.error();
    if (auto schema = checkSchema(m_db, m_path, *format); !schema)
        return schema;
    auto journal = run(m_db, u"PRAGMA journal_mode"_s);
    if (!journal)
        return journal.error();
    m_isWal = journal->next() && journal->value(0).toString() == u"wal";
    journal->finish();
    if (auto content = checkContent(m_db, m_path); !content)
        return content;
    if (*format == newestFormat())
        return {};
    if (m_readOnly) {
        return Error{.message = Text::tr("“%1” has an older format and cannot be changed here. Copy it to a folder you may write to.")
                                    .arg(QFileInfo(m_path).fileName()),
                     .reason = Error::Reason::ReadOnly};
    }
    if (auto known = learnIdentity(); !known)
        return known;
    if (auto kept = Backups(m_uuid, m_backupFolder).keep(rawHandle(m_db), QDateTime::currentDateTimeUtc()); !kept)
        return kept;
    return migrate(m_db, *format);
}

Result<void> PlanFile::learnIdentity()
{
    auto row = run(m_db, kIdentity);
    if (!row)
        return row.error();
    if (!row->next())
        return Error{.message = Text::tr("“%1” is damaged and was left untouched. Open an earlier version of it, or a copy.")
                                    .arg(QFileInfo(m_path).fileName())};
    m_uuid = row->value(u"uuid"_s).toString();
    row->finish();
    const auto changed = hasChangedOutside(); // the version to compare later ones with
    return changed ? Result<void>() : changed.error();
}

Result<void> PlanFile::checkIsInPlace() const
{
    if (m_path.isEmpty())
        return {};
    int moved = 0;
    sqlite3_file_control(rawHandle(m_db), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (!moved)
        return {};
    return Error{.message = Text::tr("“%1” was moved, replaced or removed while it was open. Nothing more is written to it; "
                                     "save a copy to keep what is shown.")
                                .arg(QFileInfo(m_path).fileName()),
                 .reason = Error::Reason::Moved};
}

// WAL keeps side files that a copied or carried file would leave behind.
Result<void> PlanFile::leaveWal()
{
    auto left = run(m_db, u"PRAGMA journal_mode = DELETE"_s);
    if (!left)
        return left.error();
    m_isWal = left->next() && left->value(0).toString() == u"wal";
    return {};
}

void PlanFile::keepCopy(const Edit &edit, const QDateTime &now)
{
    if (m_backupFolder.isEmpty())
        return;
    const QDate day = now.toLocalTime().date();
    const Backups backups(m_uuid, m_backupFolder);
    if (!changesPlans(edit)) {
        if (m_lastKept == day)
            return;
        if (!backups.isDueOn(day)) {
            m_lastKept = day;
            return;
        }
    }
    m_backupFailure.reset();
    if (const auto kept = backups.keep(rawHandle(m_db), now); !kept)
        m_backupFailure = kept.error();
    m_lastKept = day;
}

Result<Edit> PlanFile::apply(const Edit &edit, const QString &author, const QDateTime &now)
{
    if (m_readOnly) {
        return Error{.message = Text::tr("“%1” can be read but not changed here. Save a copy to work on it.")
                                    .arg(QFileInfo(m_path).fileName()),
                     .reason = Error::Reason::ReadOnly};
    }
    if (auto there = checkIsInPlace(); !there)
        return there.error();
    if (m_isWal) {
        if (auto left = leaveWal(); !left)
            return left.error();
    }
    keepCopy(edit, now);
    return EditStore(m_db).apply(edit, author, now);
}

QList<KeptCopy> PlanFile::earlierVersions() const
{
    return m_backupFolder.isEmpty() ? QList<KeptCopy>() : Backups(m_uuid, m_backupFolder).copies();
}

Result<bool> PlanFile::hasChangedOutside()
{
    if (auto there = checkIsInPlace(); !there)
        return there.error();
    auto row = run(m_db, kDataVersion);
    if (!row)
        return row.error();
    if (!row->next())
        return false;
    const qint64 version = row->value(0).toLongLong();
    return std::exchange(m_dataVersion, version) != version;
}

Result<void> PlanFile::saveCopy(const QString &path) const
{
    const QFileInfo target(path);
    if (!m_path.isEmpty() && target.exists() && target.canonicalFilePath() == m_path) {
        return Error{.message = Text::tr("A copy cannot take the place of the open file. Nothing was written; choose another name."),
                     .reason = Error::Reason::Refused};
    }
    return copyDatabase(rawHandle(m_db), target.absoluteFilePath());
}

} // namespace Storage
