#pragma once

#include "domain/file/earlierversion.h"
#include "system/result.h"

#include <QDateTime>

namespace Storage {

// Puts an earlier version in the place of a damaged file, which cannot be kept as a version: it is
// renamed first, with its journal, in the same folder. Returns its new path.
System::Result<QString> putBackOver(const Domain::EarlierVersion &version, const QString &path,
                                    const QDateTime &now);

} // namespace Storage
