#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/limits.h"
#include "domain/plan/outline.h"
#include "system/result.h"

namespace Domain {

// Typed text made fit to be kept: composed (NFC), without invisible characters, control characters
// or halves of characters; a line's ends trimmed and its line breaks made blanks.
QString cleanLine(const QString &typed);
QString cleanText(const QString &typed); // keeps line breaks and tabs

// The same of issued text, which keeps its invisible characters.
QString issuedLine(const QString &typed);
QString issuedText(const QString &typed);

// Why a node may not be put where it was to go, after mayHold() or mayMoveUnder().
System::Error refusedPlace();

// The change that gives `node`'s `field` the typed value, or one sentence that says why it may not:
// too long, not of the field's form, or a field that only tracked nodes (or only items) have.
// Names with a blank between them are told apart by `roster` (see typedNames).
System::Result<FieldChange> change(const OutlineNode &node, Field field, const QString &typed,
                                   const PlanTime &plan, const QStringList &roster = {});

// The status that a percentage typed for an item makes: it starts one that was not started.
// Refused outside 1 to 99, where 100 means that the item should be finished instead, and for
// items that are neither started nor to be started.
System::Result<ItemStatus> statusWithPercent(const ItemStatus &now, int percent);

// A typed paragraph of a report made fit to be kept, or why it may not be.
System::Result<Wording> checkedWording(Wording typed);

// A typed note made fit to be kept, or why it may not be.
System::Result<ProgressNote> checkedNote(ProgressNote typed);

} // namespace Domain
