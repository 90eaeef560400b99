#pragma once

#include "domain/plan/evidence/evidence.h"
#include "storage/stores/contentfolder.h"
#include "system/result.h"

#include <QSqlDatabase>

#include <functional>
#include <optional>

namespace Storage {

// What evidence holds: each content once, by its SHA-256, in parts of at most 1 MB, so that no more
// of it is in memory. Writing happens only inside a transaction that EditStore holds.
class ContentStore
{
public:
    // What the file is without is looked for in `beside`, as with a kept version.
    explicit ContentStore(const QSqlDatabase &db, std::optional<ContentFolder> beside = {})
        : m_db(db)
        , m_beside(std::move(beside))
    {}

    // Its size, where it is here.
    System::Result<std::optional<qint64>> size(const QString &sha256) const;

    // The sums of all contents that the file has or, as a version, is without.
    System::Result<QStringList> sums() const;
    bool isWithoutSome() const; // a version, or some of it was lost
    // Takes what the file is without out of `folder`, as far as that has it. Inside a transaction.
    System::Result<void> fillFrom(const ContentFolder &folder);

    // A JPEG; empty where there is none.
    System::Result<QByteArray> thumbnail(const QString &sha256) const;

    // Calls `take` with one part after the other, until it returns false. What was taken counts
    // only when this returns without an error: there is one, of reason Damaged, when the parts do
    // not come to the sum, and one when the file is without the content.
    using Take = std::function<bool(const QByteArray &part)>;
    System::Result<void> read(const QString &sha256, const Take &take) const;

    // Nothing happens when the file has it whole already; damaged parts are replaced. An error, of
    // reason Refused, when the bytes do not come to the sum.
    System::Result<void> insert(const Domain::EvidenceContent &content);

private:
    System::Result<bool> hasParts(const QString &sha256) const;
    System::Result<void> readBeside(const QString &sha256, const Take &take) const;
    System::Result<void> mendParts(const Domain::EvidenceContent &content);
    System::Result<void> insertParts(const Domain::EvidenceContent &content);

    QSqlDatabase m_db;
    std::optional<ContentFolder> m_beside;
};

} // namespace Storage
