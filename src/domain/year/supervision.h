#pragma once

#include "domain/plan/outline.h"
#include "domain/plan/reportchoices.h"
#include "domain/summary/reportdocument.h"

namespace Domain {

// A circular on how far each department is (督查通报), as of a day: what the figures of the plan
// are, what is missed with the reason (困难), what has no progress, the request to answer within a
// week, and as its annex a table by department with the share that is done (办结率). Notes after
// the day count nowhere. Days of the plan's year are told without their year. Chinese in every
// language.
ReportDocument supervisionReport(const Outline &outline, const NotesByNode &notes,
                                 const ReportChoices &choices, QDate on);

} // namespace Domain
