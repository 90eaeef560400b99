#pragma once

#include "domain/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <initializer_list>
#include <utility>

namespace Storage {

using Bindings = std::initializer_list<std::pair<QString, QVariant>>;

// The one way into the database: prepares `sql`, binds its named places and executes it, forward
// only. Asserts that the names bound are exactly the names in the text: QSqlQuery ignores a
// misspelt one and leaves its place NULL.
Domain::Result<QSqlQuery> run(const QSqlDatabase &db, const QString &sql, Bindings values = {});

// Likewise, over and over: prepared once, bound by name at each execution.
class Statement
{
public:
    static Domain::Result<Statement> prepare(const QSqlDatabase &db, const QString &sql);

    Domain::Result<void> execute(Bindings values);
    QVariant lastInsertId() const { return m_query.lastInsertId(); }
    QSqlQuery &rows() { return m_query; }

private:
    explicit Statement(QSqlQuery query)
        : m_query(std::move(query))
    {}

    QSqlQuery m_query;
};

// What to tell of a failed query. The sentence says what happened in general; a room that knows
// the intent says it better.
Domain::Error errorOf(const QSqlQuery &query);
Domain::Error errorOf(const QSqlDatabase &db);

} // namespace Storage
