#include "storage/filecheck.h"

#include "storage/migrations.h"
#include "storage/query.h"
#include "storage/rawhandle.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QUtf8StringView>
#include <QtEndian>

#include <fcntl.h>
#include <memory>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

// Places in SQLite's file header (sqlite.org/fileformat.html, 1.3).
constexpr int kHeaderSize = 100;
constexpr int kPageSizeAt = 16;
constexpr int kChangesAt = 24;
constexpr int kPageCountAt = 28;
constexpr int kUserVersionAt = 60;
constexpr int kApplicationIdAt = 68;
constexpr int kPageCountValidForAt = 92;

// A schema that takes longer than this to read is not ours.
constexpr qint64 kPatience = 2000; // milliseconds

const auto kForeignKeys = u"SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1"_s;
const auto kCheck = u"PRAGMA quick_check(1)"_s;
const auto kParentElsewhere = uR"(
    SELECT count(*) AS found
      FROM node AS child JOIN node AS parent ON parent.id = child.parent_id
     WHERE parent.plan_id <> child.plan_id
)"_s;
const auto kReached = uR"(
    WITH RECURSIVE reached (id, depth) AS (
        SELECT id, 1 FROM node WHERE parent_id IS NULL
        UNION ALL
        SELECT node.id, depth + 1 FROM node JOIN reached ON node.parent_id = reached.id
         WHERE depth < 33
    )
    SELECT count(*) AS reached, coalesce(max(depth), 0) AS depth,
           (SELECT count(*) FROM node) AS nodes
      FROM reached
)"_s;

// Every text that is shown. A statement for each table, run through SQLite's own interface: Qt's
// makes a string of every value.
const char *const kTexts[] = {
    "SELECT title, organisation, document_number, issuer, preamble, closing FROM plan",
    "SELECT text, reason FROM left_out",
    "SELECT number, title, text, deadline, cancel_reason FROM node",
    "SELECT name FROM roster",
    "SELECT text, author FROM progress_note",
};

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

Error notAPlanFile(const QString &path)
{
    return {.message = Text::tr("“%1” is not a plan file and was left untouched. Choose another file.").arg(nameOf(path))};
}

Error damaged(const QString &path, const QString &detail)
{
    return {.message = Text::tr("“%1” is damaged and was left untouched. Open an earlier version of it, or a copy.").arg(nameOf(path)),
            .detail = detail};
}

Error breaksRule(const QString &path, const QString &rule)
{
    return {.message = Text::tr("“%1” breaks a rule of plan files and was left untouched: %2. Open an earlier version of it.")
                           .arg(nameOf(path), rule),
            .detail = rule};
}

int numberAt(const QByteArray &header, int place)
{
    return qFromBigEndian<qint32>(header.constData() + place);
}

// Whether the file lacks pages that its header counts. With a journal beside it that may be mended
// by rolling back.
bool isCutShort(const QString &path, const QByteArray &header)
{
    if (QFileInfo::exists(path + u"-journal"_s) || QFileInfo::exists(path + u"-wal"_s))
        return false;
    const int said = qFromBigEndian<quint16>(header.constData() + kPageSizeAt);
    const qint64 pageSize = said == 1 ? 65536 : said;
    const bool isCounted = numberAt(header, kChangesAt) == numberAt(header, kPageCountValidForAt);
    return isCounted && QFileInfo(path).size() < pageSize * numberAt(header, kPageCountAt);
}

Result<QByteArray> headerOf(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        return Error{.message = Text::tr("“%1” may not be read by you. Ask its owner for access.").arg(nameOf(path)),
                     .detail = QString::fromLocal8Bit(strerror(errno))};
    }
    QByteArray header(kHeaderSize, '\0');
    const ssize_t got = ::read(file, header.data(), kHeaderSize);
    ::close(file);
    header.resize(std::max<ssize_t>(got, 0));
    return header;
}

Result<void> checkIsOrdinary(const QString &path)
{
    struct stat info = {};
    if (stat(QFile::encodeName(path).constData(), &info) != 0) {
        const QString sentence = errno == EACCES ? Text::tr("“%1” lies in a folder that may not be read by you. Ask its owner for access.")
                                                 : Text::tr("“%1” is not there. Check the name, or choose another file.");
        return Error{.message = sentence.arg(nameOf(path)), .detail = QString::fromLocal8Bit(strerror(errno))};
    }
    if (S_ISDIR(info.st_mode))
        return Error{.message = Text::tr("“%1” is a folder. Choose a plan file in it.").arg(nameOf(path))};
    if (!S_ISREG(info.st_mode))
        return Error{.message = Text::tr("“%1” is no ordinary file. Choose a plan file.").arg(nameOf(path))};
    return {};
}

int isOverdue(void *timer)
{
    return static_cast<QElapsedTimer *>(timer)->hasExpired(kPatience);
}

bool isSound(const unsigned char *text, int bytes)
{
    return !memchr(text, 0, size_t(bytes)) && QUtf8StringView(text, bytes).isValidUtf8();
}

Result<void> checkTexts(sqlite3 *db, const QString &path)
{
    for (const char *query : kTexts) {
        sqlite3_stmt *prepared = nullptr;
        if (sqlite3_prepare_v2(db, query, -1, &prepared, nullptr) != SQLITE_OK)
            return damaged(path, QString::fromUtf8(sqlite3_errmsg(db)));
        const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> rows(prepared, &sqlite3_finalize);
        const int columns = sqlite3_column_count(prepared);
        int state = SQLITE_ROW;
        while ((state = sqlite3_step(prepared)) == SQLITE_ROW) {
            for (int column = 0; column < columns; ++column) {
                const unsigned char *text = sqlite3_column_text(prepared, column);
                if (text && !isSound(text, sqlite3_column_bytes(prepared, column)))
                    return breaksRule(path, Text::tr("a text holds characters that are none"));
            }
        }
        if (state != SQLITE_DONE)
            return damaged(path, QString::fromUtf8(sqlite3_errmsg(db)));
    }
    return {};
}

Result<void> checkTree(const QSqlDatabase &db, const QString &path)
{
    auto elsewhere = run(db, kParentElsewhere);
    if (!elsewhere)
        return damaged(path, elsewhere.error().detail);
    if (elsewhere->next() && elsewhere->value(u"found"_s).toInt() > 0)
        return breaksRule(path, Text::tr("an item lies under one of another plan"));
    auto reached = run(db, kReached);
    if (!reached)
        return damaged(path, reached.error().detail);
    if (!reached->next() || reached->value(u"depth"_s).toInt() > 32)
        return breaksRule(path, Text::tr("the outline is too deep"));
    if (reached->value(u"reached"_s) != reached->value(u"nodes"_s))
        return breaksRule(path, Text::tr("the outline is not a tree"));
    return {};
}

} // namespace

Result<void> checkFile(const QString &path)
{
    if (auto ordinary = checkIsOrdinary(path); !ordinary)
        return ordinary;
    const auto header = headerOf(path);
    if (!header)
        return header.error();
    if (!header->startsWith(QByteArray("SQLite format 3\0", 16)) || header->size() < kHeaderSize)
        return notAPlanFile(path);
    if (numberAt(*header, kApplicationIdAt) != kApplicationId)
        return notAPlanFile(path);
    const int format = numberAt(*header, kUserVersionAt);
    if (format > newestFormat()) {
        return Error{.message = Text::tr("“%1” was made by a newer version of this program and was left untouched. "
                                         "Install that version to open it.")
                                    .arg(nameOf(path))};
    }
    if (format < 1)
        return breaksRule(path, Text::tr("it does not say which format it has"));
    if (isCutShort(path, *header))
        return damaged(path, u"cut short"_s);
    return {};
}

Result<void> checkSchema(const QSqlDatabase &db, const QString &path, int format)
{
    QElapsedTimer timer;
    timer.start();
    sqlite3_progress_handler(rawHandle(db), 10000, isOverdue, &timer);
    const auto held = schemaOf(db);
    sqlite3_progress_handler(rawHandle(db), 0, nullptr, nullptr);
    if (!held) {
        const Error::Reason reason = held.error().reason;
        if (reason == Error::Reason::Busy || reason == Error::Reason::ReadOnly)
            return held.error();
        return damaged(path, held.error().detail);
    }
    const auto expected = expectedSchema(format);
    if (!expected)
        return expected.error();
    if (*held != *expected)
        return breaksRule(path, Text::tr("its tables are not those of a plan file"));
    return {};
}

Result<void> checkContent(const QSqlDatabase &db, const QString &path)
{
    auto check = run(db, kCheck);
    if (!check)
        return damaged(path, check.error().detail);
    const QString said = check->next() ? check->value(0).toString() : QString();
    check->finish();
    if (said.startsWith(u"CHECK constraint") || said.startsWith(u"NULL value") || said.startsWith(u"non-")
        || said.contains(u"TEXT value in") || said.contains(u"NUMERIC value in"))
        return breaksRule(path, said);
    if (said != u"ok")
        return damaged(path, said);
    auto keys = run(db, kForeignKeys);
    if (!keys)
        return damaged(path, keys.error().detail);
    if (keys->next())
        return breaksRule(path, Text::tr("a row belongs to another that is not there"));
    keys->finish();
    if (auto tree = checkTree(db, path); !tree)
        return tree;
    return checkTexts(rawHandle(db), path);
}

} // namespace Storage
