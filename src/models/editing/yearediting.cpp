#include "models/editing/yearediting.h"

#include "domain/plan/rules.h"
#include "models/file/filehistory.h"
#include "models/plandocument.h"
#include "models/plansettings.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Domain;
using System::refused;
using System::Result;

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Models::PlanDocument)
};

Result<void> checkYearIsFree(const OpenPlan &document, int year, PlanId replaced)
{
    for (const PlanDetails &there : document.plans()) {
        if (there.year == year && there.id != replaced) {
            return refused(
                Text::tr(
                    "“%2” already holds a plan for %1, so nothing was added; choose another year.")
                    .arg(QString::number(there.year), QFileInfo(document.path()).fileName()));
        }
    }
    return {};
}

// `replaced` is a plan that is removed before; zero for none.
Result<Edit> additionOf(const PlanDocument &document, PlanContent content,
                        const QList<ProgressNote> &notes, PlanId replaced = {})
{
    if (auto isFree = checkYearIsFree(document, content.details.year, replaced); !isFree)
        return isFree.error();
    Edit edit{PlanChange{.to = std::make_shared<const PlanContent>(std::move(content))}};
    for (ProgressNote note : notes) {
        note.author = document.author();
        note.writtenAt = document.clock().toUTC();
        auto checked = checkedNote(std::move(note));
        if (!checked)
            return checked.error();
        edit.append(NoteChange{.to = *std::move(checked)});
    }
    return edit;
}

} // namespace

Result<void> addPlan(PlanDocument &document, PlanContent content, const QList<ProgressNote> &notes)
{
    const auto edit = additionOf(document, std::move(content), notes);
    return edit ? document.apply(*edit) : edit.error();
}

Result<void> replacePlan(PlanDocument &document, PlanId replaced, PlanContent content,
                         const QList<ProgressNote> &notes)
{
    const auto addition = additionOf(document, std::move(content), notes, replaced);
    if (!addition)
        return addition.error();
    const auto removal = document.removalOf(replaced);
    if (!removal)
        return removal.error();
    return document.apply(*removal + *addition);
}

bool holdsShippedPlanUntouched(const System::Settings &settings, const OpenPlan &document)
{
    if (!isUndecided(settings, document) || document.plans().size() != 1)
        return false;
    const auto isUntouched = document.history().holdsFirstEditOnly();
    return isUntouched && *isUntouched;
}

Result<void> removePlan(PlanDocument &document, PlanId plan)
{
    const auto edit = document.removalOf(plan);
    if (!edit)
        return edit.error();
    document.allowClosed(plan); // a closed plan can be removed
    return document.apply(*edit);
}

Result<void> beginYear(PlanDocument &document, PlanContent content)
{
    return beginYear(document, std::move(content), document.plan());
}

Result<void> beginYear(PlanDocument &document, PlanContent content, const PlanDetails &last,
                       const QList<ProgressNote> &notes)
{
    const int year = content.details.year;
    auto edit = additionOf(document, std::move(content), notes);
    if (!edit)
        return edit.error();
    if (year < last.year)
        return refused(
            Text::tr("A new year comes after %1, so nothing was changed; choose a later one.")
                .arg(last.year));
    PlanDetails closed = last;
    closed.closed = true;
    if (closed != last)
        edit->append(DetailsChange{.from = last, .to = closed});
    return document.apply(*edit);
}

Result<void> setDetails(PlanDocument &document, const PlanDetails &was, const PlanDetails &details)
{
    return details == was ? Result<void>()
                          : document.apply({DetailsChange{.from = was, .to = details}});
}

} // namespace Models
