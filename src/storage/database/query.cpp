#include "storage/database/query.h"

#include "domain/text/sentences.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

#include <optional>

using namespace Qt::StringLiterals;
using System::Error;
using System::fileError;
using System::Result;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(File)
};

[[maybe_unused]] bool bindsExactly(const QString &sql, Bindings values)
{
    static const QRegularExpression place(u":[a-z_]+"_s);
    QSet<QString> wanted;
    for (auto match = place.globalMatch(sql); match.hasNext();)
        wanted.insert(match.next().captured());
    QSet<QString> given;
    for (const auto &[name, value] : values)
        given.insert(name);
    return wanted == given;
}

bool isKeepable(const QVariant &value)
{
    if (value.metaType() != QMetaType::fromType<QString>())
        return true;
    const auto &text = *static_cast<const QString *>(value.constData());
    return !text.contains(QChar(u'\0')) && text.isValidUtf16();
}

Result<void> bind(QSqlQuery &query, Bindings values)
{
    for (const auto &[name, value] : values) {
        if (!isKeepable(value)) {
            return Error{
                .message = Text::tr(
                    "The text holds half a character or an invisible one that cannot be kept, so nothing was changed; please remove it."),
                .detail = name,
                .reason = Error::Reason::Refused};
        }
        query.bindValue(name, value);
    }
    return {};
}

constexpr auto kPathProperty = "yaodianPath";

struct Sentence
{
    const char *text;
    Error::Reason reason = Error::Reason::Failed;
};

Sentence sentenceOf(int code)
{
    using Reason = Error::Reason;
    if (code == SQLITE_READONLY_DBMOVED)
        return {
            QT_TRANSLATE_NOOP(
                "File",
                "“%1” was moved, replaced or removed while it was open, so nothing more can be stored in it; save a copy to keep what is shown."),
            Reason::Moved};
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {
            QT_TRANSLATE_NOOP(
                "File",
                "Another program is using “%1”, so nothing was changed; please try again in a moment."),
            Reason::Busy};
    case SQLITE_FULL:
        return {QT_TRANSLATE_NOOP(
            "File",
            "There is no room in the folder of “%1” (%2) for a change, so nothing was changed; free some space and try again, or save a copy elsewhere.")};
    case SQLITE_READONLY:
        return {
            QT_TRANSLATE_NOOP(
                "File",
                "“%1” cannot be written, so nothing was changed; save a copy elsewhere and go on with that."),
            Reason::ReadOnly};
    case SQLITE_NOTADB:
        return {QT_TRANSLATE_NOOP(
            "File", "“%1” is not a plan file and was left untouched; choose another file.")};
    case SQLITE_CORRUPT:
    case SQLITE_INTERRUPT: // by TimeLimit: it took longer than with a valid file
        return {
            QT_TRANSLATE_NOOP(
                "File",
                "“%1” is damaged, so nothing was changed; open an earlier version of it, or save what can be read."),
            Reason::Damaged};
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
        return {
            QT_TRANSLATE_NOOP(
                "File",
                "“%1” cannot hold this value, so nothing was changed; please look at what was typed or imported."),
            Reason::Refused};
    case SQLITE_CANTOPEN:
        return {QT_TRANSLATE_NOOP(
            "File",
            "“%1” could not be opened, so nothing was changed; check that its folder is there and may be read and written.")};
    case SQLITE_NOMEM:
        return {QT_TRANSLATE_NOOP(
            "File",
            "There is not enough memory for “%1”, so nothing was changed; close other programs and try again.")};
    default:
        return {QT_TRANSLATE_NOOP(
            "File",
            "“%1” could not be read or written, so nothing was changed; please try again, or save a copy elsewhere.")};
    }
}

Error describe(const QSqlError &error, const QString &sql, const QString &path)
{
    return Storage::errorOf(
        error.nativeErrorCode().toInt(),
        error.text() + u" ["_s + error.nativeErrorCode() + u"] "_s + sql.simplified(), path);
}

QString pathOf(const QSqlDriver *driver)
{
    return driver->property(kPathProperty).toString();
}

} // namespace

void nameFile(const QSqlDatabase &db, const QString &path)
{
    db.driver()->setProperty(kPathProperty, path);
}

QString fileOf(const QSqlDatabase &db)
{
    return pathOf(db.driver());
}

Error errorOf(const QSqlQuery &query)
{
    return describe(query.lastError(), query.lastQuery(), pathOf(query.driver()));
}

Error errorOf(int code, const QString &detail, const QString &path)
{
    const Sentence sentence = sentenceOf(code);
    const QString name = path.isEmpty() ? Text::tr("the plan") : path;
    Error error = fileError(sentence.text, name, detail, sentence.reason);
    if ((code & 0xff) == SQLITE_FULL)
        error.message.replace(u"%2"_s, QDir::toNativeSeparators(QFileInfo(path).absolutePath()));
    return error;
}

Error unreadable(const QSqlDatabase &db, const QString &what)
{
    return {
        .message =
            Text::tr(
                "“%1” was left untouched, because what it holds for “%2” cannot be read; open an earlier version of it.")
                .arg(System::shownName(pathOf(db.driver())),
                     Domain::inBrief(what, Domain::kLongestQuote)),
        .reason = Error::Reason::Damaged};
}

Error errorOf(const QSqlDatabase &db)
{
    return describe(db.lastError(), {}, pathOf(db.driver()));
}

Result<QSqlQuery> run(const QSqlDatabase &db, const QString &sql, Bindings values)
{
    Q_ASSERT(bindsExactly(sql, values));
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return describe(query.lastError(), sql, pathOf(db.driver()));
    if (auto bound = bind(query, values); !bound)
        return bound.error();
    if (!query.exec())
        return errorOf(query);
    return query;
}

Result<QVariant> firstValue(const QSqlDatabase &db, const QString &sql, Bindings values)
{
    std::optional<QVariant> first;
    const auto read = eachRow(run(db, sql, values), [&first](const QSqlQuery &row) {
        if (!first)
            first = row.value(0);
    });
    if (!read)
        return read.error();
    return first.value_or(QVariant());
}

Result<Statement> Statement::prepare(const QSqlDatabase &db, const QString &sql)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return describe(query.lastError(), sql, pathOf(db.driver()));
    return Statement(std::move(query));
}

Result<void> Statement::execute(Bindings values)
{
    Q_ASSERT(bindsExactly(m_query.lastQuery(), values));
    if (auto bound = bind(m_query, values); !bound)
        return bound;
    if (!m_query.exec())
        return errorOf(m_query);
    return {};
}

} // namespace Storage
