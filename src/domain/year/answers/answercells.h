#pragma once

#include "domain/year/answers/answers.h"

namespace Domain {

// The cell's name in the user's language, and as JSON says it.
QString nameOf(AnswerCell cell);
QString keyOf(AnswerCell cell);

// Which value of its item a cell would change (Proposal::value), so that of two proposals for it
// only one can be taken; empty for notes and next steps, of which an item can have several. Status
// and percentage are one value, as each limits the other.
QString valueOf(AnswerCell cell);

// The value that the item would have if the proposal were taken, as a text: two proposals for one
// value that have the same do not contradict each other.
QString outcomeOf(const AnswerProposal &proposal);

// Whether a row has nothing of what was sent, so that the department has added it.
bool isInserted(const AnsweredRow &row);

// Whether a row tells of progress, attendance, a difficulty or a next step.
bool saysNews(const AnsweredRow &row);

// Whether a row has words, its number and day aside.
bool hasWords(const AnsweredRow &row);

// The row with the values that were sent where it says nothing.
AnsweredRow filledUp(AnsweredRow row, const SheetValues &sent);

// All cells of the row in one text, to show a row that no item was found for.
QString allWords(const AnsweredRow &row);

// What the department will do next, without 下一步：, from the cells of the next step and of the
// difficulty together, but not from the difficulty where the status is cancelled; empty where they
// say nothing.
QString nextStepIn(const AnsweredRow &row);

// The words of a note that finishes an item, with the row's next step at their end where neither
// they nor the item's difficulty have it.
QString noteWithStep(const QString &words, const AnsweredRow &row, const Node &item);

// Whether the item is done or cancelled once the row's status is taken, so that no step is to come.
// `sent` is the item in the sheet, `now` in the plan.
bool endsItem(const AnsweredRow &row, const SheetItem &sent, const Node &now);

} // namespace Domain
