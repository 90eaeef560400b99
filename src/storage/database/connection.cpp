#include "storage/database/connection.h"

#include "storage/database/query.h"
#include "storage/database/rawhandle.h"
#include "system/fileerror.h"
#include "system/processortime.h"

#include <QSqlDriver>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using System::Result;

namespace Storage {

namespace {

constexpr int kWaitMilliseconds = 2000;
constexpr int kLongestValue = 64 * 1024 * 1024;
constexpr int kLongestProgram = 250000;
constexpr qint64 kMostMemory = 256 * 1024 * 1024;
constexpr int kStepsBetweenClocks = 2000;

// %1 is how long to wait for another program.
const auto kOptions = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kWaitMilliseconds);

const auto kForeignKeys = u"PRAGMA foreign_keys"_s;

// The URI for an absolute path, with special characters escaped. As Debian's driver enables URIs, a
// plain path could be misread: one that begins with "file:" as a database in memory.
QString uriOf(const QString &path, Connection::Mode mode)
{
    QUrl url = QUrl::fromLocalFile(path);
    url.setQuery(mode == Connection::Mode::ReadOnly ? u"mode=ro"_s : u"mode=rw"_s);
    return QString::fromLatin1(url.toEncoded());
}

bool switchTo(sqlite3 *handle, int setting, int wanted)
{
    int held = -1;
    return sqlite3_db_config(handle, setting, wanted, &held) == SQLITE_OK && held == wanted;
}

} // namespace

Connection::Connection(Connection &&other) noexcept
    : m_db(std::exchange(other.m_db, {}))
{}

Connection &Connection::operator=(Connection &&other) noexcept
{
    close();
    m_db = std::exchange(other.m_db, {});
    return *this;
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    if (!m_db.isValid())
        return;
    const QString name = m_db.connectionName();
    m_db.close();
    m_db = {};
    QSqlDatabase::removeDatabase(name);
}

sqlite3 *Connection::handle() const
{
    return rawHandle(m_db);
}

Result<Connection> Connection::connect(const QString &name, const QString &options,
                                       const QString &path)
{
    Connection connection(QSqlDatabase::addDatabase(
        u"QSQLITE"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    connection.m_db.setDatabaseName(name);
    connection.m_db.setConnectOptions(options);
    nameFile(connection.m_db, path);
    if (!connection.m_db.open())
        return errorOf(connection.m_db);
    if (auto hard = connection.harden(); !hard)
        return hard.error();
    return connection;
}

Result<Connection> Connection::open(const QString &path, Mode mode)
{
    return connect(uriOf(path, mode), kOptions, path);
}

Result<Connection> Connection::openInMemory()
{
    return connect(u":memory:"_s, {}, {});
}

Result<Connection> Connection::openTemporary(const QString &path)
{
    return connect(u""_s, {}, path);
}

Result<void> Connection::harden()
{
    sqlite3_hard_heap_limit64(kMostMemory); // for all connections together
    const bool isHard = switchTo(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1)
                        && switchTo(handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
                        && switchTo(handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
                        && switchTo(handle(), SQLITE_DBCONFIG_ENABLE_VIEW, 0)
                        && switchTo(handle(), SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0)
                        && switchTo(handle(), SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0)
                        && switchTo(handle(), SQLITE_DBCONFIG_ENABLE_FKEY, 1);
    if (!isHard)
        return errorOf(m_db);
    sqlite3_limit(handle(), SQLITE_LIMIT_LENGTH, kLongestValue);
    sqlite3_limit(handle(), SQLITE_LIMIT_VDBE_OP, kLongestProgram);
    sqlite3_limit(handle(), SQLITE_LIMIT_ATTACHED, 0);
    return run(m_db, u"PRAGMA cell_size_check = ON"_s) && run(m_db, u"PRAGMA mmap_size = 0"_s)
               ? Result<void>()
               : errorOf(m_db);
}

Result<void> Connection::makeDurable()
{
    if (auto done = run(m_db, u"PRAGMA synchronous = EXTRA"_s); !done)
        return done.error();
    const auto held = firstValue(m_db, kForeignKeys);
    if (!held)
        return held.error();
    return held->toInt() == 1 ? Result<void>() : errorOf(m_db);
}

TimeLimit::TimeLimit(sqlite3 *handle, int milliseconds, const std::atomic<bool> *isCancelled)
    : m_handle(handle)
    , m_last(System::processorTime() + milliseconds)
    , m_isCancelled(isCancelled)
{
    sqlite3_progress_handler(m_handle, kStepsBetweenClocks, isOver, this);
}

int TimeLimit::isOver(void *limit)
{
    const auto *self = static_cast<const TimeLimit *>(limit);
    return (self->m_isCancelled && *self->m_isCancelled) || System::processorTime() > self->m_last;
}

TimeLimit::~TimeLimit()
{
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

NoBusyTimeout::NoBusyTimeout(sqlite3 *handle)
    : m_handle(handle)
{
    sqlite3_busy_timeout(m_handle, 0);
}

NoBusyTimeout::~NoBusyTimeout()
{
    sqlite3_busy_timeout(m_handle, kWaitMilliseconds);
}

} // namespace Storage
