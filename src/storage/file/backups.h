#pragma once

#include "domain/plan/earlierversion.h"
#include "storage/database/connection.h"
#include "system/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace Storage {

// The earlier versions of the plan files with one uuid, in a folder among the program's data. A
// version is complete and verified, or not there at all.
//
// Copies of a file share its uuid, so versions are kept and thinned out separately for each path.
class Backups
{
public:
    explicit Backups(const QString &fileUuid, const QString &folder = defaultFolder());

    static QString defaultFolder();

    QList<Domain::EarlierVersion> versions() const; // newest first
    QList<Domain::EarlierVersion> versionsOf(const QString &origin) const;

    // Keeps a version of `source` (the file at `origin`) as it is now; then thins out the versions
    // of that path: the 10 latest stay, the last of each of 7 days, and the last of each of 4
    // weeks.
    System::Result<Domain::EarlierVersion> keep(const Connection &source, const QString &origin,
                                                const QDateTime &now) const;

    bool hasVersionOf(QDate day, const QString &origin) const;

private:
    QString folderOf(const QString &origin) const;

    QString m_folder; // holds a folder for each origin
};

// The versions kept of the file at `path`, of any uuid, newest first: for a file that cannot be
// opened to read its uuid. Where there are none, those of files with the same name, as it may have
// been moved.
QList<Domain::EarlierVersion> versionsOfPath(const QString &path,
                                             const QString &folder = Backups::defaultFolder());

// The versions to be removed when thinning out. `versions` are newest first.
QList<Domain::EarlierVersion> superfluous(const QList<Domain::EarlierVersion> &versions);

// Copies an earlier version to a new plan file at `path`, which must not exist.
System::Result<void> restore(const Domain::EarlierVersion &version, const QString &path);

} // namespace Storage
