#include "storage/file/backgroundcheck.h"

#include "storage/file/inspection.h"

#include <sqlite3.h>

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

Result<void> BackgroundCheck::check(const QString &path, Connection::Mode mode) const
{
    const auto connection = Connection::open(path, mode);
    if (!connection)
        return connection.error();
    // No checkpoint on closing: the write-ahead log stays as it is until the first edit.
    sqlite3_db_config(connection->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return checkContent(*connection, path, Depth::Content, &m_isCancelled);
}

} // namespace Storage
