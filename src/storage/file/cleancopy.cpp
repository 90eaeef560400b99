#include "storage/file/cleancopy.h"

#include "storage/database/connection.h"
#include "storage/database/conversion.h"
#include "storage/database/digests.h"
#include "storage/database/query.h"
#include "storage/database/transaction.h"
#include "storage/file/filecopy.h"

#include <QDateTime>
#include <QUuid>

#include <limits>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using System::Result;

namespace Storage {

namespace {

const auto kNewUuid = u"UPDATE document SET uuid = :uuid, created_at = :created_at"_s;
const auto kNoHistory = u"DELETE FROM history"_s;
const auto kNoReversals = u"DELETE FROM reversal"_s;
const auto kNoNumbers = u"DELETE FROM sqlite_sequence WHERE name = 'history'"_s;
const auto kNoAuthors = u"UPDATE progress_note SET author = ''"_s;
// Names that nothing refers to any more are removed from the roster.
const auto kNoUnusedNames = u"DELETE FROM roster WHERE id NOT IN (SELECT roster_id FROM assignment"
                            " UNION ALL SELECT roster_id FROM named_figure)"_s;
const auto kNoEvidenceAuthors = u"UPDATE evidence SET author = ''"_s;
const auto kNoEvidence = u"DELETE FROM evidence"_s;
const auto kNoEvidenceNumbers = u"DELETE FROM sqlite_sequence WHERE name = 'evidence'"_s;
// Contents that only the removed history referred to are removed.
const auto kNoUnusedContent =
    u"DELETE FROM content WHERE sha256 NOT IN (SELECT sha256 FROM evidence)"_s;
const auto kWriteAnew = u"VACUUM"_s;

Result<void> leaveOut(const QSqlDatabase &db, const Domain::ContentForOthers &wanted)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    const auto renamed = run(db, kNewUuid,
                             {{u":uuid"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                              {u":created_at"_s, momentText(QDateTime::currentDateTimeUtc())}});
    if (!renamed)
        return renamed.error();
    QStringList steps{kNoHistory, kNoReversals, kNoNumbers, kNoUnusedNames};
    if (!wanted.hasAuthors)
        steps += {kNoAuthors, kNoEvidenceAuthors};
    if (!wanted.hasEvidence)
        steps += {kNoEvidence, kNoEvidenceNumbers};
    steps.append(kNoUnusedContent);
    for (const QString &step : std::as_const(steps)) {
        if (const auto done = run(db, step); !done)
            return done.error();
    }
    return transaction->commit();
}

// `connection` is to the copy, which no other program has open.
Result<void> clean(Connection &connection, const Domain::ContentForOthers &wanted)
{
    if (auto durable = connection.makeDurable(); !durable)
        return durable;
    if (auto left = leaveOut(connection.db(), wanted); !left)
        return left;
    sqlite3_limit(connection.handle(), SQLITE_LIMIT_ATTACHED, 1); // VACUUM attaches a database
    const DigestState digests = digestState(connection.db());
    if (const auto anew = run(connection.db(), kWriteAnew); !anew)
        return anew.error();
    return takeOverDigests(connection.db(), digests);
}

} // namespace

Result<void> cleanForOthers(const QString &path, const Domain::ContentForOthers &wanted,
                            const CopyWatch &watch)
{
    constexpr int kAsLongAsItTakes = std::numeric_limits<int>::max();
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    const TimeLimit limit(connection->handle(), kAsLongAsItTakes, watch.isCancelled);
    const auto cleaned = clean(*connection, wanted);
    return watch.isOver() ? copyCancelled() : cleaned;
}

} // namespace Storage
