#pragma once

#include "domain/plan/file/earlierversion.h"
#include "system/result.h"

#include <QDateTime>

namespace Storage {

// Puts an earlier version in the place of a file that is damaged, so that it cannot be kept as a
// version itself: it gets another name beside its place first, with its journal. Returns that path.
System::Result<QString> putBackOver(const Domain::EarlierVersion &version, const QString &path,
                                    const QDateTime &now);

} // namespace Storage
