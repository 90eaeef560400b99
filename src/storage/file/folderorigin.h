#pragma once

#include "system/result.h"

#include <QString>

namespace Storage {

// The path of the note in `folder` that holds the path of the plan file whose versions or drafts
// the folder has.
QString pathOfOrigin(const QString &folder);

// The path in that note; empty when there is none.
QString originOf(const QString &folder);

System::Result<void> noteOrigin(const QString &folder, const QString &planFile);

} // namespace Storage
