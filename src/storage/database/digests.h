#pragma once

#include "storage/database/rowsum.h"
#include "system/result.h"

#include <QHash>
#include <QSqlDatabase>

#include <memory>
#include <optional>

namespace Storage {

// The table `digest` says what the rows of each table come to, so that a bit that flipped on the
// disk is noticed. It counts only while the file's change counter is the one that is noted beside
// it: a program that does not keep it leaves another one behind.
enum class DigestState {
    None,     // of a database that is no file, or of an older format
    Missing,  // they were not made yet
    Outdated, // another program has written since
    Counting,
};

// Inside a transaction. What cannot be read counts as None, and everything does where SQLite was
// built without what DigestKeeper needs.
DigestState digestState(const QSqlDatabase &db);

// Makes the digests from the rows as they are. They count once the caller's transaction is
// committed.
System::Result<void> makeDigests(const QSqlDatabase &db);

// Makes them for the file that the next transaction on `target` leaves behind, when all of `db` is
// copied into it.
System::Result<void> makeDigestsFor(const QSqlDatabase &target, const QSqlDatabase &db);

// Says of digests that were copied with a file of state `original` whether they count there. They
// do as before when that counted; others are made, or taken off where another program has written.
System::Result<void> takeOverDigests(const QSqlDatabase &copy, DigestState original);

// The first table whose rows are not what its digest says; empty where there is none, and where
// the digests do not count.
System::Result<QString> tableWithOtherRows(const QSqlDatabase &db);

// Follows what is written on a connection, to bring the digests up to date without reading all rows
// again. One at a time on a connection. A statement that fails must end the transaction.
class DigestKeeper
{
public:
    // Null where SQLite was built without what is needed.
    static std::unique_ptr<DigestKeeper> follow(const QSqlDatabase &db);

    DigestKeeper(const DigestKeeper &) = delete;
    DigestKeeper &operator=(const DigestKeeper &) = delete;
    ~DigestKeeper();

    // Writes the digests of what has been written since. They count once the transaction is
    // committed.
    System::Result<void> store();

private:
    explicit DigestKeeper(const QSqlDatabase &db);

    void take(int operation, QByteArrayView table);
    void stop();

    QSqlDatabase m_db;
    RowHasher m_hasher;
    QHash<QByteArray, RowSum> m_changes;
    bool m_hasWritten = false;
    bool m_isLost = false; // a change was not seen, so that the sums no longer count
};

} // namespace Storage
