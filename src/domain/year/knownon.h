#pragma once

#include "domain/plan/outline.h"

namespace Domain {

// The notes that happened by the day, itself included.
NotesByNode notesUntil(NotesByNode notes, QDate day);

// A copy of a plan as it was known on a day: what its nodes count of notes, the latest one among
// it, goes by those of `notes` up to the day. Statuses and evidence are as they are now.
Outline knownOn(const Outline &outline, const NotesByNode &notes, QDate day);

} // namespace Domain
