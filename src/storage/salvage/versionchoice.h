#pragma once

#include "domain/file/earlierversion.h"
#include "storage/database/connection.h"
#include "storage/file/planfile.h"
#include "storage/salvage/gathering.h"

#include <optional>

namespace Storage {

// A valid version, opened as a temporary database.
struct GoodVersion
{
    Domain::EarlierVersion version;
    Connection connection;
};

// The newest valid version of the file at `path` whose history the gathered one continues; versions
// of content that was put aside, when an older version was put back, are not taken. Versions of
// this path come first. `isHistoryWhole`: no row of the history in `gathered` is missing. Where
// that cannot be read, its finish() fails: a version that was put aside could have been taken.
std::optional<GoodVersion> versionToFillFrom(const QString &path, const QString &uuid,
                                             Gathering &gathered, bool isHistoryWhole,
                                             const PlanFile::OpenOptions &options);

} // namespace Storage
