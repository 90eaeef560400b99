#pragma once

#include "domain/file/contentforothers.h"
#include "storage/file/copywatch.h"
#include "system/result.h"

#include <QString>

namespace Storage {

// Makes the closed plan file at `path` one to give away: it gets a uuid of its own; its history,
// the last ids of removed rows and unused contents are removed; so are evidence, and the authors of
// notes and evidence, unless they are wanted. Rewrites the whole file, so that no removed bytes
// are left in it.
System::Result<void> cleanForOthers(const QString &path, const Domain::ContentForOthers &wanted,
                                    const CopyWatch &watch = {});

} // namespace Storage
