#include "storage/file/leancopy.h"

#include "storage/database/query.h"
#include "storage/file/copyhandle.h"

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;
namespace Storage {

namespace {

const auto kAnyContent = u"SELECT EXISTS (SELECT 1 FROM content)"_s;

// Tables come before their indexes.
constexpr auto kSchemaSql = R"(
    SELECT sql FROM sqlite_schema
     WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*'
     ORDER BY type = 'index', rowid
)";

constexpr auto kCopiedTables = R"(
    SELECT name FROM sqlite_schema
     WHERE type = 'table' AND name NOT IN ('content', 'content_part', 'digest')
           AND (name NOT GLOB 'sqlite_*' OR name = 'sqlite_sequence')
     ORDER BY rowid
)";

constexpr auto kContent = "SELECT sha256, size, NULL FROM content";

using Query = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

// One copy in progress. Each step returns SQLite's result code.
class Copy
{
public:
    Copy(sqlite3 *from, sqlite3 *to)
        : m_from(from)
        , m_to(to)
    {}

    int make()
    {
        for (const auto step : {&Copy::prepare, &Copy::copySchema, &Copy::copyTables}) {
            if (const int code = (this->*step)(); code != SQLITE_OK)
                return code;
        }
        return execute("UPDATE document SET change_counter = NULL; COMMIT");
    }

private:
    int execute(const QByteArray &sql)
    {
        return sqlite3_exec(m_to, sql.constData(), nullptr, nullptr, nullptr);
    }

    // No journal, because an incomplete copy is thrown away; no CHECKs, because the copy is to
    // equal the source.
    int prepare()
    {
        const int code = execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
                                 "PRAGMA ignore_check_constraints = ON; BEGIN");
        if (code != SQLITE_OK)
            return code;
        for (const QByteArray pragma : {"application_id", "user_version"}) {
            Query query = prepared(m_from, "PRAGMA " + pragma);
            if (!query || sqlite3_step(query.get()) != SQLITE_ROW)
                return SQLITE_ERROR;
            const int value = sqlite3_column_int(query.get(), 0);
            if (const int set = execute("PRAGMA " + pragma + " = " + QByteArray::number(value));
                set != SQLITE_OK)
                return set;
        }
        return SQLITE_OK;
    }

    int copySchema()
    {
        Query query = prepared(m_from, kSchemaSql);
        int code = SQLITE_ERROR;
        while (query && (code = sqlite3_step(query.get())) == SQLITE_ROW) {
            const auto *sql = reinterpret_cast<const char *>(sqlite3_column_text(query.get(), 0));
            if (const int made = execute(sql); made != SQLITE_OK)
                return made;
        }
        return code == SQLITE_DONE ? SQLITE_OK : code;
    }

    int copyTables()
    {
        Query query = prepared(m_from, kCopiedTables);
        int code = SQLITE_ERROR;
        while (query && (code = sqlite3_step(query.get())) == SQLITE_ROW) {
            const QByteArray name(
                reinterpret_cast<const char *>(sqlite3_column_text(query.get(), 0)));
            if (name == "sqlite_sequence")
                execute("DELETE FROM sqlite_sequence");
            if (const int copied = copyRows(name, "SELECT * FROM \"" + name + '"');
                copied != SQLITE_OK)
                return copied;
        }
        return code == SQLITE_DONE ? copyRows("content", kContent) : code;
    }

    // The table's name is one of the schema's own.
    int copyRows(const QByteArray &table, const QByteArray &rows)
    {
        Query from = prepared(m_from, rows);
        if (!from)
            return sqlite3_errcode(m_from);
        const int columns = sqlite3_column_count(from.get());
        const QByteArray places = QByteArray("?,").repeated(columns).chopped(1);
        Query to = prepared(m_to, "INSERT INTO \"" + table + "\" VALUES (" + places + ')');
        if (!to)
            return sqlite3_errcode(m_to);
        int code;
        while ((code = sqlite3_step(from.get())) == SQLITE_ROW) {
            for (int column = 0; column < columns; ++column)
                sqlite3_bind_value(to.get(), column + 1, sqlite3_column_value(from.get(), column));
            if (const int put = sqlite3_step(to.get()); put != SQLITE_DONE)
                return put;
            sqlite3_reset(to.get());
        }
        return code == SQLITE_DONE ? SQLITE_OK : code;
    }

    static Query prepared(sqlite3 *handle, const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(handle, sql.constData(), int(sql.size()), &statement, nullptr);
        return Query(statement, sqlite3_finalize);
    }

    sqlite3 *m_from;
    sqlite3 *m_to;
};

} // namespace

bool hasContent(const Connection &source)
{
    const auto any = firstValue(source.db(), kAnyContent);
    return any && any->toBool();
}

int copyRowsWithoutContent(sqlite3 *source, const QString &target)
{
    int code = SQLITE_OK;
    const CopyHandle to = openCopy(target, &code);
    return code == SQLITE_OK ? Copy(source, to.get()).make() : code;
}

} // namespace Storage
