#include "app/commands/command.h"
#include "app/commands/planyear.h"
#include "app/commands/terminaltext.h"
#include "app/commands/versionlist.h"
#include "domain/plan/tally.h"
#include "exchange/json/planjson.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Domain;
using Storage::PlanFile;
using System::Result;

namespace App {

namespace {

const Option kOptions[] = {
    {"--json", ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "JSON, for other programs")},
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// What a version holds, all its years together.
struct Held
{
    EarlierVersion version;
    qsizetype items = 0;
    qsizetype notes = 0;
    QDateTime changedAt = {}; // null where nothing was changed yet
    QString changedBy = {};
};

Result<Held> heldBy(const EarlierVersion &version, QDate today)
{
    const auto file = PlanFile::open(version.path, PlanFile::Access::ReadOnly);
    if (!file)
        return file.error();
    const auto plans = (*file)->plans().plans();
    if (!plans)
        return plans.error();
    Held held{.version = version};
    for (const PlanDetails &plan : *plans) {
        const auto year = readPlanYear(**file, plan.id, {});
        if (!year)
            return year.error();
        const Tally figures = tally(year->outline.root(), AsOf::now(today));
        held.items += figures.items;
        held.notes += figures.notes.notes;
    }
    const auto next = (*file)->history().nextEdit();
    const auto last = next ? (*file)->history().entriesOfEdit(*next - 1) : next.error();
    if (!last)
        return last.error();
    if (!last->isEmpty()) {
        held.changedAt = last->first().writtenAt;
        held.changedBy = last->first().author;
    }
    return held;
}

QString whyWords(const QString &why)
{
    static const QHash<QString, const char *> words{
        {u"day"_s, QT_TRANSLATE_NOOP("CommandLine", "before the first change of the day")},
        {u"work"_s, QT_TRANSLATE_NOOP("CommandLine", "after half an hour of work")},
        {u"removal"_s, QT_TRANSLATE_NOOP("CommandLine", "before something was removed")},
        {u"import"_s, QT_TRANSLATE_NOOP("CommandLine", "before a plan was added")},
        {u"migration"_s,
         QT_TRANSLATE_NOOP("CommandLine", "before the file was brought up to date")},
        {u"restore"_s, QT_TRANSLATE_NOOP("CommandLine", "before a version was put back")}};
    const char *known = words.value(why, nullptr);
    return known ? QCoreApplication::translate("CommandLine", known) : QString();
}

QString lineOf(const Held &held)
{
    const QString change =
        held.changedAt.isValid()
            ? Text::tr("last change %1, %2")
                  .arg(held.changedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), held.changedBy)
            : Text::tr("no change yet");
    const QStringList parts{held.version.id, momentOf(held.version), whyWords(held.version.why),
                            Text::tr("items %1, notes %2").arg(held.items).arg(held.notes), change};
    return harmlessLine(parts.join(u"  "_s));
}

QJsonObject jsonOf(const Held &held)
{
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    const QJsonObject change{{u"written_at"_s, held.changedAt.toUTC().toString(Qt::ISODate)},
                             {u"author"_s, held.changedBy}};
    return {{u"id"_s, held.version.id},
            {u"kept_at"_s, held.version.keptAt.toUTC().toString(Qt::ISODate)},
            {u"why"_s, orNull(held.version.why)},
            {u"items"_s, held.items},
            {u"notes"_s, held.notes},
            {u"last_change"_s, held.changedAt.isValid() ? QJsonValue(change) : QJsonValue()},
            {u"size"_s, held.version.size},
            {u"of"_s, orNull(held.version.origin)}};
}

Result<QByteArray> versions(const Arguments &arguments)
{
    const auto file = PlanFile::open(arguments.operands.first(), PlanFile::Access::Look);
    if (!file)
        return file.error();
    complainOf(**file);
    QStringList lines;
    QJsonArray listed;
    for (const EarlierVersion &version : versionsOf(**file)) {
        const auto held = heldBy(version, arguments.today);
        if (!held) {
            complain(held.error().message);
            continue;
        }
        lines.append(lineOf(*held));
        listed.append(jsonOf(*held));
    }
    if (arguments.has(u"--json"_s))
        return QJsonDocument(
                   QJsonObject{{u"format"_s, Exchange::kJsonFormat}, {u"versions"_s, listed}})
            .toJson();
    if (lines.isEmpty())
        lines.append(harmlessLine(Text::tr("No version of “%1” has been kept yet.")
                                      .arg(QFileInfo((*file)->path()).fileName())));
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
