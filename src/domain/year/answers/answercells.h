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

} // namespace Domain
