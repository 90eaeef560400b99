#pragma once

#include "domain/year/answers/answers.h"

namespace Domain {

// The cell's name in the user's language, and as JSON says it.
QString nameOf(AnswerCell cell);
QString keyOf(AnswerCell cell);

// The value of its item that a cell is about (Proposal::value); empty where an item can have
// several. Status and percentage are one value, as each limits the other.
QString valueOf(AnswerCell cell);

// What taking the proposal would make of its value, to compare proposals of one value.
QString outcomeOf(const AnswerProposal &proposal);

// What the department will do next, of its own cell or of that of the difficulty, without 下一步：;
// empty where it says nothing.
QString nextStepIn(const AnsweredRow &row);

// The words of a note that finishes an item, with the row's next step at their end where neither
// they nor the item's difficulty have it.
QString noteWithStep(const QString &words, const AnsweredRow &row, const Node &item);

// Whether the item is done or cancelled once the row's status is taken, so that no step is to come.
// `sent` is the item in the sheet, `now` in the plan.
bool endsItem(const AnsweredRow &row, const SheetItem &sent, const Node &now);

} // namespace Domain
