#pragma once

#include "domain/plan/edit.h"

namespace Domain {

// Edits of evidence. These functions only compute an edit; PlanDocument applies it.

Edit addingEvidence(const QList<Evidence> &added);
// Moves evidence from where it is to a note.
Edit movingEvidence(const QList<Evidence> &moved, NoteId to);
Edit removingEvidence(const QList<Evidence> &removed);

// Gives evidence another name; an empty edit when it has that name already. `name` must have passed
// evidenceName().
Edit renamingEvidence(const Evidence &evidence, const QString &name);

// Removes a note together with all its evidence, `its`, which goes first: undo puts the note back
// before it.
Edit removingNote(const ProgressNote &note, const QList<Evidence> &its);

} // namespace Domain
