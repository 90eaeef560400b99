#include "storage/file/backgroundcheck.h"

#include "storage/file/inspection.h"

#include <sqlite3.h>

#include <utility>

using System::Result;

namespace Storage {

BackgroundCheck::BackgroundCheck(const QString &path, Connection::Mode mode,
                                 std::function<void()> ended)
    : m_thread([this, path, mode, ended = std::move(ended)] {
        m_result = check(path, mode);
        if (!m_isCancelled)
            ended();
    })
{}

BackgroundCheck::~BackgroundCheck()
{
    m_isCancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> BackgroundCheck::result()
{
    if (m_thread.joinable())
        m_thread.join();
    return m_result;
}

std::optional<RescueCopy> BackgroundCheck::takeCopy()
{
    if (m_thread.joinable())
        m_thread.join();
    return std::exchange(m_copy, std::nullopt);
}

Result<void> BackgroundCheck::check(const QString &path, Connection::Mode mode)
{
    const auto connection = Connection::open(path, mode);
    if (!connection)
        return connection.error();
    // No checkpoint on closing: the write-ahead log stays as it is until the first edit.
    sqlite3_db_config(connection->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    auto valid = checkContent(*connection, path, Depth::Content, &m_isCancelled);
    if (m_isCancelled)
        return valid;
    if (auto copy = RescueCopy::of(*connection, path))
        m_copy = *std::move(copy);
    return valid;
}

} // namespace Storage
