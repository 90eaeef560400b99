#include "storage/database/rowcursor.h"

#include "storage/database/conversion.h"
#include "storage/database/query.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using System::Result;

namespace Storage {

RowCursor::Value::Type RowCursor::Value::type() const
{
    switch (sqlite3_value_type(m_held)) {
    case SQLITE_NULL: return Type::Null;
    case SQLITE_INTEGER: return Type::Integer;
    case SQLITE_TEXT: return Type::Text;
    default: return Type::Other;
    }
}

qint64 RowCursor::Value::integer() const
{
    return sqlite3_value_int64(m_held);
}

// Uses sqlite3_value_blob(): for a text SQLite would make a copy with a terminating NUL.
std::string_view RowCursor::Value::bytes() const
{
    const auto *first = static_cast<const char *>(sqlite3_value_blob(m_held));
    return {first, size_t(sqlite3_value_bytes(m_held))};
}

void RowCursor::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

RowCursor::RowCursor(sqlite3_stmt *statement, const QString &path)
    : m_statement(statement)
    , m_path(path)
    , m_code(SQLITE_ROW)
{}

Result<RowCursor> RowCursor::open(sqlite3 *handle, const char *sql, const QString &path,
                                  qint64 value)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr);
    RowCursor cursor(statement, path);
    if (code != SQLITE_OK)
        return errorOf(code, QString::fromUtf8(sqlite3_errmsg(handle)), path);
    if (sqlite3_bind_parameter_count(statement) > 0)
        sqlite3_bind_int64(statement, 1, value);
    return cursor;
}

bool RowCursor::next()
{
    if (m_code == SQLITE_ROW)
        m_code = sqlite3_step(m_statement.get());
    return m_code == SQLITE_ROW;
}

Result<void> RowCursor::ended() const
{
    if (m_code == SQLITE_DONE)
        return {};
    sqlite3 *handle = sqlite3_db_handle(m_statement.get());
    return errorOf(m_code, QString::fromUtf8(sqlite3_errmsg(handle)), m_path);
}

int RowCursor::columnCount() const
{
    return sqlite3_column_count(m_statement.get());
}

// The value is "unprotected" in SQLite's terms: for use in one thread only, like each connection
// here.
RowCursor::Value RowCursor::value(int column) const
{
    return Value(sqlite3_column_value(m_statement.get(), column));
}

QString RowCursor::text(int column) const
{
    const std::string_view utf8 = bytes(column);
    return utf8.empty() ? u""_s : QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QDate RowCursor::day(int column) const
{
    return dayIn(bytes(column));
}

} // namespace Storage
