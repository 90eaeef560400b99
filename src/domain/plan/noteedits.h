#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/outline.h"
#include "system/result.h"

#include <QList>

namespace Domain {

// Edits of progress notes. They are worked out here and change nothing.

// Whether the first note on a tracked node that is not started makes it in progress, in the same
// edit. Removing the note does not turn it back.
enum class FirstNote { Starts, KeepsStatus };

// A new note on `node`; its text and figures are known to be fit to be kept (checkedNote).
Edit addingNote(const OutlineNode &node, ProgressNote note, FirstNote first);

// The note on `to` instead of where it is.
Edit movingNote(const ProgressNote &note, const OutlineNode &to, FirstNote first);

// A copy of the note on each of `to` but the node that it is on. The attendance and the highlight
// stay with the note itself, or those who took part would count twice, and it would be told twice.
Edit copyingNote(const ProgressNote &note, const QList<const OutlineNode *> &to,
                 QDateTime writtenAt, FirstNote first);

// Whether an edit made a node in progress because of a note in it.
bool startsByNote(const Edit &edit);

} // namespace Domain
