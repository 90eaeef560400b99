#pragma once

#include "domain/plan/file/earlierversion.h"
#include "storage/database/connection.h"
#include "storage/database/migrations.h"
#include "system/result.h"

namespace Storage {

// Puts into a copy of the version at `version` what its evidence holds, as far as that lies beside
// the versions.
System::Result<void> fillContent(const QSqlDatabase &copy, const QString &version);

// A version as this program would open it now, brought up to date and checked, with what its
// evidence holds: a temporary database that can be changed without touching it.
System::Result<Connection> versionInMemory(const Domain::EarlierVersion &version,
                                           const Migrations &migrations);

} // namespace Storage
