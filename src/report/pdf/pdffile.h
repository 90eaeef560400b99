#pragma once

#include "report/layout/pagination.h"
#include "report/layout/painting.h"
#include "system/result.h"

#include <QDateTime>

class QIODevice;

namespace Report {

// Writing pages as a PDF file, with title, author and bookmarks. Fonts are embedded as subsets that
// map each glyph to the characters it was drawn for, so that searching and copying yield the
// report's text whatever the font. Two files of the same pages differ only in `written`.

// Writes to an open device; on failure a part may have been written.
[[nodiscard]] System::Result<void> writePdf(const Pages &pages, QIODevice *device,
                                            const QDateTime &written,
                                            const Progress &progress = {});

// Writes to a file as System::writeAtomically() does: complete or not at all.
[[nodiscard]] System::Result<void> writePdf(const Pages &pages, const QString &path,
                                            const QDateTime &written,
                                            const Progress &progress = {});

} // namespace Report
