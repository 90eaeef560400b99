#pragma once

#include "domain/plan/earlierversion.h"
#include "storage/database/connection.h"
#include "storage/database/migrations.h"
#include "system/result.h"

namespace Storage {

// A version as this program would open it now, brought up to date and checked: a temporary database
// that can be changed without touching it.
System::Result<Connection> versionInMemory(const Domain::EarlierVersion &version,
                                           const Migrations &migrations);

} // namespace Storage
