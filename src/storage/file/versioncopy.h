#pragma once

#include "domain/file/earlierversion.h"
#include "storage/database/connection.h"
#include "storage/database/migrations.h"
#include "system/result.h"

namespace Storage {

// Inserts the contents of evidence that lie beside the versions into a copy of the version at
// `version`, as far as they are there.
System::Result<void> fillContent(const QSqlDatabase &copy, const QString &version);

// Opens a version as a temporary database, checked, migrated to the newest format and with its
// contents. It can be changed without touching the version.
System::Result<Connection> openVersionCopy(const Domain::EarlierVersion &version,
                                           const Migrations &migrations);

} // namespace Storage
