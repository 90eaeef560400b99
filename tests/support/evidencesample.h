#pragma once

#include "domain/plan/edit.h"
#include "storage/file/planfile.h"

#include <QBuffer>
#include <QByteArray>
#include <QCryptographicHash>

#include <memory>
#include <random>

namespace Tests {

inline QByteArray randomBytes(qsizetype size, int seed)
{
    QByteArray bytes(size, '\0');
    std::mt19937 random{unsigned(seed)};
    for (qsizetype i = 0; i + 4 <= size; i += 4) {
        const auto four = random();
        std::copy_n(reinterpret_cast<const char *>(&four), 4, bytes.data() + i);
    }
    return bytes;
}

inline Domain::NewEvidence newEvidence(const QString &name, const QByteArray &bytes,
                                       const QByteArray &thumbnail = {})
{
    auto device = std::make_shared<QBuffer>();
    device->setData(bytes);
    const QByteArray sum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return {.name = name,
            .type = QStringLiteral("application/octet-stream"),
            .original = true,
            .content = {.sha256 = QString::fromLatin1(sum),
                        .size = bytes.size(),
                        .thumbnail = thumbnail,
                        .bytes = std::move(device)}};
}

// The edit that adds evidence to a node or, if `note` is not zero, to that note.
inline Domain::Edit adding(Domain::NodeId node, Domain::NoteId note,
                           const Domain::NewEvidence &given)
{
    return {Domain::EvidenceChange{
        .to = Domain::Evidence{.node = node,
                               .note = note,
                               .name = given.name,
                               .type = given.type,
                               .sha256 = given.content.sha256,
                               .size = given.content.size,
                               .original = given.original,
                               .author = QStringLiteral(u"王丽"),
                               .addedAt = QDateTime(QDate(2021, 3, 5), QTime(9, 30), Qt::UTC)}}};
}

inline QByteArray contentOf(const Storage::PlanFile &file, const Domain::Evidence &evidence)
{
    QByteArray bytes;
    const auto read = file.contents().read(evidence.sha256, [&bytes](const QByteArray &part) {
        bytes += part;
        return true;
    });
    return read ? bytes : QByteArray("error: ") + read.error().message.toUtf8();
}

} // namespace Tests
