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

// The newest valid version that the damaged file can have been once: one whose history the gathered
// one continues, or, where the part that would tell is lost, one that nothing speaks against; a
// version of another path must then not be longer than the file was. Where there is none, the
// version of a copy of which most is known to have been in the file, cut back to that. Versions of
// content that was put aside, when an older version was put back, are not taken; versions of this
// path come first. Where the gathered history cannot be read, its finish() fails.
std::optional<GoodVersion> versionToFillFrom(const DamagedFile &damaged, const QString &uuid,
                                             Gathering &gathered,
                                             const PlanFile::OpenOptions &options);

} // namespace Storage
