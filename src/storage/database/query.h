#pragma once

#include "system/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <initializer_list>
#include <utility>

namespace Storage {

// Sets the path of the file that is named by errors on this connection.
void nameFile(const QSqlDatabase &db, const QString &path);
QString fileOf(const QSqlDatabase &db); // empty for a database in memory

// The error of a failed query or connection: a sentence that names the file.
System::Error errorOf(const QSqlQuery &query);
System::Error errorOf(const QSqlDatabase &db);

// The error for a result code of SQLite: a sentence that names the file at `path`.
System::Error errorOf(int code, const QString &detail, const QString &path);

// The error for a row that cannot be read, of reason Damaged; `what` names the row in the user's
// language.
System::Error unreadable(const QSqlDatabase &db, const QString &what);

using Bindings = std::initializer_list<std::pair<QString, QVariant>>;

// Prepares `sql`, binds its named placeholders and executes it; the result is forward only. All
// queries by QtSql go through it or Statement. Asserts that the names bound are exactly those in
// the text: QSqlQuery ignores a misspelt one and leaves its placeholder NULL. An error for text
// that could not be read back unchanged: with a NUL or a lone surrogate.
System::Result<QSqlQuery> run(const QSqlDatabase &db, const QString &sql, Bindings values = {});

// Calls `take` with each row. An error also when reading fails before the last row.
template<typename Take>
System::Result<void> eachRow(System::Result<QSqlQuery> rows, Take take)
{
    if (!rows)
        return rows.error();
    while (rows->next())
        take(std::as_const(*rows));
    return rows->lastError().isValid() ? errorOf(*rows) : System::Result<void>();
}

// The first column of the first row; null when there is no row.
System::Result<QVariant> firstValue(const QSqlDatabase &db, const QString &sql,
                                    Bindings values = {});

// A query that is executed many times: prepared once, bound by name at each execution, as in run().
class Statement
{
public:
    static System::Result<Statement> prepare(const QSqlDatabase &db, const QString &sql);

    System::Result<void> execute(Bindings values);
    QVariant lastInsertId() const { return m_query.lastInsertId(); }
    QSqlQuery &rows() { return m_query; }

private:
    explicit Statement(QSqlQuery query)
        : m_query(std::move(query))
    {}

    QSqlQuery m_query;
};

} // namespace Storage
