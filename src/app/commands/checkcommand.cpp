#include "app/commands/command.h"
#include "app/commands/planyear.h"
#include "app/commands/terminaltext.h"
#include "domain/plan/tally.h"
#include "storage/file/planfile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace Domain;
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
        .arg(QString::number(plan.year), plan.title.simplified(), QString::number(figures.sections),
             QString::number(figures.items), QString::number(figures.notes.notes));
}

Result<QByteArray> check(const Arguments &arguments)
{
    const auto file = Storage::PlanFile::open(arguments.operands.first(),
                                              Storage::PlanFile::Access::Look);
    if (!file)
        return file.error();
    complainOf(**file);
    if (const auto valid = (*file)->check(Storage::Depth::Indexes); !valid)
        return valid.error();
    const auto plans = (*file)->plans().plans();
    if (!plans)
        return plans.error();
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
