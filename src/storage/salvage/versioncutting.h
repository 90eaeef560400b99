#pragma once

#include "storage/database/connection.h"
#include "system/result.h"

namespace Storage {

// Takes out of a version, opened as a temporary database, all that its history after the row `last`
// added or changed, and that part of the history. What was changed only is left out too: the
// history has the values before.
System::Result<void> cutBack(const Connection &version, qint64 last);

} // namespace Storage
