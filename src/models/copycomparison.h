#pragma once

#include "domain/year/copymerge.h"
#include "system/result.h"

#include <QString>

namespace Models {

// What another copy of the plan file at `path` has that this one has not (Domain::compareCopies),
// read from both files. An error, in one sentence, when the other file cannot be read or is no copy
// of this one.
System::Result<QList<Domain::MergeProposal>> compareWithCopy(const QString &path,
                                                             const QString &other);

} // namespace Models
