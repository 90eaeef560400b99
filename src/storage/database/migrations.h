#pragma once

#include "system/result.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>

namespace Storage {

// "YAOD", in the file's header: marks a SQLite file as a plan file.
constexpr int kApplicationId = 0x59414f44;

// The history of the file format: one script for each step, NNNN_name.sql, in order. A file of
// format n is what the first n scripts make of an empty one.
class Migrations
{
public:
    // Tests have scripts of their own.
    explicit Migrations(const QString &folder = builtIn());

    static QString builtIn();

    int newestFormat() const { return int(m_scripts.size()); }

    // Brings a database from `format` up to the newest, its user_version with it, inside the
    // caller's transaction. Format 0 is an empty database.
    System::Result<void> migrate(const QSqlDatabase &db, int format) const;

    // What a file of `format` holds: a line for each table and index, "type name sql", sorted.
    System::Result<QStringList> schema(int format) const;

    // True for the schema of a format of this program's own, told without making one. False says
    // nothing: ask schema().
    bool isKnownSchema(const QStringList &lines, int format) const;

private:
    System::Result<void> step(const QSqlDatabase &db, int format) const;

    QString m_folder;
    QStringList m_scripts;
};

// The format this program writes.
int newestFormat();

// What a database holds, in the form of Migrations::schema().
System::Result<QStringList> schemaOf(const QSqlDatabase &db);

} // namespace Storage
