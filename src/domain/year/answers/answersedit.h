#pragma once

#include "domain/history/editauthors.h"
#include "domain/year/answers/answers.h"
#include "system/result.h"

namespace Domain {

// The proposals as one edit; those that cannot be taken, have no node or are not recognised, are
// left out. The author of each change is the department. An error when a value breaks a rule.
System::Result<SignedEdit> answersEdit(const Outline &outline, const QList<AnswerProposal> &taken,
                                       const QDateTime &writtenAt, FirstNote first);

} // namespace Domain
