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

// The file that a connection's errors tell of.
void nameFile(const QSqlDatabase &db, const QString &path);
QString fileOf(const QSqlDatabase &db); // empty in memory

// What to tell of a failed query: a sentence that names the file.
System::Error errorOf(const QSqlQuery &query);
System::Error errorOf(const QSqlDatabase &db);

// What to tell of a code of SQLite's, in a sentence that names the file at `path`.
System::Error errorOf(int code, const QString &detail, const QString &path);

// What to tell of a row that cannot be read; `what` names it in the user's words. Of reason
// Damaged.
System::Error unreadable(const QSqlDatabase &db, const QString &what);

using Bindings = std::initializer_list<std::pair<QString, QVariant>>;

// The one way into the database: prepares `sql`, binds its named places and executes it, forward
// only. Asserts that the names bound are exactly the names in the text: QSqlQuery ignores a
// misspelt one and leaves its place NULL. Refuses text that could not be read back as it was: with
// a NUL or half a character in it.
System::Result<QSqlQuery> run(const QSqlDatabase &db, const QString &sql, Bindings values = {});

// Hands each row to `take`. An error also when reading broke off on the way: that is not the end.
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

// A query run over and over: prepared once, bound by name at each execution.
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
