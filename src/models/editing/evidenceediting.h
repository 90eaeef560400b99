#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/ids.h"
#include "system/result.h"

#include <QList>
#include <QString>

namespace Models {

class PlanDocument;

// Edits of evidence. Each is one step of undo.

// Adds evidence to a note, or to the node itself when `note` is zero. Evidence that is there
// already with the same content is not added again; an error of reason Refused when nothing else is
// left to add.
System::Result<void> addEvidence(PlanDocument &document, Domain::NodeId node, Domain::NoteId note,
                                 const QList<Domain::NewEvidence> &added);
System::Result<void> renameEvidence(PlanDocument &document, const Domain::Evidence &evidence,
                                    const QString &name);
System::Result<void> removeEvidence(PlanDocument &document, const QList<Domain::Evidence> &removed);

} // namespace Models
