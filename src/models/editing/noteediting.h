#pragma once

#include "domain/plan/figures/namedfigure.h"
#include "domain/plan/ids.h"
#include "domain/plan/progressnote.h"
#include "system/result.h"

#include <QList>

namespace Models {

class PlanDocument;

// Edits of progress notes. Each is one step of undo. PlanDocument::addNote adds one.

System::Result<void> moveNote(PlanDocument &document, const Domain::ProgressNote &note,
                              Domain::NodeId to);
// Adds copies of a note to other nodes, in one edit. The copies have no attendance, no figures and
// no highlight, so that nothing is counted twice.
System::Result<void> copyNote(PlanDocument &document, const Domain::ProgressNote &note,
                              const QList<Domain::NodeId> &to);
System::Result<void> changeNote(PlanDocument &document, const Domain::ProgressNote &from,
                                Domain::ProgressNote to);
// Renames a named figure, its unit included, on each note of the file, in one edit. On a note that
// has both figures they are added up.
System::Result<void> renameFigure(PlanDocument &document, const Domain::FigureKey &from,
                                  const Domain::FigureKey &to);
System::Result<void> removeNote(PlanDocument &document,
                                const Domain::ProgressNote &note); // with its evidence

} // namespace Models
