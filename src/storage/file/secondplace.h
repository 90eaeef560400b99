#pragma once

#include "storage/file/planfile.h"
#include "system/result.h"

#include <QString>

namespace Storage {

// Copies the plan file at `path`, once it was checked, to a folder that is a second place for it;
// returns the copy's path. What was copied there before is replaced; a file there that is another
// one, or that somebody has gone on working in, stays, and the copy gets the day in its name. May
// be called in any thread.
System::Result<QString> copyToSecondPlace(const QString &path, const QString &folder, QDate today,
                                          const PlanFile::OpenOptions &options = {});

} // namespace Storage
