#include "storage/file/inspection.h"

#include "storage/database/databaseheader.h"
#include "storage/database/digests.h"
#include "storage/database/filequeries.h"
#include "storage/database/query.h"
#include "storage/database/rawfile.h"
#include "storage/file/fileplace.h"
#include "storage/file/rollbackjournal.h"
#include "storage/file/rowvalidation.h"
#include "storage/stores/damagedrows.h"
#include "system/fileerror.h"
#include "system/sidefiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using System::Error;
using System::fileError;
using System::Result;

namespace Storage {

namespace {

constexpr int kMillisecondsForSchema = 2000;
constexpr int kMillisecondsForContent = 60000;

const char *const kDamaged = QT_TRANSLATE_NOOP(
    "File",
    "“%1” is damaged and was left untouched; open an earlier version of it, or save what can be read.");
const char *const kForeignJournal = QT_TRANSLATE_NOOP(
    "File",
    "Beside “%1” lies a journal of changes that does not fit it, and both were left untouched; move the file that has “-journal” or “-wal” at the end of its name elsewhere and open it again.");

const auto kBegin = u"BEGIN"_s;
const auto kEnd = u"COMMIT"_s;
const auto kIntegrityCheck = u"PRAGMA integrity_check(1)"_s;
// Negative values are KiB. Looking rows up in indexes needs the whole file in the cache; a
// sequential read is fastest when the pages fit into the processor's cache.
const auto kLargeCache = u"PRAGMA cache_size = -131072"_s;
const auto kSmallCache = u"PRAGMA cache_size = -500"_s;
const auto kUsualCache = u"PRAGMA cache_size = -2000"_s;
const auto kForeignKeyCheck = u"PRAGMA foreign_key_check"_s;
const auto kPageCount = u"PRAGMA page_count"_s;
const auto kPageSize = u"PRAGMA page_size"_s;
const auto kEncoding = u"PRAGMA encoding"_s;

Result<void> checkSize(const Connection &connection, const QString &path)
{
    const auto pages = firstValue(connection.db(), kPageCount);
    if (!pages)
        return pages.error();
    const auto size = firstValue(connection.db(), kPageSize);
    if (!size)
        return size.error();
    const qint64 page = std::max<qint64>(size->toLongLong(), 1);
    const qint64 surplus = sizeOf(rawFile(connection.handle())) - pages->toLongLong() * page;
    // SQLite cuts off unused pages only after a commit: when a program is killed in between, they
    // stay, and do no harm.
    if ((surplus >= 0 && surplus % page == 0) || hasWriteAheadLog(path))
        return {};
    return fileError(kDamaged, path, u"the file does not end where its last page does"_s,
                     Error::Reason::Damaged);
}

// Checks the file's size, its encoding, and that its schema is that of its format.
Result<void> checkSchema(const Connection &connection, const QString &path,
                         const Migrations &migrations)
{
    const TimeLimit limit(connection.handle(), kMillisecondsForSchema);
    if (auto whole = checkSize(connection, path); !whole)
        return whole;
    const auto encoding = firstValue(connection.db(), kEncoding);
    if (!encoding)
        return encoding.error();
    const auto format = firstValue(connection.db(), kFormatQuery);
    if (!format)
        return format.error();
    const auto held = schemaOf(connection.db());
    if (!held)
        return held.error();
    const bool isUtf8 = encoding->toString() == u"UTF-8";
    if (isUtf8 && migrations.isKnownSchema(*held, format->toInt()))
        return {};
    const auto wanted = migrations.schema(format->toInt());
    if (!wanted)
        return wanted.error();
    if (isUtf8 && *held == *wanted)
        return {};
    QStringList strange = *held;
    for (const QString &line : *wanted)
        strange.removeOne(line);
    return fileError(
        QT_TRANSLATE_NOOP(
            "File",
            "“%1” has other tables than a plan file and was left untouched; open an earlier version of it, or choose another file."),
        path, encoding->toString() + u": "_s + strange.join(u"; "_s).left(1000));
}

// Checks the pages and the constraints that the tables declare.
Result<void> checkPages(const Connection &connection, const QString &path, Depth depth)
{
    const auto found = firstValue(connection.db(),
                                  depth == Depth::Indexes ? kIntegrityCheck : kQuickCheck);
    if (!found)
        return found.error();
    const QString complaint = found->toString();
    if (complaint == u"ok")
        return {};
    static const QRegularExpression rule(
        u"^(?:CHECK constraint failed in|NULL value in|non-\\w+ value in|non-unique entry in index) ([a-z_]+)"_s);
    const auto broken = rule.match(complaint);
    if (!broken.hasMatch())
        return fileError(kDamaged, path, complaint, Error::Reason::Damaged);
    const QString table = broken.captured(1);
    return valueViolation(path, table, namesOfDamagedRows(connection, table), complaint);
}

Result<void> checkReferences(const Connection &connection, const QString &path)
{
    QString table;
    auto read = eachRow(run(connection.db(), kForeignKeyCheck), [&table](const QSqlQuery &row) {
        table = row.value(u"table"_s).toString();
    });
    if (!read)
        return read;
    return table.isEmpty() ? Result<void>()
                           : referenceViolation(path, table, namesOfDamagedRows(connection, table));
}

Result<void> checkDigests(const Connection &connection, const QString &path)
{
    const auto table = tableWithOtherRows(connection.db());
    if (!table)
        return table.error();
    return table->isEmpty() ? Result<void>()
                            : digestViolation(path, *table, namesOfDamagedRows(connection, *table));
}

// Checks rows first and pages last: the errors for rows name the item and its value, those of
// SQLite do not.
Result<void> checkAll(const Connection &connection, const QString &path, int format, Depth depth)
{
    const bool isLarge = depth == Depth::Indexes;
    if (auto sized = run(connection.db(), isLarge ? kLargeCache : kSmallCache); !sized)
        return sized.error();
    Result<void> valid = checkReferences(connection, path);
    if (valid)
        valid = checkRows(connection.handle(), path, format);
    if (valid)
        valid = checkPages(connection, path, depth);
    if (valid)
        valid = checkDigests(connection, path);
    if (auto usual = run(connection.db(), kUsualCache); valid && !usual)
        return usual.error();
    return valid;
}

bool isSymbolicOrSpecial(const QString &path)
{
    const QFileInfo info(path);
    return info.isSymLink() || (info.exists() && !info.isFile());
}

} // namespace

Result<FileHeader> readHeader(const Connection &connection, const QString &path,
                              const Migrations &migrations)
{
    std::array<uchar, DatabaseHeader::kSize> bytes{};
    sqlite3_file *file = rawFile(connection.handle());
    const int code = file->pMethods
                         ? file->pMethods->xRead(file, bytes.data(), DatabaseHeader::kSize, 0)
                         : SQLITE_CANTOPEN;
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return errorOf(code, u"header"_s, path);
    const auto number = [&bytes](int at) { return qFromBigEndian<qint32>(bytes.data() + at); };
    if (qstrncmp(reinterpret_cast<const char *>(bytes.data()), "SQLite format 3", 16) != 0
        || number(DatabaseHeader::kApplicationIdAt) != kApplicationId) {
        return errorOf(SQLITE_NOTADB, {}, path);
    }
    const FileHeader header{.format = number(DatabaseHeader::kFormatAt),
                            .changeCounter = quint32(number(DatabaseHeader::kChangeCounterAt)),
                            .isWal = DatabaseHeader::isInWalMode(bytes.data())};
    if (header.format > migrations.newestFormat())
        return madeByNewer(path);
    if (header.format < 1)
        return fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "“%1” has a format that this program does not know and was left untouched; open an earlier version of it."),
            path);
    return header;
}

Error madeByNewer(const QString &path)
{
    return fileError(
        QT_TRANSLATE_NOOP(
            "File",
            "“%1” was made by a newer version of this program and was left untouched; install that version to open it."),
        path, {}, Error::Reason::Refused);
}

Result<qint64> checkTables(Connection &connection, const QString &path,
                           const Migrations &migrations)
{
    if (auto begun = run(connection.db(), kBegin); !begun)
        return begun.error();
    // Waits for another program that is writing; the time limit is for the rest.
    const auto looked = firstValue(connection.db(), kFormatQuery);
    const auto version = firstValue(connection.db(), kDataVersionQuery);
    const auto held = looked && version ? checkSchema(connection, path, migrations)
                                        : Result<void>((looked ? version : looked).error());
    const auto ended = run(connection.db(), kEnd);
    if (!held)
        return held.error();
    if (!ended)
        return ended.error();
    if (auto durable = connection.makeDurable(); !durable)
        return durable.error();
    return version->toLongLong();
}

Result<void> checkContent(const Connection &connection, const QString &path, Depth depth,
                          const std::atomic<bool> *isCancelled)
{
    const bool isOurs = sqlite3_get_autocommit(connection.handle());
    if (isOurs) {
        if (auto begun = run(connection.db(), kBegin); !begun)
            return begun.error();
    }
    // Waits for another program that is writing; the time limit is for the rest.
    const auto format = firstValue(connection.db(), kFormatQuery);
    Result<void> valid = format ? Result<void>() : format.error();
    if (format) {
        const TimeLimit limit(connection.handle(), kMillisecondsForContent, isCancelled);
        valid = checkAll(connection, path, format->toInt(), depth);
    }
    const auto ended = isOurs ? run(connection.db(), kEnd) : Result<QSqlQuery>(QSqlQuery());
    sqlite3_db_release_memory(connection.handle());
    if (valid && !ended)
        return ended.error();
    return valid;
}

Result<void> rehearseRecovery(const Connection &connection, const QString &path,
                              const FileHeader &header, const Migrations &migrations)
{
    if (!header.isWal && !mayBeJournalOf(path + System::kJournalEnding, header.changeCounter))
        return fileError(kForeignJournal, path, u"its change counter is another"_s);
    const QTemporaryDir folder; // for this user only
    const QString copy = folder.filePath(u"copy"_s);
    bool isCopied = folder.isValid() && copyBytes(rawFile(connection.handle()), copy);
    for (const auto ending : {System::kJournalEnding, System::kWalEnding}) {
        if (isSymbolicOrSpecial(path + ending))
            return fileError(kForeignJournal, path);
        if (isCopied && QFile::exists(path + ending))
            isCopied = QFile::copy(path + ending, copy + ending);
    }
    if (!isCopied) {
        Error error = fileError(
            QT_TRANSLATE_NOOP(
                "File",
                "The last change to “%1” was cut short, and there is no room in the folder for temporary files (%2) to look at it; free some space and try again."),
            path);
        error.message.replace(u"%2"_s, QDir::toNativeSeparators(QDir::tempPath()));
        return error;
    }
    auto rehearsal = Connection::open(copy, Connection::Mode::ReadWrite);
    if (!rehearsal)
        return rehearsal.error();
    const auto tables = checkTables(*rehearsal, copy, migrations);
    const auto valid = tables ? checkContent(*rehearsal, copy, Depth::Content)
                              : Result<void>(tables.error());
    if (!valid)
        return fileError(kForeignJournal, path,
                         valid.error().message + u' ' + valid.error().detail);
    return {};
}

} // namespace Storage
