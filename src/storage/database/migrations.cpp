#include "storage/database/migrations.h"

#include "storage/database/connection.h"
#include "storage/database/query.h"
#include "storage/database/rawhandle.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>

#include <sqlite3.h>

#include <array>

using namespace Qt::StringLiterals;
using System::Result;

namespace Storage {

namespace {

const auto kSchemaLines = uR"(
    SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS line FROM sqlite_schema ORDER BY line
)"_s;

const auto kSchemaVersion = u"PRAGMA schema_version"_s;

// SHA-256 of the lines of Migrations::schema(), for each format.
constexpr std::array kSchemaSums{
    "9f25f442c9d67846357ed832deb02071dd5de3e7fedb82cc6c82d83d75373b94",
    "fcbd184339b90138b8e8500c3227ef4e1926bdf1562112dca2760b3bd8fb5b33",
    "f78d785c3e7972e0071ce35c997ef6de4154a1f02ef0c7ba5337c9058d230a79",
    "08c68e00c117e231723507f88b7d1be6850041e2bc83995e344c9c2fb8a74508",
    "130a643c124d260296430825956e024ff39e8c7a87a4de4908f9f1b29baf1edd",
    "05f4b895e0ab6662cdef1352423a8650c7aa62209f057e82d0bb75456485da11"};

// During its lifetime, scripts may change table definitions, which a hardened connection refuses.
class Unguarded
{
public:
    explicit Unguarded(const QSqlDatabase &db)
        : m_handle(rawHandle(db))
    {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    }
    Unguarded(const Unguarded &) = delete;
    Unguarded &operator=(const Unguarded &) = delete;
    ~Unguarded() { sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr); }

private:
    sqlite3 *m_handle;
};

// Executes a script of several statements; QSqlQuery executes only one.
Result<void> execute(const QSqlDatabase &db, const QByteArray &sql)
{
    char *complaint = nullptr;
    const int code = sqlite3_exec(rawHandle(db), sql.constData(), nullptr, nullptr, &complaint);
    if (code == SQLITE_OK)
        return {};
    const QString detail = QString::fromUtf8(complaint);
    sqlite3_free(complaint);
    return errorOf(sqlite3_extended_errcode(rawHandle(db)), detail, fileOf(db));
}

} // namespace

Migrations::Migrations(const QString &folder)
    : m_folder(folder)
    , m_scripts(QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
{}

QString Migrations::builtIn()
{
    return u":/migrations"_s;
}

Result<void> Migrations::step(const QSqlDatabase &db, int format) const
{
    QFile script(m_folder + u'/' + m_scripts[format - 1]);
    if (!script.open(QIODevice::ReadOnly))
        qFatal("a migration script is missing from the program");
    const auto version = firstValue(db, kSchemaVersion);
    if (!version)
        return version.error();
    const Unguarded unguarded(db);
    if (auto done = execute(db, script.readAll()); !done)
        return done;
    // A change of this number makes other connections read the schema again.
    const QByteArray next = QByteArray::number(version->toLongLong() + 1000);
    return execute(db, "PRAGMA user_version = " + QByteArray::number(format)
                           + "; PRAGMA schema_version = " + next);
}

Result<void> Migrations::migrate(const QSqlDatabase &db, int format) const
{
    for (int next = format + 1; next <= newestFormat(); ++next) {
        if (auto done = step(db, next); !done)
            return done;
    }
    return {};
}

Result<QStringList> Migrations::schema(int format) const
{
    static QHash<std::pair<QString, int>, QStringList> known;
    const auto key = std::pair(m_folder, format);
    if (known.contains(key))
        return known.value(key);

    const auto empty = Connection::openInMemory();
    if (!empty)
        return empty.error();
    for (int next = 1; next <= format; ++next) {
        if (auto done = step(empty->db(), next); !done)
            return done.error();
    }
    auto lines = schemaOf(empty->db());
    if (lines)
        known.insert(key, *lines);
    return lines;
}

bool Migrations::isKnownSchema(const QStringList &lines, int format) const
{
    if (m_folder != builtIn() || format < 1 || format > int(kSchemaSums.size()))
        return false;
    const QByteArray sum =
        QCryptographicHash::hash(lines.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex();
    return sum == kSchemaSums[size_t(format - 1)];
}

int newestFormat()
{
    return Migrations().newestFormat();
}

Result<QStringList> schemaOf(const QSqlDatabase &db)
{
    QStringList lines;
    const auto read = eachRow(run(db, kSchemaLines), [&lines](const QSqlQuery &row) {
        lines.append(row.value(u"line"_s).toString());
    });
    if (!read)
        return read.error();
    return lines;
}

} // namespace Storage
