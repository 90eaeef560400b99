#pragma once

#include "domain/plan/file/earlierversion.h"
#include "domain/plan/file/salvagereport.h"
#include "storage/file/planfile.h"
#include "system/result.h"

#include <QString>

namespace Storage {

// Makes a new plan file at `into` of all that can be read of a damaged one, of the newest version
// kept of it that is in order, and of what the history of both says. The damaged file is only read.
// An error where it is not a plan file, or nothing can be read.
System::Result<Domain::SalvageReport> salvage(const QString &damaged, const QString &into,
                                              const PlanFile::OpenOptions &options = {});

} // namespace Storage
