#pragma once

#include "system/result.h"

#include <QSqlDatabase>
#include <QString>

#include <atomic>

struct sqlite3;

namespace Storage {

// A connection to one SQLite database, closed with this object. It is hardened against malicious
// files: triggers, views and functions with outside effects in the file are never executed.
class Connection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    // `path` must be absolute and without links. A missing file is not created. SQLite opens the
    // file lazily, so errors in it show at the first query.
    static System::Result<Connection> open(const QString &path, Mode mode);
    static System::Result<Connection> openInMemory();
    // A temporary database: in memory, larger ones in a temporary file that is gone with the
    // connection. `path` is the file that error sentences name.
    static System::Result<Connection> openTemporary(const QString &path);

    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    ~Connection();

    // From now on commits survive a power loss and foreign keys are enforced. Reads the file's
    // schema.
    System::Result<void> makeDurable();

    const QSqlDatabase &db() const { return m_db; }
    sqlite3 *handle() const;

private:
    explicit Connection(QSqlDatabase db)
        : m_db(std::move(db))
    {}

    static System::Result<Connection> connect(const QString &name, const QString &options,
                                              const QString &path);
    System::Result<void> harden();
    void close();

    QSqlDatabase m_db;
};

// During its lifetime, interrupts what SQLite does on the connection once it has used so many
// milliseconds of the processor's time in this thread, or once another thread sets `isCancelled`.
// Time spent waiting for the disk does not count: a slow disk does not mean a damaged file.
class TimeLimit
{
public:
    TimeLimit(sqlite3 *handle, int milliseconds, const std::atomic<bool> *isCancelled = nullptr);
    TimeLimit(const TimeLimit &) = delete;
    TimeLimit &operator=(const TimeLimit &) = delete;
    ~TimeLimit();

private:
    static int isOver(void *limit);

    sqlite3 *m_handle;
    qint64 m_last; // the value of System::processorTime() when last looked at
    const std::atomic<bool> *m_isCancelled;
};

// During its lifetime, a query on a file that another program has locked fails at once instead of
// waiting.
class NoBusyTimeout
{
public:
    explicit NoBusyTimeout(sqlite3 *handle);
    NoBusyTimeout(const NoBusyTimeout &) = delete;
    NoBusyTimeout &operator=(const NoBusyTimeout &) = delete;
    ~NoBusyTimeout();

private:
    sqlite3 *m_handle;
};

} // namespace Storage
