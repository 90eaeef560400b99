// The functions of PlanFile that copy the file, or put a version back into it.
#include "storage/file/planfile.h"

#include "storage/database/conversion.h"
#include "storage/database/digests.h"
#include "storage/database/filequeries.h"
#include "storage/database/query.h"
#include "storage/database/rawfile.h"
#include "storage/file/backgroundcheck.h"
#include "storage/file/cleancopy.h"
#include "storage/file/filecopy.h"
#include "storage/file/fileplace.h"
#include "storage/file/putbacknote.h"
#include "storage/file/versioncopy.h"
#include "system/atomicfile.h"
#include "system/fileerror.h"
#include "system/filestatus.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::fileError;
using System::removeOldTempFiles;
using System::Result;
using System::TempFile;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(File)
};

const auto kLastIds = u"SELECT name, seq FROM sqlite_sequence"_s;
const auto kBeginCount = uR"(
    INSERT INTO sqlite_sequence (name, seq)
    SELECT :name, 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = :name)
)"_s;

const auto kEvidenceWithoutContent = uR"(
    SELECT count(*) FROM evidence
     WHERE size > 0
       AND NOT EXISTS (SELECT 1 FROM content_part WHERE content_part.sha256 = evidence.sha256)
)"_s;

Error lostContent(int pieces)
{
    return {
        .message = Text::tr(
            "%n piece(s) of evidence came back without what they hold, which is no longer beside the earlier versions; where you still have them, add them again.",
            nullptr, pieces)};
}

// Raises the last ids in the version to those of the present, so that ids assigned since the
// version was kept are not assigned again: rows of the two could not be told apart.
Result<void> keepCounting(const Connection &present, const Connection &earlier)
{
    Result<void> counted;
    const auto read = eachRow(run(present.db(), kLastIds), [&](const QSqlQuery &row) {
        const QVariant name = row.value(u"name"_s);
        auto done = run(earlier.db(), kBeginCount, {{u":name"_s, name}});
        if (done)
            done = run(earlier.db(), kRaiseLastId,
                       {{u":last"_s, row.value(u"seq"_s)}, {u":name"_s, name}});
        if (counted && !done)
            counted = done.error();
    });
    return read ? counted : read;
}

// Copies the history of the edit `edit`, which is only in the present content, into the version
// that is put back.
Result<void> copyEdit(const Connection &present, const Connection &earlier, qint64 edit)
{
    const auto rows = HistoryStore(present.db()).entriesOfEdit(edit);
    const auto reversed = UndoStore(present.db()).reversedBy(edit);
    if (!rows || !reversed)
        return rows ? reversed.error() : rows.error();
    for (const HistoryEntry &row : *rows) {
        if (auto told = HistoryStore(earlier.db()).append(row); !told)
            return told;
    }
    return *reversed == 0 ? Result<void>() : UndoStore(earlier.db()).reverse(edit, *reversed);
}

// Records in the version, as its last edit, that it was put back. It is numbered after all edits of
// the version and of the present.
Result<void> notePuttingBack(const Connection &present, const Connection &earlier,
                             const HistoryEntry &told, qint64 reversed)
{
    if (reversed != 0) {
        if (auto copied = copyEdit(present, earlier, reversed); !copied)
            return copied;
    }
    const auto next = HistoryStore(earlier.db()).nextEdit();
    const auto nextHere = HistoryStore(present.db()).nextEdit();
    if (!next || !nextHere)
        return next ? nextHere.error() : next.error();
    HistoryEntry row = told;
    row.edit = std::max(*next, *nextHere);
    if (auto noted = HistoryStore(earlier.db()).append(row); !noted)
        return noted;
    return reversed == 0 ? Result<void>() : UndoStore(earlier.db()).reverse(row.edit, reversed);
}

} // namespace

Result<void> PlanFile::readyToWrite()
{
    if (isReadOnly())
        return Error{.message = m_whyReadOnly, .reason = Error::Reason::ReadOnly};
    if (auto there = checkIsInPlace(); !there)
        return there;
    if (auto known = checkIsKnown(Waiting::Yes); !known)
        return known;
    return leaveWal();
}

Result<EarlierVersion> PlanFile::keepNow(const QDateTime &now)
{
    if (auto ready = readyToWrite(); !ready)
        return ready.error();
    auto kept = backups().keep(m_connection, m_path, now, u"restore"_s);
    if (kept)
        m_versionKeptAt = now;
    return kept;
}

Result<EarlierVersion> PlanFile::putBack(const EarlierVersion &version, const QString &author,
                                         const QDateTime &now)
{
    if (auto ready = readyToWrite(); !ready)
        return ready.error();
    // Read first, because keeping the present content may thin out this version.
    auto earlier = openVersionCopy(version, Migrations(m_options.migrations));
    if (!earlier)
        return earlier.error();
    return exchangeFor(*earlier, version, {.writtenAt = now, .author = author}, 0);
}

// Puts `version` back, read as `earlier`. `stamp` has time and author; `reversed` is the edit that
// this undoes, or zero.
Result<EarlierVersion> PlanFile::exchangeFor(const Connection &earlier,
                                             const EarlierVersion &version,
                                             const HistoryEntry &stamp, qint64 reversed)
{
    const auto counter = changeCounterOf(rawFile(m_connection.handle()));
    if (!counter)
        return errorOf(SQLITE_IOERR, u"change counter"_s, m_path);
    auto kept = keepNow(stamp.writtenAt);
    if (!kept)
        return kept;
    // Fills in contents that the version lacks: they may have been in the file, and keeping that as
    // a version has just put them beside the versions.
    if (auto filled = fillContent(earlier.db(), version.path); !filled)
        return filled.error();
    const auto lost = firstValue(earlier.db(), kEvidenceWithoutContent);
    if (!lost)
        return lost.error();
    if (auto counted = keepCounting(m_connection, earlier); !counted)
        return counted.error();
    HistoryEntry told = stamp;
    told.field = kRestoredField.toString();
    told.oldValue = kept->id;
    told.newValue = momentText(version.keptAt);
    if (auto noted = notePuttingBack(m_connection, earlier, told, reversed); !noted)
        return noted.error();
    if (auto made = makeDigestsFor(m_connection.db(), earlier.db()); !made)
        return made.error();
    if (auto copied = copyPagesOver(earlier.handle(), m_path, m_connection.handle(), *counter);
        !copied)
        return copied.error();
    if (lost->toInt() > 0)
        m_warnings.append(lostContent(lost->toInt()));
    notePutBack(*kept, version.keptAt);
    if (auto there = checkIsInPlace(); !there)
        return there.error();
    remember();
    if (m_rescue)
        keepRescueCopy();
    return kept;
}

std::optional<EarlierVersion> PlanFile::setAsideBy(qint64 edit) const
{
    const auto rows = history().entriesOfEdit(edit);
    if (!rows || rows->isEmpty() || rows->first().field != kRestoredField)
        return std::nullopt;
    const QString id = rows->first().oldValue.value_or(QString());
    // Versions kept at the file's path first, then those of other paths, because the file may have
    // been moved.
    for (const EarlierVersion &version : backups().versionsOf(m_path) + backups().versions()) {
        if (version.id == id && version.why == u"restore")
            return version;
    }
    return std::nullopt;
}

Result<void> PlanFile::takeBackPuttingBack(qint64 edit, const QString &author, const QDateTime &now)
{
    if (auto ready = readyToWrite(); !ready)
        return ready;
    const auto version = setAsideBy(edit);
    if (!version)
        return putBackIsNotUndone();
    const auto earlier = openVersionCopy(*version, Migrations(m_options.migrations));
    if (!earlier)
        return earlier.error();
    const auto kept = exchangeFor(*earlier, *version, {.writtenAt = now, .author = author}, edit);
    return kept ? Result<void>() : kept.error();
}

// When the open file is a version, its contents lie beside the versions; copies of it get them.
Result<void> PlanFile::completeCopy(const QString &copy) const
{
    if (m_original || !contents().isWithoutSome())
        return {};
    auto connection = Connection::open(copy, Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    if (auto durable = connection->makeDurable(); !durable)
        return durable;
    return fillContent(connection->db(), m_path);
}

// A whole copy of `source` in a temporary file, in the folder where it is to be called `wanted`. An
// error when that name is not free (checkNameIsFree).
Result<TempFile> PlanFile::copyFor(const QString &wanted, const Connection &source,
                                   const CopyWatch &watch) const
{
    if (auto isFree = checkNameIsFree(wanted); !isFree)
        return isFree.error();
    return tempCopy(QFileInfo(wanted).absolutePath(), source, watch);
}

Result<TempFile> PlanFile::tempCopy(const QString &folder, const Connection &source,
                                    const CopyWatch &watch) const
{
    removeOldTempFiles(folder);
    auto part = TempFile::create(folder);
    if (!part)
        return part;
    if (auto copied = copyVerified(source, m_path, *part, Contents::Kept, watch); !copied)
        return copied.error();
    if (auto completed = completeCopy(part->path()); !completed)
        return completed.error();
    return part;
}

Result<TempFile> PlanFile::copyIn(const QString &folder) const
{
    auto part = tempCopy(folder, m_original ? *m_original : m_connection);
    if (!part)
        return part;
    if (auto synced = part->sync(); !synced)
        return synced.error();
    return part;
}

Result<void> PlanFile::saveForOthers(const QString &path, const ContentForOthers &wanted,
                                     const CopyWatch &watch) const
{
    const auto place = placeForNew(path);
    if (!place)
        return place.error();
    auto part = copyFor(*place, m_connection, watch);
    if (!part)
        return part.error();
    if (auto cleaned = cleanForOthers(part->path(), wanted, watch); !cleaned)
        return cleaned;
    if (auto synced = part->sync(); !synced)
        return synced;
    return part->takeName(*place);
}

Result<void> PlanFile::saveCopy(const QString &path, Replace replace) const
{
    const auto wanted = placeForNew(QFileInfo(path).exists() ? QFileInfo(path).canonicalFilePath()
                                                             : path);
    if (!wanted)
        return wanted.error();
    if (isOverwritten() && !m_showsRescue)
        return Error{.message = m_whyReadOnly, .reason = Error::Reason::Moved};
    const bool isOpenFile = *wanted == m_path
                            || (!m_path.isEmpty() && System::isSameFile(*wanted, m_path));
    // When the open file was moved away, its former name is free.
    if (isOpenFile && (isOverwritten() || checkIsInPlace()))
        return fileError(
            QT_TRANSLATE_NOOP("File",
                              "“%1” is the file that is open; choose another name for the copy."),
            *wanted);
    if (QFileInfo::exists(*wanted) && !QFileInfo(*wanted).isFile())
        return fileError(
            QT_TRANSLATE_NOOP("File",
                              "“%1” is not an ordinary file; choose another name for the copy."),
            *wanted);
    auto part = copyFor(*wanted, m_original ? *m_original : m_connection);
    if (!part)
        return part.error();
    if (auto synced = part->sync(); !synced)
        return synced;
    return replace == Replace::Other ? part->replace(*wanted) : part->takeName(*wanted);
}

} // namespace Storage
