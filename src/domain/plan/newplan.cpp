#include "domain/plan/newplan.h"

#include "domain/plan/carryover.h"

using namespace Qt::StringLiterals;

namespace Domain {

QString proposedTitle(const QString &organisation, int year)
{
    return u"%1%2年工作要点"_s.arg(organisation).arg(year);
}

QString planName(const QString &title, int year)
{
    const QString inOneLine = title.simplified();
    return inOneLine.isEmpty() ? proposedTitle({}, year) : inOneLine;
}

PlanContent newPlan(int year)
{
    return {.details = {.year = year,
                        .title = proposedTitle({}, year),
                        .numbering = Numbering::Continuous}};
}

PlanDetails withOrganisation(PlanDetails details, const QString &organisation)
{
    if (details.title == proposedTitle(details.organisation, details.year))
        details.title = proposedTitle(organisation, details.year);
    details.organisation = organisation;
    return details;
}

PlanDetails withYear(PlanDetails details, int year)
{
    details.title = titleForYear(details.title, details.year, year);
    details.year = year;
    return details;
}

} // namespace Domain
