#pragma once

#include "domain/file/earlierversion.h"
#include "storage/database/connection.h"
#include "system/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace Storage {

// The earlier versions of the plan files with one uuid, in a folder in the program's data folder. A
// version is complete and verified, or not there at all. The content of evidence lies once beside
// all versions, as long as one of them refers to it.
//
// Copies of a file share its uuid, so versions are kept and thinned out separately for each path.
class Backups
{
public:
    explicit Backups(const QString &fileUuid, const QString &folder = defaultFolder());

    static QString defaultFolder();

    QList<Domain::EarlierVersion> versions() const; // newest first
    QList<Domain::EarlierVersion> versionsOf(const QString &origin) const;

    // Keeps what `source` (the file at `origin`) holds now; then thins the versions of that path:
    // the 10 latest stay, the first of today and one of each of its half hours, and the last of
    // each of 7 days, 4 weeks and 12 months.
    // `why` is one of EarlierVersion's.
    System::Result<Domain::EarlierVersion> keep(const Connection &source, const QString &origin,
                                                const QDateTime &now, const QString &why) const;

    // When the newest version of the file at `origin` was kept, ignoring those stamped later than
    // `now` (by a clock that ran ahead); null when there is none.
    QDateTime lastKept(const QString &origin, const QDateTime &now) const;

private:
    QString folderOf(const QString &origin) const;
    System::Result<void> keepContent(const Connection &source) const;
    void thinContent() const;

    QString m_folder; // holds a folder for each origin
};

// The versions kept of the file at `path`, of any uuid, newest first: for a file that cannot be
// opened to read its uuid. Where there are none, those of files with the same name, as it may have
// been moved.
QList<Domain::EarlierVersion> versionsOfPath(const QString &path,
                                             const QString &folder = Backups::defaultFolder());

// Returns those of `versions` (newest first) that are to be removed. Versions stamped later than
// `now`, by a clock that ran ahead, are thinned out separately, so that they do not take the place
// of others.
QList<Domain::EarlierVersion> toThinOut(const QList<Domain::EarlierVersion> &versions,
                                        const QDateTime &now);

// Copies an earlier version to a new plan file at `path`, which must not exist.
System::Result<void> restore(const Domain::EarlierVersion &version, const QString &path);

} // namespace Storage
