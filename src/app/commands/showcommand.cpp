#include "app/commands/command.h"
#include "app/commands/outlinetext.h"
#include "app/commands/planyear.h"
#include "app/commands/terminaltext.h"
#include "app/start/firststart.h"
#include "domain/plan/itempath.h"
#include "exchange/documents/sourcetext.h"
#include "exchange/json/planjson.h"
#include "storage/file/planfile.h"
#include "system/settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace App {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const Option kOptions[] = {
    {"--year", ValueKind::Year, "Y",
     QT_TRANSLATE_NOOP("CommandLine", "only the plan of that year")},
    {"--as-of", ValueKind::Day, "D",
     QT_TRANSLATE_NOOP("CommandLine", "as it stood on that day; as it is now unless given")},
    kJsonOption,
};

Result<QString> fileNamed(const Arguments &arguments)
{
    if (!arguments.operands.isEmpty())
        return arguments.operands.first();
    System::Settings settings;
    return fileToOpen(settings);
}

// The origins of a plan's carried items: items of other years' plans in the same file.
Result<QHash<NodeId, Exchange::Origin>> originsIn(const Storage::PlanFile &file,
                                                  const Outline &outline)
{
    QHash<NodeId, Exchange::Origin> origins;
    const auto nodes = outline.nodes();
    const bool isCarried = std::ranges::any_of(
        nodes, [](const OutlineNode *node) { return node->node().carriedFrom != NodeId{}; });
    if (!isCarried)
        return origins;
    const auto plans = file.plans().plans();
    if (!plans)
        return plans.error();
    for (const PlanDetails &plan : *plans) {
        auto content = file.plans().content(plan.id);
        if (!content)
            return content.error();
        const Outline other(*std::move(content));
        const auto paths = pathsOf(other);
        for (auto path = paths.cbegin(); path != paths.cend(); ++path)
            origins.insert(path.key()->id(), {.year = plan.year, .path = path.value()});
    }
    return origins;
}

// Takes away what is suggested for fields that hold something else.
void keepAgreeing(Suggestion &suggestion, const Node &node)
{
    if (!node.owners.isEmpty() && suggestion.owners != node.owners)
        suggestion.owners.clear();
    if (!node.leadDepartment.isEmpty() && suggestion.leadDepartment != node.leadDepartment)
        suggestion.leadDepartment.clear();
    if (!node.supportingDepartments.isEmpty()
        && suggestion.supportingDepartments != node.supportingDepartments)
        suggestion.supportingDepartments.clear();
    const QString deadline = node.deadline.words();
    if (!deadline.isEmpty() && suggestion.deadline != deadline)
        suggestion.deadline.clear();
}

QHash<NodeId, Suggestion> suggestionsIn(const Outline &outline)
{
    QHash<NodeId, Suggestion> suggestions;
    for (const OutlineNode *node : outline.nodes()) {
        if (!node->isTracked())
            continue;
        Suggestion suggestion = suggestionIn(node->node().text, outline.plan().year);
        keepAgreeing(suggestion, node->node());
        if (!suggestion.isEmpty())
            suggestions.insert(node->id(), std::move(suggestion));
    }
    return suggestions;
}

Result<QJsonObject> jsonOf(const Storage::PlanFile &file, PlanYear year, AsOf asOf)
{
    auto origins = originsIn(file, year.outline);
    if (!origins)
        return origins.error();
    const Exchange::PlanJsonSource source{.asOf = asOf,
                                          .notes = std::move(year.notes),
                                          .evidence = std::move(year.evidence),
                                          .suggestions = suggestionsIn(year.outline),
                                          .origins = *std::move(origins)};
    return Exchange::planJson(year.outline, source);
}

// The day of --as-of; without it AsOf::now(), which counts notes with later days too.
AsOf asOfIn(const Arguments &arguments)
{
    const auto day = arguments.day(u"--as-of"_s);
    return day ? AsOf(*day) : AsOf::now(arguments.today);
}

Result<PlanYear> readYear(const Storage::PlanFile &file, const PlanDetails &plan,
                          const Arguments &arguments)
{
    return readPlanYear(file, plan.id, arguments.day(u"--as-of"_s).value_or(QDate()));
}

Result<QByteArray> shownAsJson(const Storage::PlanFile &file, const QList<PlanDetails> &plans,
                               const Arguments &arguments)
{
    QJsonArray years;
    for (const PlanDetails &plan : plans) {
        auto year = readYear(file, plan, arguments);
        if (!year)
            return year.error();
        auto json = jsonOf(file, *std::move(year), asOfIn(arguments));
        if (!json)
            return json.error();
        years.append(*json);
    }
    return QJsonDocument(QJsonObject{{u"format"_s, Exchange::kJsonFormat}, {u"plans"_s, years}})
        .toJson();
}

Result<QByteArray> shownAsText(const Storage::PlanFile &file, const QList<PlanDetails> &plans,
                               const Arguments &arguments)
{
    QStringList years;
    for (const PlanDetails &plan : plans) {
        const auto year = readYear(file, plan, arguments);
        if (!year)
            return year.error();
        years.append(outlineText(year->outline, asOfIn(arguments), terminalWidth()));
    }
    if (years.isEmpty()) {
        years.append(harmlessLine(Text::tr("“%1” holds no plan yet; import one first.")
                                      .arg(QFileInfo(file.path()).fileName()))
                     + u'\n');
    }
    return years.join(u'\n').toUtf8();
}

// The error for a document that is no plan file but can be imported; it says how.
Error isDocument(const QString &path)
{
    return {.message = Text::tr("“%1” is a document; read it in with: yaodian import %1 "
                                "--into FILE")
                           .arg(path),
            .reason = Error::Reason::Refused};
}

Result<QByteArray> show(const Arguments &arguments)
{
    const auto path = fileNamed(arguments);
    if (!path)
        return path.error();
    const auto file = checkedFile(*path);
    if (!file) {
        return Exchange::canBeReadIn(*path) ? isDocument(*path) : file.error();
    }
    const auto plans = chosenPlans(**file, arguments);
    if (!plans)
        return plans.error();
    return arguments.has(u"--json"_s) ? shownAsJson(**file, *plans, arguments)
                                      : shownAsText(**file, *plans, arguments);
}

} // namespace

const Command kShowCommand = {
    .name = "show",
    .synopsis = "[FILE] [--year Y] [--as-of D] [--json]",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine",
        "Prints the outline with statuses, of all years unless one is named; without FILE, of the file used last."),
    .fewestOperands = 0,
    .mostOperands = 1,
    .options = kOptions,
    .misuse = nullptr,
    .run = show,
};

} // namespace App
