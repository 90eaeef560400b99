#pragma once

#include "domain/plan/ids.h"
#include "domain/plan/nodekind.h"
#include "domain/plan/plan.h"
#include "system/result.h"

#include <QList>
#include <QString>

namespace Models {

class PlanDocument;

// Edits of the outline of the plan shown. Each is one step of undo, which restores removed nodes
// with their notes and wordings. An error when a node is no longer there, or when the place is one
// that it may not have.

// `under` is zero for the top level; `row` is the new node's row under it.
System::Result<Domain::NodeId> addNode(PlanDocument &document, Domain::NodeId under, int row,
                                       Domain::NodeKind kind, const QString &heading);
System::Result<void> removeNodes(PlanDocument &document, const QList<Domain::NodeId> &nodes);
// `row` is the node's row under `under` once the node has been taken out of its old place.
System::Result<void> moveNode(PlanDocument &document, Domain::NodeId id, Domain::NodeId under,
                              int row);
// `at` is a UTF-16 index in the item's text.
System::Result<void> splitItem(PlanDocument &document, Domain::NodeId id, qsizetype at);
System::Result<void> joinWithPrevious(PlanDocument &document, Domain::NodeId id);
// `was` is the node as it was shown when the user began. When it has changed since, the edit is
// refused as a conflict.
System::Result<void> setIssuedText(PlanDocument &document, const Domain::Node &was,
                                   const QString &number, const QString &title,
                                   const QString &text);
System::Result<void> renumber(PlanDocument &document);

} // namespace Models
