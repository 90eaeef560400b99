#pragma once

#include "domain/plan/earlierversion.h"
#include "storage/database/connection.h"
#include "system/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace Storage {

// The earlier versions of the plan file with one uuid, in a folder of their own among the
// program's data. A version is verified before it counts, and whole or not there at all.
//
// Copies of a file share its uuid: the versions of each path are counted and thinned by themselves.
class Backups
{
public:
    explicit Backups(const QString &fileUuid, const QString &folder = defaultFolder());

    static QString defaultFolder();

    QList<Domain::EarlierVersion> versions() const; // newest first
    QList<Domain::EarlierVersion> versionsOf(const QString &origin) const;

    // Keeps what `source` (the file at `origin`) holds now; then thins the versions of that path:
    // the 10 latest stay, and the last of each of 7 days, 4 weeks and 12 months.
    // `why` is one of EarlierVersion's.
    System::Result<Domain::EarlierVersion> keep(const Connection &source, const QString &origin,
                                                const QDateTime &now, const QString &why) const;

    // When the last version of the file at `origin` was kept that is not stamped later than `now`
    // (by a clock that ran ahead); null where there is none.
    QDateTime lastKept(const QString &origin, const QDateTime &now) const;

private:
    QString folderOf(const QString &origin) const;

    QString m_folder; // holds a folder for each origin
};

// What was kept of the file at `path`, newest first, whatever file that was: for one that cannot be
// opened to ask for its uuid. Where nothing was, what was kept of files of its name: it may have
// been moved.
QList<Domain::EarlierVersion> versionsOfPath(const QString &path,
                                             const QString &folder = Backups::defaultFolder());

// Those that need not stay, of versions newest first. What a clock that ran ahead stamped later
// than `now` is a list of its own: it never counts instead of what was kept by now.
QList<Domain::EarlierVersion> superfluous(const QList<Domain::EarlierVersion> &versions,
                                          const QDateTime &now);

// Makes a plan file at `path`, which must not exist, of an earlier version.
System::Result<void> restore(const Domain::EarlierVersion &version, const QString &path);

} // namespace Storage
