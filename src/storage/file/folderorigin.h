#pragma once

#include "system/result.h"

#include <QString>

namespace Storage {

// A file in a folder of what is kept beside plan files; it tells the path of the plan file that the
// folder is for.
QString pathOfOrigin(const QString &folder);

// What that file says; empty where there is none.
QString originOf(const QString &folder);

System::Result<void> noteOrigin(const QString &folder, const QString &planFile);

} // namespace Storage
