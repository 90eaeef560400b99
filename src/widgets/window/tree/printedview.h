#pragma once

#include "domain/plan/ids.h"
#include "domain/summary/reportdocument.h"
#include "system/result.h"

namespace Models {
class PlanDocument;
}

// What the main window prints: its present view, in the language of the screen.
namespace Widgets {

class PlanTreeView;

// The rows that the tree shows, filtered, folded and sorted as they are, in the columns it shows.
Domain::ReportDocument printedRows(const PlanTreeView &tree, const Models::PlanDocument &document);

// A report on `nodes`, each with its issued text, owners and deadline, status and all its notes.
System::Result<Domain::ReportDocument> printedItems(const QList<Domain::NodeId> &nodes,
                                                    const Models::PlanDocument &document);

} // namespace Widgets
