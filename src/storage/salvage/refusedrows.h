#pragma once

#include "storage/salvage/damagedfile.h"
#include "storage/salvage/gathering.h"

#include <QStringList>

namespace Storage {

// Adds the file's rows that the tables refused and that are not there since from a version or the
// history. Bytes that are no text, and values that no row may have, are replaced by others. Returns
// the names of the tables of such rows.
QStringList addRefused(Gathering &gathering, const DamagedFile &damaged,
                       const HistoryKnowledge &known);

} // namespace Storage
