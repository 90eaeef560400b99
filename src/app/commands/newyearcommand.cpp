#include "app/commands/command.h"
#include "app/commands/edittarget.h"
#include "app/commands/terminaltext.h"
#include "domain/plan/carryover.h"
#include "models/editing/yearediting.h"
#include "models/plandocument.h"
#include "system/settings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace App {

namespace {

const auto kUnfinished = u"unfinished"_s;

const Option kOptions[] = {
    {"--from", ValueKind::Year, "Y", QT_TRANSLATE_NOOP("CommandLine", "the year that ends")},
    {"--to", ValueKind::Year, "Y", QT_TRANSLATE_NOOP("CommandLine", "the year that begins")},
    {"--carry", ValueKind::Choice, "WHAT",
     QT_TRANSLATE_NOOP("CommandLine", "what goes on: what is unfinished or ongoing, or nothing"),
     "unfinished none"},
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString misuseOfNewYear(const Arguments &arguments)
{
    for (const auto &option : {u"--from"_s, u"--to"_s, u"--carry"_s}) {
        if (!arguments.has(option))
            return Text::tr("“new-year” needs --from, --to and --carry.");
    }
    return {};
}

QSet<NodeId> carriedIn(const Arguments &arguments, const Outline &outline)
{
    QSet<NodeId> carried;
    if (arguments.text(u"--carry"_s) != kUnfinished)
        return carried;
    for (const OutlineNode *node : toCarryOver(outline))
        carried.insert(node->id());
    return carried;
}

Result<QByteArray> newYear(const Arguments &arguments)
{
    const QString &path = arguments.operands[0];
    const int from = int(arguments.number(u"--from"_s).value());
    const int to = int(arguments.number(u"--to"_s).value());
    auto document = Models::PlanDocument::open(path);
    if (!document)
        return document.error();
    if (const auto plan = showYear(**document, from); !plan)
        return plan.error();
    (*document)->setAuthor(System::Settings().author());
    const Outline &last = (*document)->outline();
    const auto carried = carriedIn(arguments, last);
    const PlanContent content = CarryOver(last, emptyPlanAfter(last.plan(), to)).plan(carried);
    const auto begun = Models::beginYear(**document, content);
    complainOf(**document);
    if (!begun)
        return naming(path, begun.error());
    return (Text::tr(
                "The plan for %1 was begun; items carried over: %2; the plan for %3 is closed.")
                .arg(QString::number(to), QString::number(carried.size()), QString::number(from))
            + u'\n')
        .toUtf8();
}

} // namespace

const Command kNewYearCommand = {
    .name = "new-year",
    .synopsis = "FILE --from Y --to Y --carry unfinished|none",
    .summary = QT_TRANSLATE_NOOP("CommandLine",
                                 "Begins the next year's plan and closes the last one."),
    .fewestOperands = 1,
    .mostOperands = 1,
    .options = kOptions,
    .misuse = misuseOfNewYear,
    .run = newYear,
};

} // namespace App
