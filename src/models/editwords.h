#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/outline.h"

#include <QString>

namespace Models {

// A field's name in the user's language: "owner", "deadline" …
QString fieldName(Domain::Field field);

// A node in a sentence: "item 3", "section 一".
QString nodeName(const Domain::OutlineNode *node);

// What an edit is about, in the user's language: "status of item 3", "note on item 5".
QString describe(const Domain::Edit &edit, const Domain::Outline &outline);

// A status in words: "In progress, 60%", "Done on 2021-09-24", "Cancelled: …".
QString statusWords(const Domain::ItemStatus &itemStatus);

// A note in words: day, text, and how many took part.
QString noteWords(const Domain::ProgressNote &note);

// A field's value, in the form edits and the history carry it, in readable words.
QString valueText(Domain::Field field, const QString &value);

// The value that an edit brings, in readable words.
QString valueText(const Domain::Edit &edit);

// The same where only the history's form is known, not the field: a status or a note shows in
// words, anything else as it is.
QString readableValue(const QString &value);

} // namespace Models
