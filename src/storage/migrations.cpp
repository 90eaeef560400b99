#include "storage/migrations.h"

#include "storage/query.h"
#include "storage/rawhandle.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::Result;

namespace Storage {

namespace {

const auto kSchema = uR"(
    SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS line FROM sqlite_schema ORDER BY line
)"_s;

// NNNN_name.sql, in order: the history of the file format.
QStringList scripts()
{
    return QDir(u":/migrations"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

// A script holds several statements; QSqlQuery runs one.
Result<void> execute(const QSqlDatabase &db, const QByteArray &sql)
{
    char *complaint = nullptr;
    const int code = sqlite3_exec(rawHandle(db), sql.constData(), nullptr, nullptr, &complaint);
    if (code == SQLITE_OK)
        return {};
    Error error = errorOf(db);
    error.detail = QString::fromUtf8(complaint);
    sqlite3_free(complaint);
    return error;
}

Result<void> step(const QSqlDatabase &db, const QString &script, int format)
{
    QFile file(u":/migrations/"_s + script);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a migration script is missing from the program");
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    if (auto done = execute(db, file.readAll()); !done)
        return done;
    if (auto done = execute(db, "PRAGMA user_version = " + QByteArray::number(format)); !done)
        return done;
    return transaction->commit();
}

} // namespace

int newestFormat()
{
    static const int newest = int(scripts().size());
    return newest;
}

Result<void> migrate(const QSqlDatabase &db, int format, int upTo)
{
    const QStringList steps = scripts();
    for (int next = format; next < upTo; ++next) {
        if (auto done = step(db, steps[next], next + 1); !done)
            return done;
    }
    return {};
}

Result<QStringList> schemaOf(const QSqlDatabase &db)
{
    auto rows = run(db, kSchema);
    if (!rows)
        return rows.error();
    QStringList lines;
    while (rows->next())
        lines.append(rows->value(u"line"_s).toString());
    return lines;
}

Result<QStringList> expectedSchema(int format)
{
    const QString name = u"schema-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    Result<QStringList> schema = QStringList();
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        db.setDatabaseName(u":memory:"_s);
        if (!db.open())
            schema = errorOf(db);
        else if (auto done = migrate(db, 0, format); !done)
            schema = done.error();
        else
            schema = schemaOf(db);
    }
    QSqlDatabase::removeDatabase(name);
    return schema;
}

} // namespace Storage
