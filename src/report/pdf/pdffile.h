#pragma once

#include "report/layout/pagination.h"
#include "report/layout/painting.h"
#include "system/result.h"

#include <QDateTime>

class QIODevice;

namespace Report {

// Writes the pages as a PDF file: fonts embedded as the glyphs used, each with the characters it
// was drawn for, so that searching and copying give the report's own text with any font; title,
// author, bookmarks. Two files of the same pages differ in nothing but `written`.

// To an open device. What was written before a failure stays.
[[nodiscard]] System::Result<void> writePdf(const Pages &pages, QIODevice *device,
                                            const QDateTime &written,
                                            const Progress &progress = {});

// To a file: whole, or not at all, an older file left as it was. A path that is a device is
// written to.
[[nodiscard]] System::Result<void> writePdf(const Pages &pages, const QString &path,
                                            const QDateTime &written,
                                            const Progress &progress = {});

} // namespace Report
