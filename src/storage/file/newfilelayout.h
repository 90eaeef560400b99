#pragma once

#include "system/result.h"

#include <QSqlDatabase>

namespace Storage {

// Lays out the pages of a new plan file so that a file that is cut short loses what can be made
// again: free pages for some years of notes come before the indexes, which stand at the end.
// Without this the newest notes and their history would be in the last pages.
System::Result<void> layOutNewFile(const QSqlDatabase &db);

} // namespace Storage
