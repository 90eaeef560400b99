#pragma once

#include "domain/plan/figures/namedfigure.h"
#include "domain/plan/ids.h"
#include "domain/plan/progressnote.h"
#include "system/result.h"

#include <QList>

namespace Models {

class PlanDocument;

// Edits of progress notes. Each is one step of undo. PlanDocument::addNote adds one. An error when
// the node is no longer there, when the note is no longer as it is given here (Conflict), and when
// a year that is changed is closed and stays so.

System::Result<void> moveNote(PlanDocument &document, const Domain::ProgressNote &note,
                              Domain::NodeId to);
// Adds copies of a note to other nodes, in one edit. The copies have no attendance, no figures and
// no highlight, so that nothing is counted twice.
System::Result<void> copyNote(PlanDocument &document, const Domain::ProgressNote &note,
                              const QList<Domain::NodeId> &to);
// Gives `from` the values of `to`, but for id, node and the time of writing.
System::Result<void> changeNote(PlanDocument &document, const Domain::ProgressNote &from,
                                Domain::ProgressNote to);
// Renames a named figure, its unit included, on each note of the file, in one edit. On a note that
// has both figures they are added up.
System::Result<void> renameFigure(PlanDocument &document, const Domain::FigureKey &from,
                                  const Domain::FigureKey &to);
// Removes a note with its evidence.
System::Result<void> removeNote(PlanDocument &document, const Domain::ProgressNote &note);

} // namespace Models
