#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/historyentry.h"
#include "domain/plan/outline.h"
#include "domain/plan/tally.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace Models {

// A field's name in the user's language: "owner", "deadline" …
QString fieldName(Domain::Field field);

// A day in words, without its year where that is `year`: "9月3日"; empty for none.
QString dayWords(QDate day, int year);

// A moment in words, without the parts that `today` makes plain: "14:20", "9月3日 14:20".
// With all of them where `today` is null.
QString momentWords(const QDateTime &at, QDate today);

// A node as named within a sentence: "item 3", "section 一".
QString nodeName(const Domain::OutlineNode *node);

// What an edit is about, in the user's language: "status of item 3", "note on item 5".
QString describe(const Domain::Edit &edit, const Domain::Outline &outline);
// The same for an edit that fetched something out of an earlier version of the file.
QString describeFetched(const Domain::Edit &edit, const Domain::Outline &outline);
// The same for an edit of several changes that takes in what others changed, told from its first
// row in the history: out of which sheets, or whose changes out of another copy.
QString describeTakenIn(const Domain::HistoryEntry &first);

// A status in words: "In progress, 60%", "Done on 2021-09-24", "Cancelled: …".
QString statusWords(const Domain::ItemStatus &itemStatus);

// The counts of a tally in words, each that is not zero: "Done 3", "missed 1".
QStringList tallyWords(const Domain::Tally &tally);

// A note in words: day, text, and how many took part.
QString noteWords(const Domain::ProgressNote &note);

// A field's value in readable words. `value` is in the form of Domain::fieldText().
QString valueText(Domain::Field field, const QString &value);

// The new value of an edit in readable words.
QString valueText(const Domain::Edit &edit);

// A value from the history in readable words where the field is not known: recognises a status and
// a note, and returns anything else unchanged.
QString readableValue(const QString &value);

} // namespace Models
