#pragma once

#include "system/result.h"

#include <QString>

namespace Storage {

// Makes the closed plan file at `path` one to give away: gives it a uuid of its own and removes its
// history, the numbers of what was removed, and, unless they are kept, the authors of its notes.
// Writes it anew, so that nothing of them is left between its rows.
System::Result<void> cleanForOthers(const QString &path, bool keepsAuthors);

} // namespace Storage
