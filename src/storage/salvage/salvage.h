#pragma once

#include "domain/file/earlierversion.h"
#include "domain/file/salvagereport.h"
#include "storage/file/planfile.h"
#include "system/result.h"

#include <QDate>
#include <QString>

namespace Storage {

// Makes a new plan file at `into` from all that can be read of a damaged one, from the newest valid
// version of it, and from the history in both. The damaged file is only read. A plan whose year
// nothing tells is one of `today`'s. An error when it is not a plan file, or nothing can be read.
System::Result<Domain::SalvageReport> salvage(const QString &damaged, const QString &into,
                                              QDate today,
                                              const PlanFile::OpenOptions &options = {});

} // namespace Storage
