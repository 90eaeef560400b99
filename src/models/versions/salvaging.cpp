#include "models/versions/salvaging.h"

#include "domain/file/planfilename.h"
#include "models/editwords.h"
#include "storage/file/openingerrors.h"
#include "storage/salvage/salvage.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Salvage)
};

const auto kPlans = u"plan"_s;
const auto kNodes = u"node"_s;
const auto kNotes = u"progress_note"_s;
const auto kEvidence = u"evidence"_s;
const auto kHistory = u"history"_s;

using Count = qint64 SalvagedTable::*;

QString tableWords(const QString &table)
{
    static const std::pair<QString, const char *> words[] = {
        {kPlans, QT_TRANSLATE_NOOP("Salvage", "years")},
        {kNodes, QT_TRANSLATE_NOOP("Salvage", "sections and items")},
        {kNotes, QT_TRANSLATE_NOOP("Salvage", "notes")},
        {kEvidence, QT_TRANSLATE_NOOP("Salvage", "evidence")},
        {kHistory, QT_TRANSLATE_NOOP("Salvage", "entries of the history")},
        {u"assignment"_s, QT_TRANSLATE_NOOP("Salvage", "owners and departments of items")},
        {u"roster"_s, QT_TRANSLATE_NOOP("Salvage", "names of people, departments and figures")},
        {u"named_figure"_s, QT_TRANSLATE_NOOP("Salvage", "figures of notes")},
        {u"wording"_s, QT_TRANSLATE_NOOP("Salvage", "paragraphs of reports")},
    };
    for (const auto &[name, word] : words) {
        if (name == table)
            return QCoreApplication::translate("Salvage", word);
    }
    return {};
}

QString comma()
{
    return Text::tr(", ", "between the parts of a list");
}

QString numbered(const QString &name, qint64 count)
{
    return Text::tr("%1 %2", "a name and how many").arg(name).arg(count);
}

QString lostWords(const SalvageReport &report)
{
    QStringList words;
    for (qsizetype i = 0; i < report.lostEvidence.size(); ++i) {
        const QString place = report.lostPlaces.value(i);
        words.append(place.isEmpty() ? report.lostEvidence[i]
                                     : Text::tr("%1 (%2)", "evidence, and its day and item")
                                           .arg(report.lostEvidence[i], place));
    }
    return words.join(comma());
}

bool isAllOfFile(const SalvageReport &report)
{
    return std::ranges::all_of(report.tables, [](const SalvagedTable &table) {
        return table.fromVersion == 0 && table.fromHistory == 0;
    });
}

// The counts of one kind in words; empty when all of them are zero.
QString countWords(const SalvageReport &report, Count count)
{
    QStringList counts;
    for (const QString &table : {kPlans, kNodes, kNotes, kEvidence, kHistory}) {
        if (const qint64 rows = report.table(table).*count; rows > 0)
            counts.append(numbered(tableWords(table), rows));
    }
    return counts.join(comma());
}

// What `words` says of each table, for tables that the user knows; empty words are left out.
QStringList tablesWhere(const SalvageReport &report,
                        const std::function<QString(const SalvagedTable &, const QString &)> &words)
{
    QStringList all;
    for (const SalvagedTable &table : report.tables) {
        const QString name = tableWords(table.name);
        const QString said = name.isEmpty() ? QString() : words(table, name);
        if (!said.isEmpty())
            all.append(said);
    }
    return all;
}

} // namespace

bool isWorthSalvaging(const System::Error &error, const QString &path)
{
    using Reason = System::Error::Reason;
    const QFileInfo file(path);
    const bool lostItsBeginning = error.reason == Reason::Failed && isPlanFileName(path)
                                  && file.isFile() && file.size() > 0
                                  && Storage::hasForeignBeginning(path);
    return error.reason == Reason::Damaged || lostItsBeginning;
}

Result<SalvageReport> salvaged(const QString &damaged, const QString &into, QDate today)
{
    return Storage::salvage(damaged, into, today);
}

QStringList missingWords(const SalvageReport &report)
{
    const auto howMany = [](const SalvagedTable &table, const QString &name) {
        const qint64 missing = table.missing.value_or(0);
        return missing > 0 ? numbered(name, missing) : QString();
    };
    const auto unknown = [](const SalvagedTable &table, const QString &name) {
        return table.missing ? QString() : name;
    };
    QStringList words;
    if (const auto missing = tablesWhere(report, howMany); !missing.isEmpty())
        words.append(Text::tr("Missing: %1.").arg(missing.join(comma())));
    if (const auto missing = tablesWhere(report, unknown); !missing.isEmpty())
        words.append(Text::tr("Some of these may be missing; how many is not known: %1.")
                         .arg(missing.join(comma())));
    if (const qint64 madeUp = report.table(kPlans).madeUp + report.table(kNodes).madeUp; madeUp > 0)
        words.append(
            Text::tr(
                "Years, sections and items whose words are lost, added to hold what belongs to them: %1.")
                .arg(madeUp));
    if (!report.guessedPlaces.isEmpty())
        words.append(
            Text::tr("The places of these are not known; please check that they are right: %1.")
                .arg(report.guessedPlaces.join(comma())));
    const auto doubtful = [](const SalvagedTable &table, const QString &name) {
        return table.isDoubtful ? name : QString();
    };
    if (const auto tables = tablesWhere(report, doubtful); !tables.isEmpty())
        words.append(
            Text::tr(
                "Something among these was changed by the damage, and it is not known what: %1.")
                .arg(tables.join(comma())));
    if (!report.lostEvidence.isEmpty())
        words.append(Text::tr("The content of this evidence is lost: %1.").arg(lostWords(report)));
    if (words.isEmpty())
        words.append(
            isAllOfFile(report) ? Text::tr(
                "All of it was read from the file itself; none of its content was damaged.")
                                : Text::tr("Nothing that the damaged file held is missing."));
    return words;
}

QStringList salvageWords(const SalvageReport &report)
{
    QStringList words;
    if (const auto counts = countWords(report, &SalvagedTable::fromFile); !counts.isEmpty())
        words.append(Text::tr("From the damaged file: %1.").arg(counts));
    if (const auto counts = countWords(report, &SalvagedTable::fromVersion); !counts.isEmpty())
        words.append(
            Text::tr("From the earlier version kept on %1: %2.")
                .arg(momentWords(report.version.value_or(EarlierVersion()).keptAt, {}), counts));
    if (const qint64 contents = report.table(u"content"_s).fromVersion; contents > 0)
        words.append(
            Text::tr("Photographs and papers whose content was beside the earlier versions: %1.")
                .arg(contents));
    if (const auto counts = countWords(report, &SalvagedTable::fromHistory); !counts.isEmpty())
        words.append(Text::tr("As the history says: %1.").arg(counts));
    return words + missingWords(report);
}

} // namespace Models
