#pragma once

#include "storage/salvage/damagedfile.h"
#include "storage/salvage/gathering.h"

#include <QStringList>

namespace Storage {

// Looks for rows that are not as they were written, where the file's digests count: a table's rows
// then come to another sum. A row as the history or `version` (null where there is none) has it is
// put in its place where that makes the sum right, which proves it. Returns the tables whose sum
// stays another one.
QStringList rectify(Gathering &gathering, const DamagedFile &damaged, const HistoryKnowledge &known,
                    const Connection *version);

} // namespace Storage
