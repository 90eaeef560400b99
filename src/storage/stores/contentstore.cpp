#include "storage/stores/contentstore.h"

#include "storage/database/conversion.h"
#include "storage/database/filequeries.h"
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

const auto kSums = u"SELECT sha256 FROM content ORDER BY sha256"_s;

const auto kIsWithout = uR"(
    SELECT EXISTS (SELECT 1 FROM content
                    WHERE size > 0
                      AND NOT EXISTS (SELECT 1 FROM content_part
                                       WHERE content_part.sha256 = content.sha256))
)"_s;

const auto kFirstPart = u"SELECT 1 FROM content_part WHERE sha256 = :sum LIMIT 1"_s;

const auto kSetThumbnail = u"UPDATE content SET thumbnail = :thumbnail WHERE sha256 = :sum"_s;

const auto kThumbnailOfContent = u"SELECT thumbnail FROM content WHERE sha256 = :sum"_s;

const auto kPartsOfContent =
    u"SELECT bytes FROM content_part WHERE sha256 = :sum ORDER BY position"_s;

const auto kInsertContent =
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
            "This evidence is damaged in “%1”, so it is not shown; add the same file again, or put an earlier version of the plan back."),
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

bool comesToItsSum(const EvidenceContent &content)
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    if (!content.bytes->open(QIODevice::ReadOnly))
        return false;
    const auto closed = qScopeGuard([&content] { content.bytes->close(); });
    return sum.addData(content.bytes.get()) && sum.result().toHex() == content.sha256.toLatin1();
}

} // namespace

Result<std::optional<qint64>> ContentStore::size(const QString &sha256) const
{
    const auto size = firstValue(m_db, kSize, {{u":sum"_s, sha256}});
    if (!size)
        return size.error();
    if (size->isNull())
        return std::optional<qint64>();
    const qint64 bytes = size->toLongLong();
    const auto isHere = bytes == 0 ? Result<bool>(true) : hasParts(sha256);
    if (!isHere)
        return isHere.error();
    const bool isThere = *isHere || (m_beside && m_beside->content(sha256));
    return isThere ? std::optional(bytes) : std::optional<qint64>();
}

Result<bool> ContentStore::hasParts(const QString &sha256) const
{
    const auto first = firstValue(m_db, kFirstPart, {{u":sum"_s, sha256}});
    return first ? Result<bool>(!first->isNull()) : first.error();
}

Result<QStringList> ContentStore::sums() const
{
    QStringList sums;
    const auto read = eachRow(run(m_db, kSums), [&sums](const QSqlQuery &row) {
        sums.append(row.value(u"sha256"_s).toString());
    });
    return read ? Result<QStringList>(sums) : read.error();
}

Result<QByteArray> ContentStore::thumbnail(const QString &sha256) const
{
    const auto bytes = firstValue(m_db, kThumbnailOfContent, {{u":sum"_s, sha256}});
    if (!bytes)
        return bytes.error();
    return bytes->isNull() && m_beside ? m_beside->thumbnail(sha256) : bytes->toByteArray();
}

Result<void> ContentStore::read(const QString &sha256, const Take &take) const
{
    const auto size = this->size(sha256);
    if (!size)
        return size.error();
    if (!*size)
        return isNotThere(m_db);
    const auto isHere = hasParts(sha256);
    if (!isHere)
        return isHere.error();
    if (!*isHere && **size > 0)
        return readBeside(sha256, take);
    auto rows = run(m_db, kPartsOfContent, {{u":sum"_s, sha256}});
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

Result<void> ContentStore::readBeside(const QString &sha256, const Take &take) const
{
    const auto content = m_beside ? m_beside->content(sha256) : std::nullopt;
    if (!content || !content->bytes->open(QIODevice::ReadOnly))
        return isNotThere(m_db);
    QCryptographicHash sum(QCryptographicHash::Sha256);
    for (QByteArray part = content->bytes->read(kLargestPart); !part.isEmpty();
         part = content->bytes->read(kLargestPart)) {
        sum.addData(part);
        if (!take(part))
            return {};
    }
    return sum.result().toHex() == sha256.toLatin1() ? Result<void>() : isDamaged(m_db);
}

bool ContentStore::isWithoutSome() const
{
    const auto is = firstValue(m_db, kIsWithout);
    return is && is->toBool();
}

Result<void> ContentStore::fillFrom(const ContentFolder &folder)
{
    const auto all = sums();
    if (!all)
        return all.error();
    for (const QString &sum : *all) {
        const auto isHere = hasParts(sum);
        if (!isHere)
            return isHere.error();
        const auto content = *isHere ? std::nullopt : folder.content(sum);
        if (!content || !comesToItsSum(*content))
            continue;
        if (auto inserted = insertParts(*content); !inserted)
            return inserted;
        if (content->thumbnail.isEmpty())
            continue;
        const auto set = run(m_db, kSetThumbnail,
                             {{u":sum"_s, sum}, {u":thumbnail"_s, content->thumbnail}});
        if (!set)
            return set.error();
    }
    return {};
}

Result<void> ContentStore::insert(const EvidenceContent &content)
{
    const auto held = firstValue(m_db, kSize, {{u":sum"_s, content.sha256}});
    if (!held)
        return held.error();
    const auto isHere = hasParts(content.sha256);
    if (!isHere)
        return isHere.error();
    if (!held->isNull()) {
        if (held->toLongLong() == 0)
            return {};
        return *isHere ? mendParts(content) : insertParts(content);
    }
    const bool hasThumbnail = !content.thumbnail.isEmpty()
                              && content.thumbnail.size() <= kLargestThumbnail;
    const auto row = run(
        m_db, kInsertContent,
        {{u":sum"_s, content.sha256},
         {u":size"_s, content.size},
         {u":thumbnail"_s, hasThumbnail ? QVariant(content.thumbnail)
                                        : QVariant(QMetaType::fromType<QByteArray>())}});
    return row ? insertParts(content) : row.error();
}

// Replaces the stored parts when they do not match the sha256; correct ones are left as they are.
Result<void> ContentStore::mendParts(const EvidenceContent &content)
{
    const auto whole = read(content.sha256, [](const QByteArray &) { return true; });
    if (whole || whole.error().reason != Error::Reason::Damaged)
        return whole;
    const auto removed = run(m_db, kRemoveParts, {{u":sum"_s, content.sha256}});
    return removed ? insertParts(content) : removed.error();
}

Result<void> ContentStore::insertParts(const EvidenceContent &content)
{
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
