#pragma once

#include "storage/database/rowsum.h"
#include "system/result.h"

#include <QHash>
#include <QSqlDatabase>

#include <memory>
#include <optional>

namespace Storage {

// The table `digest` holds a row count and a checksum for each other table, so that a bit that
// flipped on the disk is noticed. It is valid only while document.change_counter equals SQLite's
// own change counter: a program that does not keep digests leaves the two different.
enum class DigestState {
    None,     // the database is not a file, or is of a format without digests
    Missing,  // no digests were made yet
    Outdated, // another program has written since
    Valid,    // the rows are held to them
};

// To be called inside a transaction. None when the digests cannot be read, and always where SQLite
// was built without the preupdate hook that DigestKeeper needs.
DigestState digestState(const QSqlDatabase &db);

// Computes the digests from all rows. They become valid when the caller's transaction is committed.
System::Result<void> makeDigests(const QSqlDatabase &db);

// The same for `target`, into which all of `db` is copied by its next transaction: notes the change
// counter that `target` will have then.
System::Result<void> makeDigestsFor(const QSqlDatabase &target, const QSqlDatabase &db);

// Makes the digests valid in a copy of a database whose digests were in the state `original`,
// because a copy has a change counter of its own. Valid: they stay as they are. None (a copy from
// memory, or without contents): they are made anew, if the copy's format has them. Otherwise they
// are marked as invalid, and made with the next edit.
System::Result<void> takeOverDigests(const QSqlDatabase &copy, DigestState original);

// The first table whose rows do not match its digest; empty when all match, and when the digests
// are not valid.
System::Result<QString> tableWithOtherRows(const QSqlDatabase &db);

// Observes what is written on a connection and updates the digests without reading all rows again.
// At most one for each connection. After a statement that fails, the transaction must be rolled
// back.
class DigestKeeper
{
public:
    // Null where SQLite was built without the preupdate hook.
    static std::unique_ptr<DigestKeeper> follow(const QSqlDatabase &db);

    DigestKeeper(const DigestKeeper &) = delete;
    DigestKeeper &operator=(const DigestKeeper &) = delete;
    ~DigestKeeper();

    // Writes the digests, with all changes observed so far. They become valid when the transaction
    // is committed.
    System::Result<void> store();

private:
    explicit DigestKeeper(const QSqlDatabase &db);

    void take(int operation, QByteArrayView table);
    void stop();

    QSqlDatabase m_db;
    RowHasher m_hasher;
    QHash<QByteArray, RowSum> m_changes;
    bool m_hasWritten = false;
    bool m_isLost = false; // a change was missed, so the digests are no longer valid
};

} // namespace Storage
