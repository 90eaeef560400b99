#pragma once

#include "storage/file/copywatch.h"
#include "system/result.h"

#include <QString>

namespace Storage {

// Makes the closed plan file at `path` one to give away: gives it a uuid of its own and removes its
// history, the numbers of what was removed, what evidence held that is removed, and, unless they
// are kept, the evidence and the authors of notes and evidence. Writes it anew, so that nothing of
// them is left between its rows.
struct CleanCopy
{
    bool keepsAuthors = true;
    bool keepsEvidence = true;
};
System::Result<void> cleanForOthers(const QString &path, const CleanCopy &wanted,
                                    const CopyWatch &watch = {});

} // namespace Storage
