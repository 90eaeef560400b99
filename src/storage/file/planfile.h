#pragma once

#include "storage/database/connection.h"
#include "storage/database/migrations.h"
#include "storage/file/backups.h"
#include "storage/file/inspection.h"
#include "storage/stores/editstore.h"
#include "storage/stores/historystore.h"
#include "storage/stores/planstore.h"
#include "storage/stores/progressstore.h"
#include "storage/stores/reportstore.h"
#include "storage/stores/rosterstore.h"
#include "storage/stores/subtreestore.h"
#include "system/result.h"

#include <QDate>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace Storage {

class BackgroundCheck;

// A committee's plan file: one SQLite database. Opens or creates it, holds the connection and its
// settings, and hands out the stores.
//
// Opening looks at once and changes nothing: it reads the tables' definitions, and each reader
// refuses what it cannot read. The file is written, or a version of it kept, only once all its
// pages and rows were checked; where they break a rule, it is read-only.
class PlanFile
{
public:
    enum class Access { ReadWrite, ReadOnly };

    struct OpenOptions
    {
        Access access = Access::ReadWrite;
        QString backupFolder = Backups::defaultFolder();
        QString migrations = Migrations::builtIn();
    };

    // A file that cannot be written opens for reading. One of an older format is checked and
    // brought up to date, once a copy of it has been kept; where its rows break a rule, it stays as
    // it is and opens for reading.
    static System::Result<std::unique_ptr<PlanFile>> open(const QString &path,
                                                          Access access = Access::ReadWrite);
    static System::Result<std::unique_ptr<PlanFile>> open(const QString &path,
                                                          const OpenOptions &options);

    // A new, empty file, readable by its owner only. Never overwrites one.
    static System::Result<std::unique_ptr<PlanFile>> create(const QString &path);
    static System::Result<std::unique_ptr<PlanFile>> create(const QString &path,
                                                            const OpenOptions &options);

    static System::Result<std::unique_ptr<PlanFile>> createInMemory();

    ~PlanFile();
    PlanFile(const PlanFile &) = delete;
    PlanFile &operator=(const PlanFile &) = delete;

    QString path() const { return m_path; } // absolute, links resolved; empty in memory
    QString uuid() const { return m_uuid; } // the same for all copies of a file
    bool isReadOnly() const { return !m_whyReadOnly.isEmpty(); }
    QString whyReadOnly() const
    {
        return m_whyReadOnly;
    } // a sentence; empty when it can be written

    PlanStore plans() const { return PlanStore(m_connection.db()); }
    ProgressStore progress() const { return ProgressStore(m_connection.db()); }
    SubtreeStore subtrees() const { return SubtreeStore(m_connection.db()); }
    ReportStore reports() const { return ReportStore(m_connection.db()); }
    HistoryStore history() const { return HistoryStore(m_connection.db()); }
    RosterStore roster() const { return RosterStore(m_connection.db()); }

    // Checks all pages and rows, unless that was done: waits for the check that startCheck() began,
    // or does it now. An error of reason Damaged tells what is wrong; the file is read-only from
    // then on. Any other tells why it could not be found out, and asking again tries again.
    System::Result<void> check(Depth depth = Depth::Content);

    // True once check() has found nothing wrong; what it found, where it has.
    bool isChecked() const { return m_isChecked; }
    const std::optional<System::Error> &violation() const { return m_violation; }

    // Begins the check in another thread, which calls `ended` when check() has no more to wait for.
    void startCheck(std::function<void()> ended);

    // Stores an edit as EditStore does, once the file was checked. A verified copy of what is there
    // is kept before the first edit of a day and before one that adds or removes a plan. Such a
    // copy failing stops no edit; takeWarning() tells of it.
    System::Result<Domain::Edit> apply(const Domain::Edit &edit, const QString &author,
                                       const QDateTime &now);

    // As EditStore says.
    System::Result<Domain::Edit> overPresent(const Domain::Edit &edit) const
    {
        return EditStore(m_connection.db()).overPresent(edit);
    }

    // What went wrong beside an edit that was stored, for the user to know. Told once.
    std::optional<System::Error> takeWarning() { return std::exchange(m_warning, std::nullopt); }

    // True when another connection has written since the last call of this. An error of reason
    // Moved when the file is no longer where it was. Never waits for another program.
    System::Result<bool> hasChangedOutside();

    // A whole, verified copy at `path`, for its owner only. Works also when the file was moved or
    // removed meanwhile. With Replace::Other, a file that is there is replaced, though never the
    // open one; without, it is an error.
    enum class Replace { None, Other };
    System::Result<void> saveCopy(const QString &path, Replace replace = Replace::None) const;

    Backups backups() const { return Backups(m_uuid, m_options.backupFolder); }

private:
    PlanFile(Connection connection, QString path, OpenOptions options);

    System::Result<void> checkRecovery(const FileHeader &header);
    System::Result<void> takeCheck(System::Result<void> valid);
    System::Result<void> bringUpToDate(int format);
    System::Result<void> migrate(int format);
    System::Result<void> learnIdentity();
    System::Result<bool> holdsPlans() const;
    System::Result<void> checkIsInPlace() const;
    System::Result<void> leaveWal();
    void keepVersion(const Domain::Edit &edit, const QDateTime &now);

    Connection m_connection;              // what is read and written
    std::optional<Connection> m_original; // the file, where an updated copy in memory is read
    QString m_path;
    OpenOptions m_options;
    QString m_uuid;
    QString m_whyReadOnly;
    QDate m_versionKeptOn; // the last day of which an earlier version is known
    bool m_isWal = false;
    qint64 m_dataVersion = 0;
    std::optional<System::Error> m_warning;
    bool m_isChecked = false; // and nothing was wrong
    std::optional<System::Error> m_violation;
    std::unique_ptr<BackgroundCheck> m_background;
};

} // namespace Storage
