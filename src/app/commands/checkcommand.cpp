#include "app/commands/command.h"
#include "app/commands/planyear.h"
#include "app/commands/terminaltext.h"
#include "domain/plan/tally.h"
#include "domain/summary/summaryproposals.h"
#include "domain/text/sentences.h"
#include "models/versions/salvaging.h"
#include "storage/file/planfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

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

// Reads a plan with all its notes, as other commands do; returns its line of output.
Result<QString> planLine(const Storage::PlanFile &file, const PlanDetails &plan, QDate today)
{
    const auto year = readPlanYear(file, plan.id, {});
    if (!year)
        return year.error();
    const Tally figures = tally(year->outline.root(), AsOf::now(today));
    return Text::tr("%1: “%2”, sections %3, items %4, notes %5")
        .arg(QString::number(plan.year), plan.title.simplified(),
             QString::number(aspectsOf(year->outline).size()), QString::number(figures.items),
             QString::number(figures.notes.notes));
}

// The names of all evidence, by the checksum of its content.
Result<QHash<QString, QStringList>> evidenceNames(const Storage::PlanFile &file,
                                                  const QList<PlanDetails> &plans)
{
    QHash<QString, QStringList> names;
    for (const PlanDetails &plan : plans) {
        const auto evidence = file.evidence().ofPlan(plan.id);
        if (!evidence)
            return evidence.error();
        for (const auto &all : {evidence->ofNodes.values(), evidence->ofNotes.values()}) {
            for (const QList<Evidence> &some : all) {
                for (const Evidence &one : some)
                    names[one.sha256].append(one.name);
            }
        }
    }
    return names;
}

QString listed(const QStringList &names)
{
    constexpr int kMostNamed = 10;
    return someOf(names, kMostNamed, Text::tr(", ", "between names of evidence"));
}

Error evidenceFault(const QString &path, const QStringList &damaged, const QStringList &missing)
{
    QString sentence;
    if (missing.isEmpty())
        sentence = Text::tr(
            "In “%1” the evidence %2 is not as it was added; take it out of an earlier version, or add it again.");
    else if (damaged.isEmpty())
        sentence = Text::tr(
            "In “%1” what the evidence %2 holds is missing; take it out of an earlier version, or add it again.");
    else
        sentence = Text::tr(
            "In “%1” the evidence %2 is not as it was added, and what %3 holds is missing; take it out of an earlier version, or add it again.");
    sentence = damaged.isEmpty() || missing.isEmpty()
                   ? sentence.arg(QFileInfo(path).fileName(), listed(damaged + missing))
                   : sentence.arg(QFileInfo(path).fileName(), listed(damaged), listed(missing));
    return {.message = sentence, .reason = Error::Reason::Damaged};
}

// Reads all that evidence holds, which no other check does: it may be hundreds of megabytes.
Result<void> checkEvidence(const Storage::PlanFile &file, const QList<PlanDetails> &plans)
{
    const auto names = evidenceNames(file, plans);
    const auto sums = file.contents().sums();
    if (!names || !sums)
        return names ? sums.error() : names.error();
    QStringList damaged;
    QStringList missing;
    QStringList all = *sums;
    const QSet<QString> held(sums->cbegin(), sums->cend());
    for (auto one = names->keyBegin(); one != names->keyEnd(); ++one) {
        if (!held.contains(*one)) // no row of the file tells of the content any more
            all.append(*one);
    }
    for (const QString &sum : std::as_const(all)) {
        const auto size = file.contents().size(sum);
        if (!size)
            return size.error();
        const QStringList called = names->value(
            sum, QStringList{Text::tr("(removed, kept to be put back)")});
        if (!*size) {
            missing.append(called);
            continue;
        }
        auto whole = file.contents().read(sum, [](const QByteArray &) { return true; });
        if (!whole && whole.error().reason != Error::Reason::Damaged)
            return whole;
        if (!whole)
            damaged.append(called);
    }
    return damaged.isEmpty() && missing.isEmpty() ? Result<void>()
                                                  : evidenceFault(file.path(), damaged, missing);
}

// Returns the error with what to do next where salvaging may help: without its first page nothing
// tells what kind of file it was.
Error withWayOut(const Error &error, const QString &path)
{
    if (error.reason == Error::Reason::Damaged || !Models::isWorthSalvaging(error, path))
        return error;
    return {
        .message =
            Text::tr(
                "“%1” does not begin as a plan file does and was left untouched; if it was one, “yaodian salvage” saves what can still be read of it.")
                .arg(QFileInfo(path).fileName()),
        .detail = error.message + u' ' + error.detail,
        .reason = error.reason};
}

Result<QByteArray> check(const Arguments &arguments)
{
    const QString &path = arguments.operands.first();
    const auto file = Storage::PlanFile::open(path, Storage::PlanFile::Access::Look);
    if (!file)
        return withWayOut(file.error(), path);
    complainOf(**file);
    if (const auto valid = (*file)->check(Storage::Depth::Indexes); !valid)
        return valid.error();
    const auto plans = (*file)->plans().plans();
    if (!plans)
        return plans.error();
    if (const auto whole = checkEvidence(**file, *plans); !whole)
        return whole.error();
    QStringList lines{
        harmlessLine(Text::tr("“%1” is in order.").arg(QFileInfo((*file)->path()).fileName())),
        Text::tr("Format: %1").arg((*file)->format()),
        Text::tr("Integrity, foreign keys and rows: nothing wrong")};
    for (const PlanDetails &plan : *plans) {
        const auto line = planLine(**file, plan, arguments.today);
        if (!line)
            return line.error();
        lines.append(*line);
    }
    return harmless(lines.join(u'\n') + u'\n').toUtf8();
}

} // namespace

const Command kCheckCommand = {
    .name = "check",
    .synopsis = "FILE",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine",
        "Looks for damage: integrity, foreign keys, format version, rows. Says what is wrong."),
    .fewestOperands = 1,
    .mostOperands = 1,
    .options = {},
    .misuse = nullptr,
    .run = check,
};

} // namespace App
