#pragma once

#include "system/result.h"

#include <QString>

namespace App {

// The path of the log, where the details of failures are kept: log.txt in the state folder.
QString logPath();

// From now on sends warnings of Qt and of the program to the log instead of standard error.
void keepLog();

// Writes an error's detail to the log; nothing when it has none.
void logError(const System::Error &error);

} // namespace App
