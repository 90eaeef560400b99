#pragma once

#include "storage/salvage/damagedfile.h"
#include "storage/salvage/gathering.h"

#include <QStringList>

namespace Storage {

// Corrects damaged rows of tables that do not match their digest, if the digests are valid. A row
// is replaced by its values in the history or in `version` (null when there is none) when the table
// then matches, which proves them right. Returns the tables that still do not match.
QStringList rectify(Gathering &gathering, const DamagedFile &damaged, const HistoryKnowledge &known,
                    const Connection *version);

} // namespace Storage
