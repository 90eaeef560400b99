#include "app/commands/command.h"
#include "app/commands/planyear.h"
#include "app/commands/terminaltext.h"
#include "app/commands/versionlist.h"
#include "exchange/json/planjson.h"
#include "models/versions/versioncomparison.h"
#include "models/versions/versionsummary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Models;
using Exchange::textOrNull;
using System::Result;

namespace App {

namespace {

const Option kOptions[] = {
    kJsonOption,
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString lineOf(const VersionSummary &held, const QString &differs, const QString &file)
{
    const QString change =
        held.changedAt.isValid()
            ? Text::tr("last change %1, %2").arg(localMoment(held.changedAt), held.changedBy)
            : Text::tr("no change yet");
    QStringList parts{held.version.id,
                      localMoment(held.version.keptAt),
                      whyKeptWords(held.version),
                      Text::tr("items %1, notes %2, evidence %3")
                          .arg(held.items)
                          .arg(held.notes)
                          .arg(held.evidence),
                      change,
                      differs};
    parts.removeAll(QString()); // parts that are unknown
    if (const QString other = otherOrigin(held.version, file); !other.isEmpty())
        parts.append(Text::tr("kept of another file: %1").arg(QDir::toNativeSeparators(other)));
    return harmlessLine(parts.join(u"  "_s));
}

QJsonObject jsonOf(const VersionComparison &differs)
{
    const auto count = [&differs](VersionDifference::Kind kind) {
        return qint64(std::ranges::count(differs.differences, kind, &VersionDifference::kind));
    };
    return {{u"items_added"_s, differs.nodesAdded},
            {u"notes_added"_s, differs.notesAdded},
            {u"evidence_added"_s, differs.evidenceAdded},
            {u"evidence_removed"_s, differs.evidenceRemoved},
            {u"years_added"_s, differs.yearsAdded},
            {u"years_removed"_s, differs.yearsRemoved},
            {u"changed"_s, count(VersionDifference::Kind::Changed)},
            {u"removed"_s, count(VersionDifference::Kind::Gone)}};
}

QJsonObject jsonOf(const VersionSummary &held, const VersionComparison &differs)
{
    const QJsonObject change{{u"written_at"_s, held.changedAt.toUTC().toString(Qt::ISODate)},
                             {u"author"_s, held.changedBy}};
    return {{u"id"_s, held.version.id},
            {u"kept_at"_s, held.version.keptAt.toUTC().toString(Qt::ISODate)},
            {u"why"_s, textOrNull(held.version.why)},
            {u"items"_s, held.items},
            {u"notes"_s, held.notes},
            {u"evidence"_s, held.evidence},
            {u"last_change"_s, held.changedAt.isValid() ? QJsonValue(change) : QJsonValue()},
            {u"differs"_s, jsonOf(differs)},
            {u"size"_s, held.version.size},
            {u"of"_s, textOrNull(held.version.origin)}};
}

Result<QByteArray> versions(const Arguments &arguments)
{
    const QString &path = arguments.operands.first();
    const auto file = checkedFile(arguments);
    const auto kept = file ? versionsOf(**file) : versionsAt(path);
    if (!file && (file.error().reason != System::Error::Reason::Damaged || kept.isEmpty()))
        return file.error();
    if (!file)
        complain(file.error().message);
    const QString place = file ? (*file)->path() : path;
    QStringList lines;
    QJsonArray listed;
    bool areOfOthers = false;
    for (const EarlierVersion &version : kept) {
        if (!areOfOthers && !otherOrigin(version, place).isEmpty()) {
            areOfOthers = true;
            lines.append(harmlessLine(
                Text::tr("Kept at other places, of copies of “%1” or of it before it was moved:")
                    .arg(QFileInfo(place).fileName())));
        }
        const auto held = summaryOf(version);
        if (!held) {
            complain(held.error().message);
            continue;
        }
        // A damaged file cannot be compared with its versions.
        const auto differs = file ? comparison(version, place)
                                  : Result<VersionComparison>(file.error());
        lines.append(lineOf(*held, differs ? comparisonWords(*differs) : QString(), place));
        QJsonObject one = jsonOf(*held, differs ? *differs : VersionComparison{});
        if (!differs)
            one[u"differs"_s] = QJsonValue();
        listed.append(one);
    }
    if (arguments.has(u"--json"_s))
        return QJsonDocument(
                   QJsonObject{{u"format"_s, Exchange::kJsonFormat}, {u"versions"_s, listed}})
            .toJson();
    if (lines.isEmpty())
        lines.append(harmlessLine(
            Text::tr("No version of “%1” has been kept yet.").arg(QFileInfo(place).fileName())));
    return (lines.join(u'\n') + u'\n').toUtf8();
}

} // namespace

const Command kVersionsCommand = {
    .name = "versions",
    .synopsis = "FILE [--json]",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine", "Lists the earlier versions kept of FILE, newest first, by their ids."),
    .fewestOperands = 1,
    .mostOperands = 1,
    .options = kOptions,
    .misuse = nullptr,
    .run = versions,
};

} // namespace App
