#pragma once

#include "system/result.h"

#include <QString>

namespace App {

// Where details for whoever looks into a failure are kept: log.txt in the state folder.
QString logPath();

// From now on what Qt and the program warn about goes to the log, and nothing of it to the
// standard error.
void keepLog();

// An error's detail; nothing when it has none.
void logError(const System::Error &error);

} // namespace App
