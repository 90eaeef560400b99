#include "models/versions/versionsummary.h"

#include "domain/plan/outline.h"
#include "domain/plan/tally.h"
#include "storage/file/planfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Storage::PlanFile;
using System::Result;

namespace Models {

namespace {

// Adds the counts of one year's plan to the summary.
Result<void> addTo(VersionSummary &summary, const PlanFile &file, PlanId plan)
{
    auto content = file.plans().content(plan);
    if (!content)
        return content.error();
    const auto figures = file.progress().figures(plan);
    if (!figures)
        return figures.error();
    const auto evidence = file.evidence().counts(plan);
    if (!evidence)
        return evidence.error();
    const Outline outline(*std::move(content));
    for (const OutlineNode *node : outline.nodes())
        summary.items += node->isTracked() ? 1 : 0;
    for (const NoteFigures &one : *figures)
        summary.notes += one.notes;
    for (const int count : *evidence)
        summary.evidence += count;
    return {};
}

} // namespace

QList<EarlierVersion> earlierVersionsOf(const QString &file)
{
    const QFileInfo info(file);
    const QString canonical = info.canonicalFilePath(); // empty when the file is gone
    return Storage::versionsOfPath(canonical.isEmpty() ? info.absoluteFilePath() : canonical);
}

Result<void> restoreEarlierVersion(const EarlierVersion &version, const QString &path)
{
    return Storage::restore(version, path);
}

Result<VersionSummary> summaryOf(const EarlierVersion &version)
{
    const auto file = PlanFile::open(version.path, PlanFile::Access::ReadOnly);
    if (!file)
        return file.error();
    const auto plans = (*file)->plans().plans();
    if (!plans)
        return plans.error();
    VersionSummary summary{.version = version};
    for (const PlanDetails &plan : *plans) {
        if (auto added = addTo(summary, **file, plan.id); !added)
            return added.error();
    }
    const auto next = (*file)->history().nextEdit();
    const auto last = next ? (*file)->history().entriesOfEdit(*next - 1) : next.error();
    if (!last)
        return last.error();
    if (!last->isEmpty()) {
        summary.changedAt = last->first().writtenAt;
        summary.changedBy = last->first().author;
    }
    return summary;
}

QString otherOrigin(const EarlierVersion &version, const QString &file)
{
    const QString canonical = QFileInfo(file).canonicalFilePath();
    return version.origin == file || version.origin == canonical ? QString() : version.origin;
}

qsizetype putOwnFirst(QList<EarlierVersion> &versions, const QString &file)
{
    const auto others = std::ranges::stable_partition(
        versions, [&file](const auto &version) { return otherOrigin(version, file).isEmpty(); });
    return others.begin() - versions.begin();
}

QString whyKeptWords(const EarlierVersion &version)
{
    static const QHash<QString, const char *> words{
        {u"day"_s, QT_TRANSLATE_NOOP("Versions", "before the first change of the day")},
        {u"work"_s, QT_TRANSLATE_NOOP("Versions", "after half an hour of work")},
        {u"removal"_s, QT_TRANSLATE_NOOP("Versions", "before something was removed")},
        {u"import"_s, QT_TRANSLATE_NOOP("Versions", "before a plan was added")},
        {u"migration"_s, QT_TRANSLATE_NOOP("Versions", "before the file was brought up to date")},
        {u"restore"_s, QT_TRANSLATE_NOOP("Versions", "before something earlier was put back")}};
    const char *known = words.value(version.why, nullptr);
    return known ? QCoreApplication::translate("Versions", known) : QString();
}

} // namespace Models
