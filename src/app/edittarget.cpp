#include "app/edittarget.h"

#include "app/planyear.h"
#include "domain/itempath.h"
#include "models/settings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace App {

Result<EditTarget> editTarget(const Arguments &arguments)
{
    auto document = Models::PlanDocument::open(arguments.operands[0]);
    if (!document)
        return document.error();
    const auto plan = planOfYear((*document)->plans(), arguments.year(), (*document)->path());
    if (!plan)
        return plan.error();
    if (plan->closed && !arguments.year()) {
        return Error{.message = QCoreApplication::translate("CommandLine", "The plan for %1 is closed. To change it all the same, name it with --year %1.")
                                    .arg(plan->year),
                     .reason = Error::Reason::Refused};
    }
    if (auto shown = (*document)->show(plan->id); !shown)
        return shown.error();
    const auto node = nodeAtPath((*document)->outline(), arguments.operands[1]);
    if (!node)
        return node.error();
    (*document)->setAuthor(Models::Settings().author());
    return EditTarget{.document = *std::move(document), .node = *node};
}

} // namespace App
