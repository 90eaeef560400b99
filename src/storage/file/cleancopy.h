#pragma once

#include "storage/file/copywatch.h"
#include "system/result.h"

#include <QString>

namespace Storage {

// What a copy for others keeps.
struct CleanCopy
{
    bool keepsAuthors = true; // of notes and evidence
    bool keepsEvidence = true;
};
// Makes the closed plan file at `path` one to give away: it gets a uuid of its own; its history,
// the last ids of removed rows, unused contents, and what `wanted` does not keep are removed.
// Rewrites the whole file, so that no removed bytes are left in it.
System::Result<void> cleanForOthers(const QString &path, const CleanCopy &wanted,
                                    const CopyWatch &watch = {});

} // namespace Storage
