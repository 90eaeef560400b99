#include "storage/salvage/versionchoice.h"

#include "storage/database/conversion.h"
#include "storage/database/query.h"
#include "storage/file/putbacknote.h"
#include "storage/file/versioncopy.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Storage {

namespace {

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

// Whether the file's history continues the version's, as far as it can be read: true when the part
// that would tell is lost.
bool isOnLine(const Connection &version, const QSqlDatabase &gathered, bool isHistoryWhole)
{
    const auto last = HistoryStore(version.db()).lastRow();
    if (!last || last->id == 0)
        return last.has_value();
    const auto here = HistoryStore(gathered).row(last->id);
    return here && here->id != 0 ? *here == *last : !isHistoryWhole;
}

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

std::optional<GoodVersion> versionToFillFrom(const QString &path, const QString &uuid,
                                             Gathering &gathered, bool isHistoryWhole,
                                             const PlanFile::OpenOptions &options)
{
    const auto versions = versionsFor(path, uuid, options);
    const auto all = puttingsBack(gathered, versions);
    for (const EarlierVersion &version : versions) {
        if (wasPutAside(version, all))
            continue;
        auto opened = versionInMemory(version, Migrations(options.migrations));
        if (opened && isOnLine(*opened, gathered.db(), isHistoryWhole))
            return GoodVersion{version, *std::move(opened)};
    }
    return std::nullopt;
}

} // namespace Storage
