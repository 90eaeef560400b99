#pragma once

#include "system/result.h"

#include <QDate>
#include <QString>

#include <memory>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace Storage {

// Iterates over the rows of a query by SQLite's own interface. It is faster for whole tables:
// QSqlQuery makes a QVariant of each value and has SQLite convert each text to UTF-16.
//
// Columns are counted from 0.
class RowCursor
{
public:
    // The value in a column of the current row. A text points into SQLite's memory and is valid
    // until next().
    class Value
    {
    public:
        enum class Type { Null, Integer, Text, Other };

        explicit Value(sqlite3_value *held)
            : m_held(held)
        {}

        Type type() const;
        qint64 integer() const;         // 0 for NULL
        std::string_view bytes() const; // a text as UTF-8; empty for NULL
        sqlite3_value *raw() const { return m_held; }

    private:
        sqlite3_value *m_held;
    };

    // `sql` has at most one placeholder, ?1, which is bound to `value`. Errors name the file at
    // `path`.
    static System::Result<RowCursor> open(sqlite3 *handle, const char *sql, const QString &path,
                                          qint64 value = 0);

    // Goes to the next row. False at the end and on failure; ended() tells which.
    bool next();
    System::Result<void> ended() const;

    int columnCount() const;
    Value value(int column) const;
    bool isNull(int column) const { return value(column).type() == Value::Type::Null; }
    qint64 integer(int column) const { return value(column).integer(); }
    std::string_view bytes(int column) const { return value(column).bytes(); }
    QString text(int column) const; // never null
    QDate day(int column) const;    // null for NULL

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    RowCursor(sqlite3_stmt *statement, const QString &path);

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    QString m_path;
    int m_code;
};

// Calls `take` with each row, like the function for QSqlQuery.
template<typename Take>
System::Result<void> eachRow(System::Result<RowCursor> rows, Take take)
{
    if (!rows)
        return rows.error();
    while (rows->next())
        take(std::as_const(*rows));
    return rows->ended();
}

} // namespace Storage
