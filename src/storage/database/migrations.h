#pragma once

#include "system/result.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>

namespace Storage {

// "YAOD", in the file's header: marks a SQLite file as a plan file.
constexpr int kApplicationId = 0x59414f44;

// The scripts that make the file format, NNNN_name.sql in order. Running the first n of them on an
// empty database makes a file of format n.
class Migrations
{
public:
    // `folder` holds the scripts; tests pass their own.
    explicit Migrations(const QString &folder = builtIn());

    static QString builtIn();

    int newestFormat() const { return int(m_scripts.size()); }

    // Migrates a database from `format` to the newest and sets its user_version, inside the
    // caller's transaction. Format 0 is an empty database.
    System::Result<void> migrate(const QSqlDatabase &db, int format) const;

    // The schema of a file of `format`: a line "type name sql" for each table and index, sorted.
    System::Result<QStringList> schema(int format) const;

    // True when `lines` is the schema of one of the built-in formats, found without building a
    // database. On false, compare with schema().
    bool isKnownSchema(const QStringList &lines, int format) const;

private:
    System::Result<void> step(const QSqlDatabase &db, int format) const;

    QString m_folder;
    QStringList m_scripts;
};

// The format that this program writes.
int newestFormat();

// The schema of a database, in the form of Migrations::schema().
System::Result<QStringList> schemaOf(const QSqlDatabase &db);

} // namespace Storage
