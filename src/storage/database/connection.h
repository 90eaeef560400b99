#pragma once

#include "system/result.h"

#include <QDeadlineTimer>
#include <QSqlDatabase>
#include <QString>

#include <atomic>

struct sqlite3;

namespace Storage {

// A connection to one database, closed with this object. It is hardened: whatever the file holds,
// nothing in it is executed (no triggers, no views, no functions that reach outside).
class Connection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    // `path` is absolute and without links; a file that is not there is not made. SQLite looks at
    // the file only when it is first asked for something.
    static System::Result<Connection> open(const QString &path, Mode mode);
    static System::Result<Connection> openInMemory();
    // In memory, and what is much in a temporary file that is gone with the connection; `path` is
    // for sentences.
    static System::Result<Connection> openTemporary(const QString &path);

    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    ~Connection();

    // Commits survive a power loss from now on, and foreign keys are known to hold. Reads the
    // file's schema.
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

// While it lives, what SQLite does on a connection is interrupted once the time is over, or once
// `isCancelled` is set in another thread.
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
    QDeadlineTimer m_deadline;
    const std::atomic<bool> *m_isCancelled;
};

// While it lives, a file that another program holds is not waited for.
class NoWaiting
{
public:
    explicit NoWaiting(sqlite3 *handle);
    NoWaiting(const NoWaiting &) = delete;
    NoWaiting &operator=(const NoWaiting &) = delete;
    ~NoWaiting();

private:
    sqlite3 *m_handle;
};

} // namespace Storage
