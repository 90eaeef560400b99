#pragma once

#include "storage/database/connection.h"
#include "storage/file/rescuecopy.h"
#include "system/result.h"

#include <QString>

#include <atomic>
#include <functional>
#include <optional>
#include <thread>

namespace Storage {

// Checks the content of a plan file in a thread, on a connection of its own, and makes a RescueCopy
// of it for the case that somebody overwrites the file. Goes through SQLite only, because opening
// the file in any other way would drop SQLite's locks on it.
class BackgroundCheck
{
public:
    // Starts the thread, which calls `ended` when check and copy have ended, but not if this object
    // is destroyed before that.
    BackgroundCheck(const QString &path, Connection::Mode mode, std::function<void()> ended);
    BackgroundCheck(const BackgroundCheck &) = delete;
    BackgroundCheck &operator=(const BackgroundCheck &) = delete;
    ~BackgroundCheck(); // cancels the check

    // Waits until check and copy have ended, then returns what checkContent() said.
    System::Result<void> result();

    // The copy of what the file held when it was checked; none when it could not be made. Waits as
    // result() does.
    std::optional<RescueCopy> takeCopy();

private:
    System::Result<void> check(const QString &path, Connection::Mode mode);

    std::atomic<bool> m_isCancelled = false;
    System::Result<void> m_result;
    std::optional<RescueCopy> m_copy;
    std::thread m_thread;
};

} // namespace Storage
