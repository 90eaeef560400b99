#pragma once

#include "storage/salvage/damagedfile.h"
#include "storage/salvage/gathering.h"

#include <QStringList>

namespace Storage {

// Adds the rows of the file that the tables of the new one refused, except those that a version or
// the history has brought meanwhile. What a row may not hold, and bytes that are no text, are
// replaced. Returns the table's name for each row that was added.
QStringList addRefused(Gathering &gathering, const DamagedFile &damaged,
                       const HistoryKnowledge &known);

} // namespace Storage
