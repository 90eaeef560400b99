#pragma once

#include "domain/plan/evidence/evidence.h"
#include "storage/stores/contentfolder.h"
#include "system/result.h"

#include <QSqlDatabase>

#include <functional>
#include <optional>

namespace Storage {

// The content of evidence (photographs, papers): each content once, by its SHA-256, in parts of at
// most 1 MB, so that no more of it is in memory at a time. Writing happens only inside a
// transaction that EditStore holds.
class ContentStore
{
public:
    // `beside`: the folder from which contents are read that the file does not include itself, as a
    // kept version.
    explicit ContentStore(const QSqlDatabase &db, std::optional<ContentFolder> beside = {})
        : m_db(db)
        , m_beside(std::move(beside))
    {}

    // The content's size in bytes; none when this file does not have it.
    System::Result<std::optional<qint64>> size(const QString &sha256) const;

    // The SHA-256 sums of all contents of the file, with those that it does not include itself.
    System::Result<QStringList> sums() const;
    bool isWithoutSome() const; // true for a version, and when some content was lost
    // Inserts contents that the file lacks out of `folder`, as far as that has them. To be called
    // inside a transaction.
    System::Result<void> fillFrom(const ContentFolder &folder);

    // The content's small picture, a JPEG; empty when there is none.
    System::Result<QByteArray> thumbnail(const QString &sha256) const;

    // Calls `take` with one part after the other, until it returns false. The parts may be used
    // only when this returns without an error. An error of reason Damaged when they do not match
    // the sum, and an error when the file does not have the content.
    using Take = std::function<bool(const QByteArray &part)>;
    System::Result<void> read(const QString &sha256, const Take &take) const;

    // Does nothing when the file has the whole content already; damaged parts are replaced. An
    // error of reason Refused when the bytes of `content` do not match its sum.
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
