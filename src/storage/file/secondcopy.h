#pragma once

#include "storage/file/planfile.h"
#include "system/result.h"

#include <QString>

namespace Storage {

// Where the copy of the plan file at `path` stands in `folder`, unless something else has its name.
QString pathInSecondPlace(const QString &path, const QString &folder);

// Checks the plan file at `path` and copies it to `folder`, its second place; returns the copy's
// path. An earlier copy of it there is replaced. Another file of that name, or a copy that has been
// changed since, is left; the new copy then gets the day in its name. May be called in any thread.
System::Result<QString> copyToSecondPlace(const QString &path, const QString &folder, QDate today,
                                          const PlanFile::OpenOptions &options = {});

} // namespace Storage
