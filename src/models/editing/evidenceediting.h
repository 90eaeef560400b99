#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/ids.h"
#include "system/result.h"

#include <QList>
#include <QString>

namespace Models {

class PlanDocument;

// Edits of evidence. Each is one step of undo.

// To a note, or to the node itself where `note` is zero. What is there already with the same
// content is not added again; an error of reason Refused where that is all of it.
System::Result<void> addEvidence(PlanDocument &document, Domain::NodeId node, Domain::NoteId note,
                                 const QList<Domain::NewEvidence> &added);
System::Result<void> renameEvidence(PlanDocument &document, const Domain::Evidence &evidence,
                                    const QString &name);
System::Result<void> removeEvidence(PlanDocument &document, const QList<Domain::Evidence> &removed);

// What an edit that adds evidence is made of: the evidence, by the document's author and clock, and
// its content. It is on the note, or on the node where `note` is zero.
QList<Domain::Evidence> evidenceFrom(const PlanDocument &document,
                                     const QList<Domain::NewEvidence> &added, Domain::NodeId node,
                                     Domain::NoteId note);
QList<Domain::EvidenceContent> contentsOf(const QList<Domain::NewEvidence> &added);

} // namespace Models
