#pragma once

#include "storage/database/connection.h"
#include "storage/database/query.h"
#include "storage/salvage/pagefile.h"
#include "storage/stores/historyknowledge.h"
#include "system/result.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <map>
#include <memory>

struct sqlite3_stmt;

namespace Storage {

// A table of the newest format: what its columns may hold.
struct TableShape
{
    struct Column
    {
        QByteArray name;
        QByteArray type; // INTEGER, TEXT or BLOB
        bool mayBeNull = false;
        bool isRowid = false;
    };

    QByteArray name;
    bool hasRowid = true;
    qsizetype fewestColumns = 0; // the fewest columns of a row, which older formats have
    QList<Column> columns;

    // Whether a row found in a tree of that kind may belong to this table; then its rowid is put
    // into its column.
    bool take(PageFile::Tree kind, StoredRow &row) const;
};

// Where a row of a salvaged file comes from.
enum class Origin { File, Version, History, MadeUp };

// A new plan file that is filled row by row. Rows that violate the tables' constraints are refused,
// and those with an id that no row may have; references are checked by finish() only.
class Gathering
{
public:
    // `path` is that of an empty file; `name` is the file that error sentences name.
    static System::Result<Gathering> begin(const QString &path, const QString &name);

    const QList<TableShape> &tables() const { return m_tables; }
    const TableShape &table(QByteArrayView name) const; // `name` must be that of a table
    QSqlDatabase db() const { return m_connection.db(); }
    sqlite3 *handle() const { return m_connection.handle(); }

    enum class Outcome { Taken, AlreadyThere, Refused };
    Outcome add(const TableShape &table, const QList<StoredValue> &values, Origin origin);

    // Replaces the row with the rowid in `values`. False when the table's constraints refuse the
    // values.
    bool replace(const TableShape &table, const QList<StoredValue> &values);

    qint64 added(QByteArrayView table, Origin origin) const;
    // Sets how many rows count as added, after statements have added or removed some.
    void setAdded(QByteArrayView table, Origin origin, qint64 rows);

    // The hash of these values as a row of the table (RowHasher).
    QByteArray hashOf(const TableShape &table, const QList<StoredValue> &values);

    // The knowledge in the rows of history added so far. An edit named in `reversal` counts as
    // taken back even where the history's rows of taking it back are lost.
    HistoryKnowledge knowledge();

    // Executes a statement without values. Returns how many rows it changed; 0, and finish() fails,
    // where SQLite could not.
    int execute(const char *sql);

    // These make finish() fail where SQLite could not, as it does for execute().
    //
    // Calls `take` with each row of a query.
    template<typename Take>
    void each(const QString &sql, Take take)
    {
        require(eachRow(run(db(), sql), take));
    }
    // The first column of the first row; null when there is no row.
    QVariant value(const QString &sql, Bindings values = {});
    // Executes a statement with values. When the table's constraints refuse them, the old ones
    // stay.
    void set(const QString &sql, Bindings values);
    void require(const System::Result<void> &done);

    // Makes the file durable. An error where it could not be written, or is not valid.
    System::Result<void> finish();

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    using Insertion = std::unique_ptr<sqlite3_stmt, Finalize>;

    Gathering(Connection connection, QString name);

    System::Result<void> prepare();
    System::Result<void> learnTables();
    sqlite3_stmt *insertion(const TableShape &table, qsizetype columns);
    int insert(const TableShape &table, const QList<StoredValue> &values);
    void noteFailure();
    QSet<qint64> undoneUntold();

    Connection m_connection;
    QString m_name;
    QList<TableShape> m_tables;
    std::map<std::pair<QByteArray, qsizetype>, Insertion> m_insertions;
    QHash<std::pair<QByteArray, int>, qint64> m_added;
    std::optional<System::Error> m_failure;
};

// The rows of a query, with their values as a file stores them.
System::Result<QList<StoredRow>> rowsOf(const Connection &connection, const char *sql);

} // namespace Storage
