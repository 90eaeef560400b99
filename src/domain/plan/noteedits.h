#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/outline.h"
#include "system/result.h"

#include <QList>

namespace Domain {

// Edits of progress notes. These functions only compute an edit; PlanDocument applies it.

// Whether the first note on a tracked node sets its status from NotStarted to InProgress, in the
// same edit. Removing the note does not set it back.
enum class FirstNote { Starts, KeepsStatus };

// Adds `note` to `node`. The note must have passed checkedNote().
Edit addingNote(const OutlineNode &node, ProgressNote note, FirstNote first);

// Moves `note` to `to`; an empty edit when it is there already.
Edit movingNote(const ProgressNote &note, const OutlineNode &to, FirstNote first);

// A copy of the note on each of `to` but the node that it is on. The attendance, the
// figures and the highlight stay with the note itself, or they would count twice, and it would be
// told twice.
Edit copyingNote(const ProgressNote &note, const QList<const OutlineNode *> &to,
                 QDateTime writtenAt, FirstNote first);

// True when the edit contains a note and sets a status to InProgress (FirstNote::Starts).
bool startsByNote(const Edit &edit);

} // namespace Domain
