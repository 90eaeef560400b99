#pragma once

#include "domain/reading/outlinereader.h"
#include "domain/reading/readingfault.h"

#include <QList>

namespace Domain {

// Returns the faults of a reading that follows from `assumptions`, each at most once.
QList<FaultCount> faultsOf(const QString &source, const OutlineReading &reading,
                           Assumptions assumptions);

// Returns the sum of the faults by their weights: the less, the likelier the reading.
int costOf(const QList<FaultCount> &faults);

} // namespace Domain
