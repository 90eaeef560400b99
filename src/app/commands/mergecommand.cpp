#include "app/commands/command.h"
#include "app/commands/edittarget.h"
#include "app/commands/proposallist.h"
#include "app/commands/terminaltext.h"
#include "exchange/json/planjson.h"
#include "models/copycomparison.h"
#include "system/settings.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace App {

namespace {

const Option kOptions[] = {
    {"--apply", ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "takes in what is new and changed; else it is only listed")},
    {"--take", ValueKind::Choice, "WHOSE",
     QT_TRANSLATE_NOOP("CommandLine", "whose value is kept where both sides changed it"),
     "mine theirs"},
    {"--json", ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "JSON, for other programs")},
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<void> apply(const Models::PlanDocument &shown, const QList<MergeProposal> &taken)
{
    auto document = Models::PlanDocument::open(shown.path());
    if (!document)
        return document.error();
    for (const PlanDetails &plan : (*document)->plans())
        (*document)->allowClosed(plan.id);
    (*document)->setAuthor(System::Settings().author());
    const auto applied = (*document)->apply(mergeEdit(taken));
    complainOf(**document);
    if (!applied)
        return naming(shown.path(), applied.error());
    return {};
}

QByteArray reportOn(const QList<MergeProposal> &proposals, const QList<bool> &taken,
                    const Models::PlanDocument &document, const Arguments &arguments)
{
    QList<const Proposal *> listed;
    for (const MergeProposal &one : proposals)
        listed.append(&one);
    const bool isApplied = arguments.has(u"--apply"_s);
    if (arguments.has(u"--json"_s))
        return QJsonDocument(
                   QJsonObject{{u"format"_s, Exchange::kJsonFormat},
                               {u"applied"_s, isApplied},
                               {u"proposals"_s, proposalsJson(listed, taken, document.outline())}})
            .toJson();
    std::vector<Outline> others;
    for (const PlanDetails &plan : document.plans()) {
        if (auto outline = document.outlineOf(plan.id))
            others.push_back(*std::move(outline));
    }
    QList<const Outline *> outlines{&document.outline()};
    for (const Outline &one : others)
        outlines.append(&one);
    QString text = proposalList(listed, outlines) + u'\n';
    const auto count = taken.count(true);
    if (isApplied)
        text += Text::tr("Taken in: %1.").arg(count);
    else if (count > 0)
        text += Text::tr("Nothing was changed yet; --apply takes in %1 of these.").arg(count);
    return (text.trimmed() + u'\n').toUtf8();
}

Result<QByteArray> merge(const Arguments &arguments)
{
    const auto document = openDocument(arguments.operands[0], false);
    if (!document)
        return document.error();
    const auto proposals = Models::compareWithCopy((*document)->path(), arguments.operands[1]);
    if (!proposals)
        return proposals.error();
    QList<bool> flags;
    QList<MergeProposal> taken;
    for (const MergeProposal &one : *proposals) {
        flags.append(isTaken(one, arguments.text(u"--take"_s).value_or(QString())));
        if (flags.last())
            taken.append(one);
    }
    if (arguments.has(u"--apply"_s)) {
        if (const auto applied = apply(**document, taken); !applied)
            return applied.error();
    }
    return reportOn(*proposals, flags, **document, arguments);
}

} // namespace

const Command kMergeCommand = {
    .name = "merge",
    .synopsis = "FILE OTHER [--apply] [--take mine|theirs] [--json]",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine",
        "Takes over from another copy of FILE what was done there: lists it, or takes it in."),
    .fewestOperands = 2,
    .mostOperands = 2,
    .options = kOptions,
    .misuse = nullptr,
    .run = merge,
};

} // namespace App
