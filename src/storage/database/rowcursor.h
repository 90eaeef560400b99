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

// Goes through the rows of a query by SQLite's own interface, for tables of which all rows are
// read: QSqlQuery makes a QVariant of each value and has SQLite write each text anew as UTF-16
// first.
//
// Columns are counted from 0.
class RowCursor
{
public:
    // What stands in a column of the row at hand. A text lies in SQLite's page: it is gone with the
    // next row.
    class Value
    {
    public:
        enum class Type { Null, Integer, Text, Other };

        explicit Value(sqlite3_value *held)
            : m_held(held)
        {}

        Type type() const;
        qint64 integer() const;         // 0 for NULL
        std::string_view bytes() const; // of a text in UTF-8; empty for NULL

    private:
        sqlite3_value *m_held;
    };

    // `sql` has one place to fill, ?1, or none. The error names the file `path`.
    static System::Result<RowCursor> open(sqlite3 *handle, const char *sql, const QString &path,
                                          qint64 value = 0);

    // False at the end, and when reading broke off: see `ended`.
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

// Hands each row to `take`, as the function of that name does for a QSqlQuery.
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
