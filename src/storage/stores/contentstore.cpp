#include "storage/stores/contentstore.h"

#include "storage/database/conversion.h"
#include "storage/database/query.h"
#include "system/fileerror.h"

#include <QCryptographicHash>
#include <QIODevice>
#include <QScopeGuard>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::fileError;
using System::Result;

namespace Storage {

namespace {

const auto kSize = u"SELECT size FROM content WHERE sha256 = :sum"_s;

const auto kThumbnail = u"SELECT thumbnail FROM content WHERE sha256 = :sum"_s;

const auto kParts = u"SELECT bytes FROM content_part WHERE sha256 = :sum ORDER BY position"_s;

const auto kInsert =
    u"INSERT INTO content (sha256, size, thumbnail) VALUES (:sum, :size, :thumbnail)"_s;

const auto kInsertPart =
    u"INSERT INTO content_part (sha256, position, bytes) VALUES (:sum, :position, :bytes)"_s;

constexpr qint64 kLargestPart = 1048576;

Error isNotThere(const QSqlDatabase &db)
{
    return fileError(
        QT_TRANSLATE_NOOP(
            "File",
            "What this evidence holds is not in “%1”, so it cannot be shown; earlier versions keep it in a folder beside them, and the plan file itself has it."),
        fileOf(db));
}

Error isDamaged(const QSqlDatabase &db)
{
    return fileError(
        QT_TRANSLATE_NOOP(
            "File",
            "This evidence is damaged in “%1”, so it is not shown; an earlier version of the file may still have it whole."),
        fileOf(db), {}, Error::Reason::Damaged);
}

Error hasChanged(const QSqlDatabase &db)
{
    return fileError(
        QT_TRANSLATE_NOOP(
            "File",
            "What was to be kept in “%1” as evidence changed while it was read, so nothing was added; please try again."),
        fileOf(db), {}, Error::Reason::Refused);
}

} // namespace

Result<std::optional<qint64>> ContentStore::size(const QString &sha256) const
{
    const auto size = firstValue(m_db, kSize, {{u":sum"_s, sha256}});
    if (!size)
        return size.error();
    return size->isNull() ? std::optional<qint64>() : std::optional(size->toLongLong());
}

Result<QByteArray> ContentStore::thumbnail(const QString &sha256) const
{
    const auto bytes = firstValue(m_db, kThumbnail, {{u":sum"_s, sha256}});
    return bytes ? Result<QByteArray>(bytes->toByteArray()) : bytes.error();
}

Result<void> ContentStore::read(const QString &sha256, const Take &take) const
{
    const auto size = this->size(sha256);
    if (!size)
        return size.error();
    if (!*size)
        return isNotThere(m_db);
    auto rows = run(m_db, kParts, {{u":sum"_s, sha256}});
    if (!rows)
        return rows.error();
    QCryptographicHash sum(QCryptographicHash::Sha256);
    qint64 length = 0;
    while (rows->next()) {
        const QByteArray part = rows->value(u"bytes"_s).toByteArray();
        sum.addData(part);
        length += part.size();
        if (!take(part))
            return {};
    }
    if (rows->lastError().isValid())
        return errorOf(*rows);
    const bool isWhole = length == **size && sum.result().toHex() == sha256.toLatin1();
    return isWhole ? Result<void>() : isDamaged(m_db);
}

Result<void> ContentStore::insert(const EvidenceContent &content)
{
    const auto held = size(content.sha256);
    if (!held)
        return held.error();
    if (*held)
        return {};
    const bool hasThumbnail = !content.thumbnail.isEmpty()
                              && content.thumbnail.size() <= kLargestThumbnail;
    const auto row = run(
        m_db, kInsert,
        {{u":sum"_s, content.sha256},
         {u":size"_s, content.size},
         {u":thumbnail"_s, hasThumbnail ? QVariant(content.thumbnail)
                                        : QVariant(QMetaType::fromType<QByteArray>())}});
    if (!row)
        return row.error();
    auto insertion = Statement::prepare(m_db, kInsertPart);
    if (!insertion)
        return insertion.error();
    if (!content.bytes->open(QIODevice::ReadOnly))
        return hasChanged(m_db);
    const auto closed = qScopeGuard([&content] { content.bytes->close(); });
    QCryptographicHash sum(QCryptographicHash::Sha256);
    qint64 length = 0;
    for (int position = 0;; ++position) {
        const QByteArray part = content.bytes->read(kLargestPart);
        if (part.isEmpty())
            break;
        sum.addData(part);
        length += part.size();
        if (length > content.size)
            break;
        auto inserted = insertion->execute(
            {{u":sum"_s, content.sha256}, {u":position"_s, position}, {u":bytes"_s, part}});
        if (!inserted)
            return inserted;
    }
    const bool isSame = length == content.size && sum.result().toHex() == content.sha256.toLatin1();
    return isSame ? Result<void>() : hasChanged(m_db);
}

} // namespace Storage
