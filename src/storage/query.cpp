#include "storage/query.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QSqlError>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::Result;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

[[maybe_unused]] bool bindsExactly(const QString &sql, Bindings values)
{
    static const QRegularExpression place(u":[a-z_]+"_s);
    QSet<QString> wanted;
    for (auto match = place.globalMatch(sql); match.hasNext();)
        wanted.insert(match.next().captured());
    QSet<QString> given;
    for (const auto &[name, value] : values)
        given.insert(name);
    return wanted == given;
}

void bind(QSqlQuery &query, Bindings values)
{
    for (const auto &[name, value] : values)
        query.bindValue(name, value);
}

Error errorOf(const QSqlError &error, const QString &sql)
{
    const QString detail = error.text() + u" ["_s + error.nativeErrorCode() + u"] "_s + sql.simplified();
    const int code = error.nativeErrorCode().toInt();
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Text::tr("Another program is using the file. Nothing was changed; please try again in a moment."),
                detail, Error::Reason::Busy};
    case SQLITE_FULL:
        return {Text::tr("The disk is full. Nothing was changed; free some space and try again."), detail};
    case SQLITE_READONLY:
        if (code == SQLITE_READONLY_DBMOVED) {
            return {Text::tr("The file was moved, replaced or removed while it was open. Nothing was changed; "
                               "save a copy to keep what is shown."),
                    detail, Error::Reason::Moved};
        }
        return {Text::tr("The file cannot be written. Nothing was changed; save a copy elsewhere and go on with that."),
                detail, Error::Reason::ReadOnly};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Text::tr("The file is damaged. Nothing was changed; open an earlier version of it."), detail};
    default:
        return {Text::tr("The file could not be read or written. Nothing was changed; please try again, or save a "
                           "copy elsewhere."),
                detail};
    }
}

} // namespace

Error errorOf(const QSqlQuery &query)
{
    return errorOf(query.lastError(), query.lastQuery());
}

Error errorOf(const QSqlDatabase &db)
{
    return errorOf(db.lastError(), {});
}

Result<QSqlQuery> run(const QSqlDatabase &db, const QString &sql, Bindings values)
{
    Q_ASSERT(bindsExactly(sql, values));
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return errorOf(query.lastError(), sql);
    bind(query, values);
    if (!query.exec())
        return errorOf(query);
    return query;
}

Result<Statement> Statement::prepare(const QSqlDatabase &db, const QString &sql)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return errorOf(query.lastError(), sql);
    return Statement(std::move(query));
}

Result<void> Statement::execute(Bindings values)
{
    Q_ASSERT(bindsExactly(m_query.lastQuery(), values));
    bind(m_query, values);
    if (!m_query.exec())
        return errorOf(m_query);
    return {};
}

} // namespace Storage
