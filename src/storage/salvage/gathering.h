#pragma once

#include "storage/database/connection.h"
#include "storage/salvage/pagefile.h"
#include "storage/stores/historyknowledge.h"
#include "system/result.h"

#include <QHash>
#include <QList>

#include <map>
#include <memory>

struct sqlite3_stmt;

namespace Storage {

// A table of the newest format, and what its rows look like.
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
    qsizetype fewestColumns = 0; // in a file of an older format
    QList<Column> columns = {};

    // Whether a row of that kind of tree may be one of this table's. Its rowid is put into its
    // column then.
    bool take(PageFile::Tree kind, StoredRow &row) const;
};

// Where a row of a salvaged file is from.
enum class Origin { File, Version, History, MadeUp };

// A new plan file that is filled row by row, with its tables' rules but for references, until
// finish().
class Gathering
{
public:
    // `path` is an empty file; `name` is for sentences.
    static System::Result<Gathering> begin(const QString &path, const QString &name);

    const QList<TableShape> &tables() const { return m_tables; }
    const TableShape &table(QByteArrayView name) const; // one there is
    QSqlDatabase db() const { return m_connection.db(); }
    sqlite3 *handle() const { return m_connection.handle(); }

    enum class Outcome { Taken, AlreadyThere, Refused };
    Outcome add(const TableShape &table, const QList<StoredValue> &values, Origin origin);

    // Puts other values into the row of that rowid. False where the table's rules refuse them.
    bool replace(const TableShape &table, const QList<StoredValue> &values);

    qint64 added(QByteArrayView table, Origin origin) const;
    // For rows that were added or removed by statements: how many count as added.
    void setAdded(QByteArrayView table, Origin origin, qint64 rows);

    // The hash of these values as a row of the table (RowHasher).
    QByteArray hashOf(const TableShape &table, const QList<StoredValue> &values);

    // What its history says by now.
    HistoryKnowledge knowledge();

    // Executes a statement without values. Returns how many rows it changed; 0, and finish() fails,
    // where SQLite could not.
    int execute(const char *sql);

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

    Connection m_connection;
    QString m_name;
    QList<TableShape> m_tables;
    std::map<std::pair<QByteArray, qsizetype>, Insertion> m_insertions;
    QHash<std::pair<QByteArray, int>, qint64> m_added;
    std::optional<System::Error> m_failure;
};

// The rows of a query, as they would stand in a file.
System::Result<QList<StoredRow>> rowsOf(const Connection &connection, const char *sql);

} // namespace Storage
