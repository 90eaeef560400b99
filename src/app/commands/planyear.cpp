#include "app/commands/planyear.h"

#include "app/commands/command.h"
#include "app/commands/terminaltext.h"
#include "storage/file/planfile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::refused;
using System::Result;

namespace App {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString yearsOf(const QList<PlanDetails> &plans)
{
    QStringList years;
    for (const PlanDetails &plan : plans)
        years.append(QString::number(plan.year));
    return years.join(u", "_s);
}

} // namespace

Result<PlanYear> readPlanYear(const Storage::PlanFile &file, PlanId plan, QDate until)
{
    auto content = file.plans().content(plan);
    if (!content)
        return content.error();
    auto notes = file.progress().notesOfPlan(plan, {}, until);
    if (!notes)
        return notes.error();
    auto evidence = file.evidence().ofPlan(plan);
    if (!evidence)
        return evidence.error();
    PlanYear year{.outline = Outline(*std::move(content)),
                  .notes = *std::move(notes),
                  .evidence = *std::move(evidence)};
    for (auto one = year.notes.cbegin(); one != year.notes.cend(); ++one)
        year.outline.setFigures(year.outline.find(one.key()), figuresOf(one.value()));
    if (const auto added = file.history().additions(plan))
        year.outline.setAddedOn(added->plan, added->nodes);
    return year;
}

Result<std::unique_ptr<Storage::PlanFile>> checkedFile(const QString &path)
{
    auto file = Storage::PlanFile::open(path, Storage::PlanFile::Access::Look);
    if (!file)
        return file;
    if (const auto valid = (*file)->check(); !valid)
        complain(valid.error().message);
    complainOf(**file);
    return file;
}

Result<std::unique_ptr<Storage::PlanFile>> checkedFile(const Arguments &arguments)
{
    return checkedFile(arguments.operands.first());
}

Result<PlanDetails> planIn(const Storage::PlanFile &file, const Arguments &arguments,
                           const QString &path)
{
    const auto plans = file.plans().plans();
    if (!plans)
        return plans.error();
    return planOfYear(*plans, arguments.year(), path.isEmpty() ? file.path() : path);
}

Result<PlanYear> yearIn(const Storage::PlanFile &file, const Arguments &arguments,
                        const QString &path)
{
    const auto plan = planIn(file, arguments, path);
    if (!plan)
        return plan.error();
    return readPlanYear(file, plan->id, {});
}

Result<QList<PlanDetails>> chosenPlans(const Storage::PlanFile &file, const Arguments &arguments)
{
    if (!arguments.year())
        return file.plans().plans();
    const auto plan = planIn(file, arguments);
    if (!plan)
        return plan.error();
    return QList<PlanDetails>{*plan};
}

Result<CheckedYear> checkedYear(const Arguments &arguments)
{
    const auto file = checkedFile(arguments);
    if (!file)
        return file.error();
    auto year = yearIn(**file, arguments);
    if (!year)
        return year.error();
    return CheckedYear{*std::move(year), (*file)->uuid()};
}

Result<PlanDetails> planOfYear(const QList<PlanDetails> &plans, std::optional<int> year,
                               const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (plans.isEmpty()) {
        return refused(Text::tr("“%1” holds no plan yet; import one first.").arg(name));
    }
    if (!year)
        return plans.first();
    for (const PlanDetails &plan : plans) {
        if (plan.year == *year)
            return plan;
    }
    return refused(
        Text::tr("“%1” holds no plan for %2, so nothing was done; name one of these years: %3.")
            .arg(name, QString::number(*year), yearsOf(plans)));
}

} // namespace App
