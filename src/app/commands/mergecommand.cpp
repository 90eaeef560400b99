#include "app/commands/command.h"
#include "app/commands/edittarget.h"
#include "app/commands/planyear.h"
#include "app/commands/proposallist.h"
#include "app/commands/terminaltext.h"
#include "models/copycomparison.h"
#include "storage/file/planfile.h"
#include "system/settings.h"

#include <QCoreApplication>

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
    {"--removals", ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "also removes here what was removed there; else it stays")},
    kJsonOption,
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<void> apply(const Models::CopyComparison &comparison, const QString &path,
                   const QList<MergeProposal> &taken)
{
    auto document = Models::PlanDocument::open(path);
    if (!document)
        return document.error();
    for (const PlanDetails &plan : (*document)->plans())
        (*document)->allowClosed(plan.id);
    (*document)->setAuthor(System::Settings().author());
    const auto applied = comparison.take(**document, taken);
    complainOf(**document);
    return applied ? applied : Result<void>(naming(path, applied.error()));
}

QByteArray reportOn(const QList<MergeProposal> &proposals, const QList<bool> &taken,
                    const Models::OpenPlan &document, const Arguments &arguments)
{
    QList<const Proposal *> listed;
    for (const MergeProposal &one : proposals)
        listed.append(&one);
    std::vector<Outline> others;
    for (const PlanDetails &plan : document.plans()) {
        if (auto outline = document.outlineOf(plan.id))
            others.push_back(*std::move(outline));
    }
    QList<const Outline *> outlines;
    for (const Outline &one : others)
        outlines.append(&one);
    return reportOn({.proposals = listed,
                     .taken = taken,
                     .outlines = outlines,
                     .values = Text::tr("at first %1, now %2, in the copy %3")},
                    arguments);
}

Result<QByteArray> merge(const Arguments &arguments)
{
    const auto document = openDocument(arguments.operands[0], false);
    if (!document)
        return document.error();
    const auto comparison = Models::CopyComparison::of((*document)->path(), arguments.operands[1]);
    if (!comparison)
        return comparison.error();
    if (const auto other = checkedFile(arguments.operands[1]); !other)
        return other.error();
    if (!comparison->leftOut().isEmpty())
        complain(comparison->leftOut());
    QList<bool> flags;
    QList<MergeProposal> taken;
    for (const MergeProposal &one : comparison->proposals()) {
        const bool isWanted = one.kind == AnswerKind::Removed && one.canTake
                              && arguments.has(u"--removals"_s);
        flags.append(isWanted || isTaken(one, arguments.text(u"--take"_s).value_or(QString())));
        if (flags.last())
            taken.append(one);
    }
    if (arguments.has(u"--apply"_s)) {
        if (const auto applied = apply(*comparison, (*document)->path(), taken); !applied)
            return applied.error();
    }
    return reportOn(comparison->proposals(), flags, **document, arguments);
}

} // namespace

const Command kMergeCommand = {
    .name = "merge",
    .synopsis = "FILE OTHER [--apply] [--take mine|theirs] [--removals] [--json]",
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
