#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/ids.h"

#include <QList>

namespace Models {

class PlanDocument;

// The two parts of an edit that adds evidence: the evidence itself, with the document's author and
// clock, on the note or, when `note` is zero, on the node; and its content.
QList<Domain::Evidence> evidenceFrom(const PlanDocument &document,
                                     const QList<Domain::NewEvidence> &added, Domain::NodeId node,
                                     Domain::NoteId note);
QList<Domain::EvidenceContent> contentsOf(const QList<Domain::NewEvidence> &added);

} // namespace Models
