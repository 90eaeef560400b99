#pragma once

#include "domain/file/earlierversion.h"
#include "storage/database/connection.h"
#include "storage/file/planfile.h"
#include "storage/salvage/damagedfile.h"
#include "storage/salvage/gathering.h"

#include <optional>

namespace Storage {

// A valid version, opened as a temporary database.
struct GoodVersion
{
    Domain::EarlierVersion version;
    Connection connection;
};

// The version to fill the damaged file from: the first valid one, those of this path before others
// and newer before older, that the file can have been once. It can where
// - the gathered history goes on from the version's, or
// - the rows that would tell are lost, and nothing speaks against it; one of another path must then
//   have no longer history than the file had.
// Where there is none, the one whose history shares the longest beginning with the file's, cut back
// to that. Never one whose content was put aside when an older version was put back. Where the
// gathered history cannot be read, its finish() fails.
std::optional<GoodVersion> versionToFillFrom(const DamagedFile &damaged, const QString &uuid,
                                             Gathering &gathered,
                                             const PlanFile::OpenOptions &options);

} // namespace Storage
