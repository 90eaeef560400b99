#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/limits.h"
#include "domain/plan/outline.h"
#include "system/result.h"

namespace Domain {

// Normalises typed text: NFC, trimmed, without invisible and control characters or lone surrogates;
// line breaks become blanks.
QString cleanLine(const QString &typed);
QString cleanText(const QString &typed); // the same, but keeps line breaks and tabs

// cleanLine() and cleanText() for issued text: they keep invisible characters.
QString issuedLine(const QString &typed);
QString issuedText(const QString &typed);

// The field's name as a label has it.
QString fieldLabel(Field field);

// The most UTF-16 code units that the field's text may have; of a status, those of its reason. Each
// name of several has kLongestName besides.
int longestOf(Field field);

// The error for a place that mayHold() or mayMoveUnder() does not allow.
System::Error refusedPlace();

// The error for text that ItemStatus::fromString() does not read.
System::Error noSuchStatus();

// The change that sets `field` of `node` to the typed value. An error when it is too long or not in
// the field's form, or when only tracked nodes, or only items, have the field. `roster` tells names
// apart that have only a blank between them (see typedNames).
System::Result<FieldChange> checkedFieldChange(const OutlineNode &node, Field field,
                                               const QString &typed, const PlanTime &plan,
                                               const QStringList &roster = {});

// InProgress with `percent`. An error outside 1 to 99 (for 100 it says to set the status to done),
// and when `now` is settled.
System::Result<ItemStatus> statusWithPercent(const ItemStatus &now, int percent);

// A typed paragraph of a report, normalised; an error when it is too long.
System::Result<Wording> checkedWording(Wording typed);

// A typed note, normalised; an error when its text is empty or too long, or its day, attendance
// or one of its figures is out of range.
System::Result<ProgressNote> checkedNote(ProgressNote typed);

} // namespace Domain
