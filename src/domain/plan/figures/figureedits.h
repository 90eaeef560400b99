#pragma once

#include "domain/plan/edit.h"

namespace Domain {

// Edits of named figures. These functions only compute an edit; PlanDocument applies it.

// Gives the figure `from` another name or unit on each of the notes that have it. Where a note has
// a figure of the new name already, the two are added up if their units are the same; else neither
// figure of that note is changed.
Edit renamingFigure(const QList<ProgressNote> &notes, const FigureKey &from, const FigureKey &to);

} // namespace Domain
