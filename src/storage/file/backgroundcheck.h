#pragma once

#include "storage/database/connection.h"
#include "system/result.h"

#include <QString>

#include <atomic>
#include <functional>
#include <thread>

namespace Storage {

// Runs checkContent() on a plan file in a thread, on its own connection. It uses SQLite only:
// closing any other descriptor of an open file would drop SQLite's locks (POSIX).
class BackgroundCheck
{
public:
    // `ended` is called in the thread when the check has ended; not when this object is destroyed
    // before.
    BackgroundCheck(const QString &path, Connection::Mode mode, std::function<void()> ended);
    BackgroundCheck(const BackgroundCheck &) = delete;
    BackgroundCheck &operator=(const BackgroundCheck &) = delete;
    ~BackgroundCheck(); // cancels the check

    // Waits for the check and returns the result of checkContent().
    System::Result<void> result();

private:
    System::Result<void> check(const QString &path, Connection::Mode mode) const;

    std::atomic<bool> m_isCancelled = false;
    System::Result<void> m_result;
    std::thread m_thread;
};

} // namespace Storage
