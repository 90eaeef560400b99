#pragma once

#include "storage/file/planfile.h"
#include "system/result.h"

#include <QString>

namespace Storage {

// Checks the plan file at `path` and copies it to `folder`, its second place; returns the copy's
// path. An earlier copy of it there is replaced. A file of that name which is another one, or in
// which somebody has gone on working, is left, and the copy gets the day in its name. May be called
// in any thread.
System::Result<QString> copyToSecondPlace(const QString &path, const QString &folder, QDate today,
                                          const PlanFile::OpenOptions &options = {});

} // namespace Storage
