#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

struct sqlite3;

namespace Storage {

// A copy kept of a plan file.
struct KeptCopy
{
    QString path = {};
    QDateTime keptAt = {}; // UTC, to the second
    qint64 size = 0;
};

// Copies a whole database as it stands, whatever is being written, to `target`: first beside it,
// verified, flushed, then renamed over what was there. Readable by its owner only. Fails without
// leaving anything behind.
Domain::Result<void> copyDatabase(sqlite3 *source, const QString &target);

// The copies kept of one plan file, in a folder of their own in the data folder.
class Backups
{
public:
    // `folder` holds the copies of all files, each file's under its uuid.
    Backups(const QString &fileUuid, const QString &folder);

    static QString defaultFolder();

    // Newest first.
    QList<KeptCopy> copies() const;

    // True when none was kept on this (local) day yet.
    bool isDueOn(QDate day) const;

    // Keeps a verified copy, then thins out: the 10 latest stay, the last of each of the 7 latest
    // days and of each of the 4 latest weeks that have one.
    Domain::Result<void> keep(sqlite3 *source, const QDateTime &now) const;

private:
    void thinOut() const;

    QString m_folder;
};

// The copies that are not among those to stay.
QList<KeptCopy> superfluous(const QList<KeptCopy> &newestFirst);

} // namespace Storage
