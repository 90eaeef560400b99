#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/plan.h"
#include "domain/reading/outlinereader.h"

#include <QHash>

#include <utility>

namespace Domain {

// A plan made of a reading, to be added to a file.
struct PlanImport
{
    // Year zero and an empty title where the reading found none; the nodes carry provisional,
    // negative ids.
    PlanContent content = {};
    QHash<NodeId, Suggestion> suggestions;
};

PlanImport planOf(const OutlineReading &reading);

// Puts the owners, departments and deadlines that the reading suggests into the fields of the
// plan's items, and takes their cells out of what is left out. `plan` was made of `reading`; its
// year says what the deadlines mean.
void takeSuggestions(PlanImport &plan, const OutlineReading &reading);

// The fields that a suggestion has words for, in the order in which they are offered.
QList<std::pair<Field, QString>> suggestedFields(const Suggestion &suggested);

// The details (title, year, issuer, date) that the reading found.
PlanDetails detailsOf(const OutlineReading &reading);

} // namespace Domain
