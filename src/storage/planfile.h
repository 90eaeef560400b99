#pragma once

#include "domain/result.h"
#include "storage/backups.h"
#include "storage/editstore.h"
#include "storage/historystore.h"
#include "storage/planstore.h"
#include "storage/progressstore.h"
#include "storage/rosterstore.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <optional>

namespace Storage {

// A committee's plan file: one SQLite database. Opens or creates it, holds the connection and its
// settings, and hands out the stores.
//
// Opening checks the whole file and changes nothing in it; what breaks a rule is refused.
class PlanFile
{
public:
    enum class Access { ReadWrite, ReadOnly };

    // A file that cannot be written opens for reading. `backupFolder` is where copies are kept.
    static Domain::Result<std::unique_ptr<PlanFile>>
    open(const QString &path, Access access = Access::ReadWrite,
         const QString &backupFolder = Backups::defaultFolder());

    // A new, empty file, readable by its owner only. Never overwrites one.
    static Domain::Result<std::unique_ptr<PlanFile>>
    create(const QString &path, const QString &backupFolder = Backups::defaultFolder());

    static Domain::Result<std::unique_ptr<PlanFile>> createInMemory();

    ~PlanFile();
    PlanFile(const PlanFile &) = delete;
    PlanFile &operator=(const PlanFile &) = delete;

    QString path() const { return m_path; } // absolute, links resolved; empty in memory
    QString uuid() const { return m_uuid; } // the same for all copies of a file
    bool isReadOnly() const { return m_readOnly; }

    PlanStore plans() const { return PlanStore(m_db); }
    ProgressStore progress() const { return ProgressStore(m_db); }
    HistoryStore history() const { return HistoryStore(m_db); }
    RosterStore roster() const { return RosterStore(m_db); }

    // Stores an edit as EditStore does. Before the first of a day, and before a plan is added or
    // removed, a verified copy is kept; should that fail, the edit is stored all the same and
    // backupFailure() says so.
    Domain::Result<Domain::Edit> apply(const Domain::Edit &edit, const QString &author,
                                       const QDateTime &now);

    // Why the last copy could not be kept; none when it was.
    const std::optional<Domain::Error> &backupFailure() const { return m_backupFailure; }
    QList<KeptCopy> earlierVersions() const;

    // True when another connection has written since the last call of this.
    // An error of reason Moved when the file is no longer where it was.
    Domain::Result<bool> hasChangedOutside();

    // A whole, verified copy at `path`, in the place of what is there; never of the open file.
    Domain::Result<void> saveCopy(const QString &path) const;

private:
    PlanFile(QSqlDatabase db, QString path, bool readOnly, QString backupFolder);

    Domain::Result<void> configure();
    Domain::Result<void> prepareNew();
    Domain::Result<void> checkAndMigrate();
    Domain::Result<void> learnIdentity();
    Domain::Result<void> checkIsInPlace() const;
    Domain::Result<void> leaveWal();
    void keepCopy(const Domain::Edit &edit, const QDateTime &now);

    QSqlDatabase m_db;
    QString m_path;
    QString m_uuid;
    QString m_backupFolder; // empty: no copies are kept
    bool m_readOnly = false;
    bool m_isWal = false;
    qint64 m_dataVersion = 0;
    QDate m_lastKept;
    std::optional<Domain::Error> m_backupFailure;
};

} // namespace Storage
