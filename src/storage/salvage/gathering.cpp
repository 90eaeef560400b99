#include "storage/salvage/gathering.h"

#include "storage/database/digests.h"
#include "storage/database/filequeries.h"
#include "storage/database/migrations.h"
#include "storage/database/rowcursor.h"
#include "storage/database/rowsum.h"
#include "storage/file/inspection.h"

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using System::Error;
using System::Result;

namespace Storage {

namespace {

const auto kGatheredTables = uR"(
    SELECT name, sql LIKE '%WITHOUT ROWID' AS is_index FROM sqlite_schema
     WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name <> 'digest'
)"_s;

const auto kColumnsOfTable = uR"(
    SELECT name, type, "notnull" AS needed, pk, dflt_value IS NOT NULL AS has_default
      FROM pragma_table_info(:name)
     ORDER BY cid
)"_s;

const auto kReversalsFromLast = uR"(
    SELECT edit, reverses,
           EXISTS (SELECT 1 FROM history WHERE history.edit = reversal.edit) AS is_told
      FROM reversal
     ORDER BY edit DESC
)"_s;

bool isOfType(const StoredValue &value, const TableShape::Column &column)
{
    switch (value.type) {
    case StoredValue::Type::Null: return column.mayBeNull || column.isRowid;
    case StoredValue::Type::Integer: return column.type == "INTEGER";
    case StoredValue::Type::Text: return column.type == "TEXT";
    case StoredValue::Type::Blob: return column.type == "BLOB";
    default: return false;
    }
}

// Whether a value could be read from a plan file: valid UTF-8 without NUL.
bool isReadableValue(const StoredValue &value)
{
    return value.type != StoredValue::Type::Text
           || (QUtf8StringView(value.bytes).isValidUtf8() && !value.bytes.contains('\0'));
}

// Whether the row's own id is one that a row may have.
bool hasValidId(const TableShape &table, const QList<StoredValue> &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        const StoredValue &value = values[i];
        if (table.columns[i].isRowid && value.type == StoredValue::Type::Integer
            && (value.integer < 1 || value.integer > kLargestId))
            return false;
    }
    return true;
}

void bindValue(sqlite3_stmt *statement, int place, const StoredValue &value)
{
    const auto size = int(value.bytes.size());
    switch (value.type) {
    case StoredValue::Type::Integer: sqlite3_bind_int64(statement, place, value.integer); break;
    case StoredValue::Type::Real: sqlite3_bind_double(statement, place, value.real); break;
    case StoredValue::Type::Text:
        sqlite3_bind_text(statement, place, value.bytes.constData(), size, SQLITE_STATIC);
        break;
    case StoredValue::Type::Blob:
        sqlite3_bind_blob(statement, place, value.bytes.constData(), size, SQLITE_STATIC);
        break;
    default: sqlite3_bind_null(statement, place);
    }
}

StoredValue storedValue(sqlite3_value *held)
{
    const auto bytes = [held] {
        return QByteArray(static_cast<const char *>(sqlite3_value_blob(held)),
                          sqlite3_value_bytes(held));
    };
    switch (sqlite3_value_type(held)) {
    case SQLITE_INTEGER: return StoredValue::ofNumber(sqlite3_value_int64(held));
    case SQLITE_FLOAT: return {.type = StoredValue::Type::Real, .real = sqlite3_value_double(held)};
    case SQLITE_TEXT: return {.type = StoredValue::Type::Text, .bytes = bytes()};
    case SQLITE_BLOB: return {.type = StoredValue::Type::Blob, .bytes = bytes()};
    default: return {};
    }
}

bool isThereAlready(int code)
{
    return code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_UNIQUE
           || code == SQLITE_CONSTRAINT_ROWID;
}

} // namespace

bool TableShape::take(PageFile::Tree kind, StoredRow &row) const
{
    if ((kind == PageFile::Tree::Table) != hasRowid || row.values.size() < fewestColumns
        || row.values.size() > columns.size())
        return false;
    for (qsizetype i = 0; i < row.values.size(); ++i) {
        if (!isOfType(row.values[i], columns[i]))
            return false;
    }
    if (hasRowid && (row.rowid < 1 || row.rowid > kLargestId))
        return false;
    for (qsizetype i = 0; i < row.values.size(); ++i) {
        if (columns[i].isRowid)
            row.values[i] = StoredValue::ofNumber(row.rowid);
    }
    return true;
}

void Gathering::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Gathering::Gathering(Connection connection, QString name)
    : m_connection(std::move(connection))
    , m_name(std::move(name))
{}

Result<Gathering> Gathering::begin(const QString &path, const QString &name)
{
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    nameFile(connection->db(), name);
    Gathering gathering(*std::move(connection), name);
    if (auto prepared = gathering.prepare(); !prepared)
        return prepared.error();
    return gathering;
}

// Begins the one transaction that lasts until finish(). An incomplete file is thrown away, so
// nothing is synced.
Result<void> Gathering::prepare()
{
    static const QStringList steps{u"PRAGMA application_id = %1"_s.arg(kApplicationId),
                                   u"PRAGMA journal_mode = MEMORY"_s, u"PRAGMA synchronous = OFF"_s,
                                   u"PRAGMA foreign_keys = OFF"_s, u"BEGIN IMMEDIATE"_s};
    for (const QString &step : steps) {
        if (auto done = run(db(), step); !done)
            return done.error();
    }
    if (auto migrated = Migrations().migrate(db(), 0); !migrated)
        return migrated;
    return learnTables();
}

Result<void> Gathering::learnTables()
{
    auto read = eachRow(run(db(), kGatheredTables), [this](const QSqlQuery &row) {
        m_tables.append({.name = row.value(u"name"_s).toByteArray(),
                         .hasRowid = !row.value(u"is_index"_s).toBool()});
    });
    if (!read)
        return read;
    for (TableShape &table : m_tables) {
        auto columns = eachRow(
            run(db(), kColumnsOfTable, {{u":name"_s, QString::fromUtf8(table.name)}}),
            [&table](const QSqlQuery &row) {
                const QByteArray type = row.value(u"type"_s).toByteArray();
                const bool isKey = row.value(u"pk"_s).toInt() > 0;
                const bool isNeeded = row.value(u"needed"_s).toBool() || isKey;
                if (isNeeded && !row.value(u"has_default"_s).toBool())
                    table.fewestColumns = table.columns.size() + 1;
                table.columns.append({.name = row.value(u"name"_s).toByteArray(),
                                      .type = type,
                                      .mayBeNull = !isNeeded,
                                      .isRowid = table.hasRowid && isKey && type == "INTEGER"});
            });
        if (!columns)
            return columns;
    }
    return {};
}

const TableShape &Gathering::table(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(
        m_tables, [name](const TableShape &one) { return one.name == name; });
    Q_ASSERT(found != m_tables.cend());
    return *found;
}

// The names need no quoting: they are those of the program's own schema.
sqlite3_stmt *Gathering::insertion(const TableShape &table, qsizetype columns)
{
    Insertion &insertion = m_insertions[{table.name, columns}];
    if (insertion)
        return insertion.get();
    QByteArrayList names;
    QByteArrayList places;
    for (const TableShape::Column &column : table.columns.first(columns)) {
        names.append(column.name);
        places.append("?");
    }
    const QByteArray sql = "INSERT INTO " + table.name + " (" + names.join(", ") + ") VALUES ("
                           + places.join(", ") + ')';
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        noteFailure();
    insertion.reset(statement);
    return statement;
}

Gathering::Outcome Gathering::add(const TableShape &table, const QList<StoredValue> &values,
                                  Origin origin)
{
    const int code = insert(table, values);
    if (code == SQLITE_DONE) {
        ++m_added[{table.name, int(origin)}];
        return Outcome::Taken;
    }
    return isThereAlready(code) ? Outcome::AlreadyThere : Outcome::Refused;
}

// Returns SQLite's extended result code; SQLITE_CONSTRAINT when the row was not even tried.
int Gathering::insert(const TableShape &table, const QList<StoredValue> &values)
{
    if (m_failure || !std::ranges::all_of(values, isReadableValue) || !hasValidId(table, values))
        return SQLITE_CONSTRAINT;
    sqlite3_stmt *statement = insertion(table, values.size());
    if (!statement)
        return SQLITE_CONSTRAINT;
    for (qsizetype i = 0; i < values.size(); ++i)
        bindValue(statement, int(i) + 1, values[i]);
    const bool isDone = sqlite3_step(statement) == SQLITE_DONE;
    const int code = isDone ? SQLITE_DONE : sqlite3_extended_errcode(handle());
    if (!isDone && (code & 0xff) != SQLITE_CONSTRAINT)
        noteFailure();
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return code;
}

// The name needs no quoting: it is one of the program's own schema.
bool Gathering::replace(const TableShape &table, const QList<StoredValue> &values)
{
    const QByteArray rowid = QByteArray::number(values.first().integer);
    execute("SAVEPOINT replacing");
    execute(("DELETE FROM " + table.name + " WHERE rowid = " + rowid).constData());
    const bool isDone = insert(table, values) == SQLITE_DONE;
    execute(isDone ? "RELEASE replacing" : "ROLLBACK TO replacing; RELEASE replacing");
    return isDone;
}

QByteArray Gathering::hashOf(const TableShape &table, const QList<StoredValue> &values)
{
    const QByteArrayList places(values.size(), "?");
    sqlite3_stmt *prepared = nullptr;
    sqlite3_prepare_v2(handle(), ("SELECT " + places.join(", ")).constData(), -1, &prepared,
                       nullptr);
    const Insertion statement(prepared);
    for (qsizetype i = 0; i < values.size(); ++i)
        bindValue(prepared, int(i) + 1, values[i]);
    if (sqlite3_step(prepared) != SQLITE_ROW)
        return {};
    RowHasher hasher;
    return hasher
        .hash(table.name, int(values.size()),
              [prepared](int column) { return sqlite3_column_value(prepared, column); })
        .toByteArray();
}

qint64 Gathering::added(QByteArrayView table, Origin origin) const
{
    return m_added.value({table.toByteArray(), int(origin)});
}

void Gathering::setAdded(QByteArrayView table, Origin origin, qint64 rows)
{
    m_added.insert({table.toByteArray(), int(origin)}, rows);
}

HistoryKnowledge Gathering::knowledge()
{
    auto known = knowledgeIn(m_connection, 0, undoneUntold());
    if (known)
        return *std::move(known);
    require(known.error());
    return {};
}

// Edits that were taken back by others of which the history has no row. A reversal that was itself
// taken back by a later one does not count.
QSet<qint64> Gathering::undoneUntold()
{
    QSet<qint64> undone;
    QSet<qint64> untold;
    each(kReversalsFromLast, [&](const QSqlQuery &row) {
        if (undone.contains(row.value(u"edit"_s).toLongLong()))
            return;
        const qint64 reversed = row.value(u"reverses"_s).toLongLong();
        undone.insert(reversed);
        if (!row.value(u"is_told"_s).toBool())
            untold.insert(reversed);
    });
    return untold;
}

QVariant Gathering::value(const QString &sql, Bindings values)
{
    const auto first = firstValue(db(), sql, values);
    if (!first)
        require(first.error());
    return first ? *first : QVariant();
}

void Gathering::set(const QString &sql, Bindings values)
{
    const auto done = run(db(), sql, values);
    if (!done && done.error().reason != Error::Reason::Refused)
        require(done.error());
}

void Gathering::require(const Result<void> &done)
{
    if (!done)
        m_failure = m_failure.value_or(done.error());
}

int Gathering::execute(const char *sql)
{
    if (m_failure)
        return 0;
    const int before = sqlite3_total_changes(handle());
    if (sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        noteFailure();
    return sqlite3_total_changes(handle()) - before;
}

void Gathering::noteFailure()
{
    m_failure = errorOf(sqlite3_extended_errcode(handle()),
                        QString::fromUtf8(sqlite3_errmsg(handle())), m_name);
}

Result<void> Gathering::finish()
{
    m_insertions.clear();
    if (m_failure)
        return *m_failure;
    if (auto valid = checkContent(m_connection, m_name, Depth::Content); !valid)
        return valid;
    if (auto made = makeDigests(db()); !made)
        return made;
    const auto committed = run(db(), u"COMMIT"_s);
    return committed ? Result<void>() : committed.error();
}

Result<QList<StoredRow>> rowsOf(const Connection &connection, const char *sql)
{
    QList<StoredRow> rows;
    const auto read = eachRow(RowCursor::open(connection.handle(), sql, fileOf(connection.db())),
                              [&rows](const RowCursor &cursor) {
                                  StoredRow row;
                                  for (int i = 0; i < cursor.columnCount(); ++i)
                                      row.values.append(storedValue(cursor.value(i).raw()));
                                  rows.append(row);
                              });
    return read ? Result<QList<StoredRow>>(rows) : read.error();
}

} // namespace Storage
