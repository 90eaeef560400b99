#include "storage/file/filecopy.h"

#include "storage/database/digests.h"
#include "storage/database/filequeries.h"
#include "storage/database/query.h"
#include "storage/database/rawfile.h"
#include "storage/file/copyhandle.h"
#include "storage/file/leancopy.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;
using System::Error;
using System::fileError;
using System::Result;
using System::TempFile;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(File)
};

const auto kRowCounts = uR"(
    SELECT (SELECT count(*) FROM plan) || ' ' || (SELECT count(*) FROM left_out) || ' '
           || (SELECT count(*) FROM node) || ' ' || (SELECT count(*) FROM roster) || ' '
           || (SELECT count(*) FROM assignment) || ' ' || (SELECT count(*) FROM progress_note)
           || ' ' || (SELECT count(*) FROM history) AS counts
)"_s;

// Rows that violate a CHECK are copied too: the copy is to equal the source.
const auto kIgnoreChecks = u"PRAGMA ignore_check_constraints = ON"_s;
const auto kJournalInMemory = u"PRAGMA journal_mode = MEMORY"_s;
const auto kNotSynchronous = u"PRAGMA synchronous = OFF"_s;

using Copying = std::unique_ptr<sqlite3_backup, decltype(&sqlite3_backup_finish)>;

// `folder` is where the copy was to be made; empty for one in memory.
Error failed(const QString &path, const QString &folder, const QString &detail)
{
    return folder.isEmpty() ? errorOf(SQLITE_NOMEM, detail, path)
                            : notCopiedTo(folder, path, detail);
}

// No journal for the target: an incomplete copy is thrown away.
Result<void> copyPagesInto(sqlite3 *source, const QString &path, const QString &target,
                           const CopyWatch &watch)
{
    const QString folder = QFileInfo(target).path();
    int code = SQLITE_OK;
    const CopyHandle to = openCopy(target, &code);
    if (code != SQLITE_OK)
        return failed(path, folder, QString::fromUtf8(sqlite3_errstr(code)));
    sqlite3_exec(to.get(), "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", nullptr, nullptr,
                 nullptr);

    if (auto copied = copyPages(source, path, to.get(), watch); !copied)
        return watch.isOver() ? copied : failed(path, folder, copied.error().detail);
    // The copy of a file in WAL mode is in WAL mode; this ends it.
    code = sqlite3_exec(to.get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>()
                             : failed(path, folder, QString::fromUtf8(sqlite3_errstr(code)));
}

Result<void> verify(const QString &copy, const QString &counts, const QString &path)
{
    const auto connection = Connection::open(copy, Connection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    if (auto ignoring = run(connection->db(), kIgnoreChecks); !ignoring)
        return ignoring.error();
    const auto found = firstValue(connection->db(), kQuickCheck);
    const auto held = firstValue(connection->db(), kRowCounts);
    const QString folder = QFileInfo(copy).path();
    if (!found || !held)
        return failed(path, folder, (found ? held : found).error().detail);
    if (found->toString() != u"ok" || held->toString() != counts)
        return failed(path, folder,
                      found->toString() + u", "_s + held->toString() + u" rows instead of "_s
                          + counts);
    return {};
}

// What a copy is compared with: the row count of each table, and whether the digests were valid.
struct Moment
{
    QString counts = {};
    DigestState digests = DigestState::None;
};

Result<void> copyRowsInto(const Connection &source, const QString &path, const QString &target)
{
    const int code = copyRowsWithoutContent(source.handle(), target);
    return code == SQLITE_OK
               ? Result<void>()
               : failed(path, QFileInfo(target).path(), QString::fromUtf8(sqlite3_errstr(code)));
}

// Copies within a transaction, so that row counts and pages are of the same snapshot.
Result<Moment> copyMoment(const Connection &source, const QString &path, const QString &target,
                          Contents contents, const CopyWatch &watch)
{
    if (auto begun = run(source.db(), u"BEGIN"_s); !begun)
        return begun.error();
    auto counts = firstValue(source.db(), kRowCounts);
    const bool isLean = contents == Contents::LeftOut;
    const DigestState digests = isLean ? DigestState::None : digestState(source.db());
    auto copied = Result<void>();
    if (!counts)
        copied = counts.error();
    else
        copied = isLean ? copyRowsInto(source, path, target)
                        : copyPagesInto(source.handle(), path, target, watch);
    if (auto ended = run(source.db(), u"COMMIT"_s); !ended)
        return ended.error();
    if (!copied)
        return copied.error();
    return Moment{counts->toString(), digests};
}

// Makes the digests valid in the file `copy`, whose change counter is another one.
Result<void> takeOverDigestsIn(const QString &copy, DigestState original, const QString &path)
{
    const auto connection = Connection::open(copy, Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    for (const QString &setting : {kJournalInMemory, kNotSynchronous, kIgnoreChecks}) {
        if (auto set = run(connection->db(), setting); !set)
            return set.error();
    }
    const auto taken = takeOverDigests(connection->db(), original);
    return taken ? taken : failed(path, QFileInfo(copy).path(), taken.error().detail);
}

} // namespace

Error notCopiedTo(const QString &folder, const QString &path, const QString &detail)
{
    Error error = fileError(
        QT_TRANSLATE_NOOP(
            "File",
            "“%1” could not be copied to the folder “%2”; check that there is room in it, and try again or choose another folder."),
        path, detail);
    error.message.replace(u"%2"_s, QDir::toNativeSeparators(folder));
    return error;
}

Error copyCancelled()
{
    return {.message = Text::tr("No copy was made."), .reason = Error::Reason::Cancelled};
}

Result<void> copyPages(sqlite3 *source, const QString &path, sqlite3 *target,
                       const CopyWatch &watch)
{
    constexpr int kPagesBetweenLooks = 512;
    Copying copying(sqlite3_backup_init(target, "main", source, "main"), sqlite3_backup_finish);
    int code = copying ? SQLITE_OK : sqlite3_errcode(target);
    const bool isWatched = watch.told || watch.isCancelled;
    while (copying && code == SQLITE_OK) {
        code = sqlite3_backup_step(copying.get(), isWatched ? kPagesBetweenLooks : -1);
        if (watch.isOver())
            return copyCancelled();
        const int pages = sqlite3_backup_pagecount(copying.get());
        if (watch.told && pages > 0)
            watch.told(int(qint64(pages - sqlite3_backup_remaining(copying.get())) * 100 / pages));
    }
    return code == SQLITE_DONE ? Result<void>()
                               : failed(path, {}, QString::fromUtf8(sqlite3_errstr(code)));
}

Result<void> copyPagesOver(sqlite3 *source, const QString &path, sqlite3 *target, quint32 counter)
{
    const Copying copying(sqlite3_backup_init(target, "main", source, "main"),
                          sqlite3_backup_finish);
    int code = copying ? sqlite3_backup_step(copying.get(), 0) : sqlite3_errcode(target);
    // `target` is locked from here on
    if (code == SQLITE_OK && changeCounterOf(rawFile(target)) != counter)
        return errorOf(SQLITE_BUSY, u"another program has written"_s, path);
    if (code == SQLITE_OK)
        code = sqlite3_backup_step(copying.get(), -1);
    return code == SQLITE_DONE ? Result<void>() : errorOf(code, u"backup"_s, path);
}

Result<void> copyVerified(const Connection &source, const QString &path, TempFile &part,
                          Contents contents, const CopyWatch &watch)
{
    const auto moment = copyMoment(source, path, part.path(), contents, watch);
    if (!moment)
        return moment.error();
    if (auto taken = takeOverDigestsIn(part.path(), moment->digests, path); !taken)
        return taken;
    if (auto verified = verify(part.path(), moment->counts, path); !verified)
        return verified;
    return part.sync();
}

Result<Connection> copyInMemory(const Connection &source, const QString &path)
{
    auto copy = Connection::openInMemory();
    if (!copy)
        return copy;
    nameFile(copy->db(), path);
    if (auto copied = copyPages(source.handle(), path, copy->handle()); !copied)
        return copied.error();
    return copy;
}

} // namespace Storage
