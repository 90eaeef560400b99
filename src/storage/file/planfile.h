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

// A committee's plan file, one SQLite database. Opens or creates it, keeps the connection, and
// gives access to the stores.
//
// Opening checks only the schema and changes nothing; each reader then refuses rows that it cannot
// read. The file is written, and a version of it kept, only after all its pages and rows have been
// checked. If they violate a rule, the file is read-only.
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

    // Opens the file at `path`; read-only when it cannot be written. A file of an older format is
    // checked, a version of it is kept, and it is migrated; if its rows violate a rule, it is left
    // unchanged and opened read-only.
    static System::Result<std::unique_ptr<PlanFile>> open(const QString &path,
                                                          Access access = Access::ReadWrite);
    static System::Result<std::unique_ptr<PlanFile>> open(const QString &path,
                                                          const OpenOptions &options);

    // Creates an empty plan file, readable by its owner only. An error when a file exists at
    // `path`.
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
    } // a sentence for the user; empty when it can be written

    PlanStore plans() const { return PlanStore(m_connection.db()); }
    ProgressStore progress() const { return ProgressStore(m_connection.db()); }
    SubtreeStore subtrees() const { return SubtreeStore(m_connection.db()); }
    ReportStore reports() const { return ReportStore(m_connection.db()); }
    HistoryStore history() const { return HistoryStore(m_connection.db()); }
    RosterStore roster() const { return RosterStore(m_connection.db()); }

    // Makes sure that all pages and rows have been checked: waits for the check that startCheck()
    // began, or checks now. An error of reason Damaged says what is wrong; the file is read-only
    // from then on. Any other error says why the check failed; another call tries again.
    System::Result<void> check(Depth depth = Depth::Content);

    // True once check() has found the file valid; and the violation it has found, if any.
    bool isChecked() const { return m_isChecked; }
    const std::optional<System::Error> &violation() const { return m_violation; }

    // Starts the check in another thread, which calls `ended` when it is done.
    void startCheck(std::function<void()> ended);

    // Checks the file and stores the edit by EditStore::apply(). A version is kept before the first
    // edit of a day and before an edit that adds or removes a plan; failing to keep one does not
    // stop the edit, but sets takeWarning().
    System::Result<Domain::Edit> apply(const Domain::Edit &edit, const QString &author,
                                       const QDateTime &now);

    // See EditStore::overPresent().
    System::Result<Domain::Edit> overPresent(const Domain::Edit &edit) const
    {
        return EditStore(m_connection.db()).overPresent(edit);
    }

    // A problem beside an edit that was itself stored, for the user; cleared by the call.
    std::optional<System::Error> takeWarning() { return std::exchange(m_warning, std::nullopt); }

    // True when another connection has written since the last call. An error of reason Moved when
    // the file is no longer at its path. Never waits for a lock.
    System::Result<bool> hasChangedOutside();

    // Writes a complete, verified copy to `path`, readable by its owner only; works even when the
    // file was moved or removed meanwhile. If a file exists there, Replace::Other replaces it
    // unless it is the open one; otherwise it is an error.
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

    Connection m_connection;              // for all reading and writing
    std::optional<Connection> m_original; // the file, when m_connection is a migrated copy
    QString m_path;
    OpenOptions m_options;
    QString m_uuid;
    QString m_whyReadOnly;
    QDate m_versionKeptOn; // the last day for which a version is known to be kept
    bool m_isWal = false;
    qint64 m_dataVersion = 0;
    std::optional<System::Error> m_warning;
    bool m_isChecked = false; // and found valid
    std::optional<System::Error> m_violation;
    std::unique_ptr<BackgroundCheck> m_background;
};

} // namespace Storage
