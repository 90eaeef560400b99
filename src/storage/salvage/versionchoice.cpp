#include "storage/salvage/versionchoice.h"

#include "storage/database/conversion.h"
#include "storage/database/query.h"
#include "storage/file/putbacknote.h"
#include "storage/file/versioncopy.h"
#include "storage/salvage/versioncutting.h"
#include "storage/stores/historystore.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Storage {

namespace {

const auto kRowsUntil = u"SELECT id FROM history WHERE id <= %1 ORDER BY id"_s;
const auto kLastGatheredRow = u"SELECT max(id) FROM history"_s;
const auto kEndOfEdit = uR"(
    SELECT max(id) FROM history WHERE edit = (SELECT edit FROM history WHERE id = :id)
)"_s;
const auto kNotesSince = uR"(
    SELECT id, written_at FROM progress_note
     WHERE id IN (SELECT note_id FROM history WHERE id > :id AND field = 'note')
)"_s;
const auto kNoteWrittenAt = u"SELECT written_at FROM progress_note WHERE id = :id"_s;

const auto kPuttingsBack = u"SELECT new_value, written_at FROM history WHERE field = 'restored'"_s;

// An earlier version, kept at `to`, was put back at `at`: versions kept between the two are of
// content that was put aside.
struct PuttingBack
{
    QDateTime to;
    QDateTime at;
};

// All puttings back in the history and in the notes beside the versions, latest first, without
// those that a later one put aside.
QList<PuttingBack> puttingsBack(Gathering &gathered, const QList<EarlierVersion> &versions)
{
    QList<PuttingBack> all;
    for (const EarlierVersion &version : versions) {
        if (const QDateTime to = putBackTo(version); to.isValid())
            all.append({.to = to, .at = version.keptAt});
    }
    gathered.each(kPuttingsBack, [&all](const QSqlQuery &row) {
        all.append({.to = momentIn(row.value(u"new_value"_s)),
                    .at = momentIn(row.value(u"written_at"_s))});
    });
    std::ranges::sort(all, std::ranges::greater(), &PuttingBack::at);
    QDateTime from;
    all.removeIf([&from](const PuttingBack &one) {
        const bool counts = !from.isValid() || one.at < from;
        if (counts)
            from = one.to;
        return !counts;
    });
    return all;
}

bool wasPutAside(const EarlierVersion &version, const QList<PuttingBack> &puttingsBack)
{
    return std::ranges::any_of(puttingsBack, [&version](const PuttingBack &one) {
        return version.keptAt > one.to && version.keptAt <= one.at;
    });
}

// How much of a version can have been in the damaged file, by the history that was gathered of it.
class Judgement
{
public:
    Judgement(Gathering &gathered, const DamagedFile &damaged, const QString &uuid)
        : m_gathered(gathered)
        , m_damaged(damaged)
        , m_hasUuid(!uuid.isEmpty())
        , m_lastAssigned(damaged.lastIds().value("history"))
        , m_lastRead(gathered.value(kLastGatheredRow).toLongLong())
    {}

    // The last row of the version's history that was the file's too; none when nothing tells. It is
    // the version's very last where nothing speaks against the whole of it.
    std::optional<qint64> sharedUntil(const EarlierVersion &version, const Connection &opened) const
    {
        const auto last = HistoryStore(opened.db()).lastRow();
        if (!last)
            return std::nullopt;
        QList<qint64> here;
        m_gathered.each(kRowsUntil.arg(last->id), [&here](const QSqlQuery &row) {
            here.append(row.value(u"id"_s).toLongLong());
        });
        const auto isAlike = [&](qint64 id) {
            const auto one = HistoryStore(opened.db()).row(id);
            const auto other = HistoryStore(m_gathered.db()).row(id);
            return one && other && *one == *other;
        };
        const bool agrees = here.isEmpty() || isAlike(here.last());
        const qint64 shared = here.isEmpty() ? 0 : here.last();
        if (agrees && (shared == last->id || canHaveGoneOn(version, opened, shared, last->id)))
            return last->id;
        // Copies that parted have no row alike behind the place.
        const auto parted = std::ranges::partition_point(here, isAlike);
        if (parted == here.cbegin())
            return std::nullopt;
        const auto whole = firstValue(opened.db(), kEndOfEdit, {{u":id"_s, *(parted - 1)}});
        return whole ? std::optional(whole->toLongLong()) : std::nullopt;
    }

private:
    // Whether the file's history can have gone on from the row `shared` as the version's does, up
    // to `last`: whether it is lost there. A version of another path can be a copy's.
    bool canHaveGoneOn(const EarlierVersion &version, const Connection &opened, qint64 shared,
                       qint64 last) const
    {
        if (m_damaged.isComplete("history"))
            return false;
        if (version.origin == m_damaged.path())
            return m_lastAssigned == 0 || last <= m_lastAssigned || m_lastRead < m_lastAssigned;
        return last <= std::max(m_lastAssigned, m_lastRead) && (m_hasUuid || shared > 0)
               && !hasOtherNotes(opened, shared);
    }

    // Whether a note that the version has since the row `shared` is another one in the file.
    bool hasOtherNotes(const Connection &opened, qint64 shared) const
    {
        bool areOther = false;
        const auto read = eachRow(
            run(opened.db(), kNotesSince, {{u":id"_s, shared}}), [&](const QSqlQuery &row) {
                const QVariant held = m_gathered.value(kNoteWrittenAt,
                                                       {{u":id"_s, row.value(u"id"_s)}});
                areOther = areOther || (!held.isNull() && held != row.value(u"written_at"_s));
            });
        return areOther || !read;
    }

    Gathering &m_gathered;
    const DamagedFile &m_damaged;
    bool m_hasUuid;
    // The ids of the last row of its history: that was written (0 when that is lost), and that
    // could be read.
    qint64 m_lastAssigned;
    qint64 m_lastRead;
};

QList<EarlierVersion> versionsFor(const QString &path, const QString &uuid,
                                  const PlanFile::OpenOptions &options)
{
    if (uuid.isEmpty())
        return versionsOfPath(path, options.backupFolder);
    QList<EarlierVersion> versions = Backups(uuid, options.backupFolder).versions();
    std::stable_partition(versions.begin(), versions.end(),
                          [&path](const EarlierVersion &one) { return one.origin == path; });
    return versions;
}

} // namespace

std::optional<GoodVersion> versionToFillFrom(const DamagedFile &damaged, const QString &uuid,
                                             Gathering &gathered,
                                             const PlanFile::OpenOptions &options)
{
    const auto versions = versionsFor(damaged.path(), uuid, options);
    const auto all = puttingsBack(gathered, versions);
    const Judgement judgement(gathered, damaged, uuid);
    std::optional<GoodVersion> longest;
    qint64 until = 0;
    for (const EarlierVersion &version : versions) {
        if (wasPutAside(version, all))
            continue;
        auto opened = openVersionCopy(version, Migrations(options.migrations));
        const auto shared = opened ? judgement.sharedUntil(version, *opened) : std::nullopt;
        if (!shared)
            continue;
        if (HistoryStore(opened->db()).lastRow()->id == *shared)
            return GoodVersion{version, *std::move(opened)};
        if (*shared > until) {
            longest.emplace(version, *std::move(opened));
            until = *shared;
        }
    }
    if (longest && !cutBack(longest->connection, until))
        return std::nullopt;
    return longest;
}

} // namespace Storage
