#pragma once

#include "domain/plan/file/earlierversion.h"
#include "storage/database/connection.h"
#include "storage/file/planfile.h"

#include <optional>

namespace Storage {

// A version that is in order, opened as a database in memory.
struct GoodVersion
{
    Domain::EarlierVersion version;
    Connection connection;
};

// The newest good version of the file at `path` that what was read of its history goes on from: one
// that was put aside when an older one was put back does not come back. The file's own come first.
// `isHistoryWhole`: nothing of the history in `gathered` is missing.
std::optional<GoodVersion> versionToFillFrom(const QString &path, const QString &uuid,
                                             const QSqlDatabase &gathered, bool isHistoryWhole,
                                             const PlanFile::OpenOptions &options);

} // namespace Storage
