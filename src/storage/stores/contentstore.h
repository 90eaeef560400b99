#pragma once

#include "domain/plan/evidence/evidence.h"
#include "system/result.h"

#include <QSqlDatabase>

#include <functional>

class QIODevice;

namespace Storage {

// What evidence holds: each content once, by its SHA-256, in parts of at most 1 MB, so that no more
// of it is in memory. Writing happens only inside a transaction that EditStore holds.
class ContentStore
{
public:
    explicit ContentStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // Its size, where the file has it; a kept version may be without.
    System::Result<std::optional<qint64>> size(const QString &sha256) const;
    // A JPEG; empty where there is none.
    System::Result<QByteArray> thumbnail(const QString &sha256) const;

    // Calls `take` with one part after the other, until it returns false. What was taken counts
    // only when this returns without an error: there is one, of reason Damaged, when the parts do
    // not come to the sum, and one when the file is without the content.
    using Take = std::function<bool(const QByteArray &part)>;
    System::Result<void> read(const QString &sha256, const Take &take) const;

    // Nothing happens when the file has it already. An error, of reason Refused, when the bytes
    // do not come to the sum.
    System::Result<void> insert(const Domain::EvidenceContent &content);

private:
    QSqlDatabase m_db;
};

} // namespace Storage
