#pragma once

#include "domain/file/contentforothers.h"
#include "storage/database/connection.h"
#include "storage/database/migrations.h"
#include "storage/file/backups.h"
#include "storage/file/copywatch.h"
#include "storage/file/fileplace.h"
#include "storage/file/inspection.h"
#include "storage/file/rescuecopy.h"
#include "storage/stores/contentstore.h"
#include "storage/stores/editstore.h"
#include "storage/stores/evidencestore.h"
#include "storage/stores/historystore.h"
#include "storage/stores/planstore.h"
#include "storage/stores/progressstore.h"
#include "storage/stores/reportstore.h"
#include "storage/stores/rosterstore.h"
#include "storage/stores/subtreestore.h"
#include "storage/stores/undostore.h"
#include "system/atomicfile.h"
#include "system/fileloss.h"
#include "system/filestamp.h"
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
    // ReadOnly never changes the file. Look only reads, too, but rolls back an unfinished change
    // where the file may be written.
    enum class Access { ReadWrite, ReadOnly, Look };

    struct OpenOptions
    {
        Access access = Access::ReadWrite;
        QString backupFolder = Backups::defaultFolder();
        QString migrations = Migrations::builtIn();
    };

    // Opens a plan file. One that cannot be written opens for reading. One of an older format is
    // checked and migrated, once a version of it has been kept; if its rows violate a rule, it is
    // left as it is and opens for reading. A file that is opened for reading is migrated in memory.
    static System::Result<std::unique_ptr<PlanFile>> open(const QString &path,
                                                          Access access = Access::ReadWrite);
    static System::Result<std::unique_ptr<PlanFile>> open(const QString &path,
                                                          const OpenOptions &options);

    // The edit that a new file begins with.
    struct FirstEdit
    {
        Domain::Edit edit;
        QString author = {};
        QDateTime writtenAt = {};
    };

    // A new file, readable by its owner only, which is there whole or not at all. Never overwrites
    // one.
    static System::Result<std::unique_ptr<PlanFile>> create(const QString &path);
    static System::Result<std::unique_ptr<PlanFile>> create(const QString &path,
                                                            const OpenOptions &options);
    static System::Result<std::unique_ptr<PlanFile>>
    create(const QString &path, const OpenOptions &options, const FirstEdit &first);

    static System::Result<std::unique_ptr<PlanFile>> createInMemory();

    ~PlanFile();
    PlanFile(const PlanFile &) = delete;
    PlanFile &operator=(const PlanFile &) = delete;

    QString path() const { return m_path; } // absolute, links resolved; empty in memory
    QString uuid() const { return m_uuid; } // the same for all copies of a file
    bool isReadOnly() const { return !m_whyReadOnly.isEmpty(); }
    // A sentence for the user; empty when the file can be written.
    QString whyReadOnly() const { return m_whyReadOnly; }

    PlanStore plans() const { return PlanStore(m_connection.db()); }
    ProgressStore progress() const { return ProgressStore(m_connection.db()); }
    SubtreeStore subtrees() const { return SubtreeStore(m_connection.db()); }
    ReportStore reports() const { return ReportStore(m_connection.db()); }
    EvidenceStore evidence() const { return EvidenceStore(m_connection.db()); }
    ContentStore contents() const
    {
        return ContentStore(m_connection.db(), ContentFolder::besideVersion(m_path));
    }
    HistoryStore history() const { return HistoryStore(m_connection.db()); }
    UndoStore undoing() const { return UndoStore(m_connection.db()); }
    RosterStore roster() const { return RosterStore(m_connection.db()); }

    // Makes sure that all pages and rows have been checked: waits for the check that startCheck()
    // began, or checks now. An error of reason Damaged says what is wrong; the file is read-only
    // from then on. Any other error says why the check failed; another call tries again.
    System::Result<void> check(Depth depth = Depth::Content);

    // Notes that reading has failed with `error`: if that tells of damage, the file is read-only
    // from then on, as when check() finds it.
    void noticeDamage(const System::Error &error);

    // True once check() has found the file valid; and the violation it has found, if any.
    bool isChecked() const { return m_isChecked; }
    const std::optional<System::Error> &violation() const { return m_violation; }

    // Starts the check of check() in another thread, which then copies the file's content: the copy
    // is shown if the file is overwritten later (isOverwritten()). The thread calls `ended` when
    // both are done; check() does not wait from then on. If the file was checked before, only makes
    // the copy, before returning; does nothing for a file in memory or one known to break a rule.
    // `ended` is not called in these cases.
    void startCheck(std::function<void()> ended);

    // Stores an edit as EditStore does, once the file was checked. A version of what is there is
    // kept before the first edit of a day, before one that comes half an hour or more after the
    // last version, and before one that adds or removes a plan or removes nodes, notes or evidence.
    // An edit is stored even if no version could be kept: keeping one is tried again before the
    // next edit a minute later, and takeWarning() tells of it once until it succeeds.
    System::Result<Domain::Edit> apply(const Domain::Edit &edit, const Domain::EditAuthors &authors,
                                       const QDateTime &now,
                                       const QList<Domain::EvidenceContent> &contents = {},
                                       qint64 reverses = 0);

    // See EditStore::overPresent().
    System::Result<Domain::Edit> overPresent(const Domain::Edit &edit) const;

    // The format of the file itself, also when it was migrated in memory.
    int format() const { return m_format; }

    // Returns the next warning: the error of a side task, such as keeping a version, that failed
    // although the file was opened or the edit was stored. None if there are no more; each is
    // returned once.
    std::optional<System::Error> takeWarning();

    // True when another connection has written since the last call of this function. An error of
    // reason Moved when the file is no longer where it was, or was overwritten there
    // (isOverwritten()). Never waits for another program.
    System::Result<bool> hasChangedOutside();

    // True once the file was found to have another content than what this program and commits of
    // other programs left in it: an older copy, another file, a part of itself, anything. The file
    // is read-only from then on; its former content is still shown, from the copy in memory that
    // startCheck() has made, if any.
    bool isOverwritten() const { return m_loss != System::FileLoss::None; }
    System::FileLoss loss() const { return m_loss; }

    enum class Replace { None, Other }; // of files that are there; Other: never the open one
    // A whole, verified copy at `path`, for its owner only. Works also when the file was moved,
    // removed or overwritten meanwhile. An error when a file is there that is not to be replaced.
    System::Result<void> saveCopy(const QString &path, Replace replace = Replace::None) const;

    // The same in a temporary file in `folder`, durable but for its name.
    System::Result<System::TempFile> copyIn(const QString &folder) const;

    // Keeps what the file holds now as a version, as before a version is put back.
    System::Result<Domain::EarlierVersion> keepNow(const QDateTime &now);

    // Replaces the file's content, history included, with that of a version, in one transaction in
    // the name of `author`. The present content is kept as a version first, which is returned.
    System::Result<Domain::EarlierVersion> putBack(const Domain::EarlierVersion &version,
                                                   const QString &author, const QDateTime &now);

    // The version that was kept of the file when `edit` put another version back, or undid that;
    // none where `edit` did neither, or where that version is gone.
    std::optional<Domain::EarlierVersion> setAsideBy(qint64 edit) const;

    // Undoes the putting back of a version by `edit`, whatever has been changed since; the present
    // content is kept as a version first.
    System::Result<void> takeBackPuttingBack(qint64 edit, const QString &author,
                                             const QDateTime &now);

    // Writes a new file at `path` to give away, with a uuid of its own and what is wanted in it.
    // Removed values are not in the file's bytes. An error of reason Cancelled, and no file, when
    // `watch` cancels it.
    System::Result<void> saveForOthers(const QString &path, const Domain::ContentForOthers &wanted,
                                       const CopyWatch &watch = {}) const;

    Backups backups() const { return Backups(m_uuid, m_options.backupFolder); }

private:
    PlanFile(Connection connection, QString path, OpenOptions options);

    System::Result<void> read(const FilePlace &place, Connection::Mode mode);
    System::Result<void> checkRecovery(const FileHeader &header, Connection::Mode mode);
    void noteLeftovers(int removed);
    System::Result<void> takeCheck(System::Result<void> valid);
    System::Result<void> bringUpToDate(int format);
    System::Result<void> migrate(int format);
    System::Result<void> learnIdentity();
    System::Result<bool> holdsPlans() const;
    System::Result<void> checkIsInPlace() const;
    enum class Waiting { Yes, No }; // whether to wait for another program that is writing
    System::Result<void> checkIsKnown(Waiting waiting);
    System::Result<bool> isKnown(Waiting waiting);
    System::Result<bool> holdsWhatIsKnown(const Connection &connection) const;
    System::Result<bool> holdsWhatIsKnownOnDisk(Waiting waiting) const;
    void accept(const std::optional<System::FileStamp> &stamp, std::optional<qint64> version);
    System::Error takeOverwritten();
    void remember();
    void keepRescueCopy();
    System::Result<void> leaveWal();
    System::Result<void> readyToWrite();
    System::Result<Domain::EarlierVersion> exchangeFor(const Connection &earlier,
                                                       const Domain::EarlierVersion &version,
                                                       const Domain::HistoryEntry &stamp,
                                                       qint64 reversed);
    System::Result<void> completeCopy(const QString &copy) const;
    System::Result<System::TempFile> copyFor(const QString &wanted, const Connection &source,
                                             const CopyWatch &watch = {}) const;
    System::Result<System::TempFile> tempCopy(const QString &folder, const Connection &source,
                                              const CopyWatch &watch = {}) const;
    QString whyVersionIsDue(const Domain::Edit &edit, const QDateTime &now) const;
    void keepVersion(const Domain::Edit &edit, const QDateTime &now);
    void noteUnkept(const System::Error &why, const QDateTime &now);

    Connection m_connection; // for all reading and writing
    // The file itself, when m_connection is a copy migrated in memory.
    std::optional<Connection> m_original;
    QString m_path;
    OpenOptions m_options;
    QString m_uuid;
    QString m_whyReadOnly;
    QDateTime m_versionKeptAt;   // when the last version was kept, as far as known
    QDateTime m_versionFailedAt; // null unless keeping the last one failed
    bool m_isWal = false;
    // SQLite's data version of m_connection, which another connection's commits change: at the last
    // hasChangedOutside(), and when what others wrote was last accepted, with m_stamp.
    qint64 m_polledVersion = 0;
    qint64 m_acceptedVersion = 0;
    // The file's state when this program last wrote it, or accepted what others wrote.
    std::optional<System::FileStamp> m_stamp;
    std::optional<HistoryStore::RowFingerprint> m_lastRow; // none when it could not be read
    // A change of another program is not reported yet.
    bool m_changedUnannounced = false;
    System::FileLoss m_loss = System::FileLoss::None;
    bool m_showsRescue = false;   // m_connection is the rescue copy
    bool m_isRescueStale = false; // another program wrote while m_background made its copy
    std::optional<RescueCopy> m_rescue;
    QList<System::Error> m_warnings;
    int m_format = 0;
    bool m_hasOtherNames = false;
    bool m_isChecked = false; // checked and valid
    std::optional<System::Error> m_violation;
    std::unique_ptr<BackgroundCheck> m_background;
};

} // namespace Storage
