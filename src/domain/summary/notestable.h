#pragma once

#include "domain/plan/outline.h"
#include "domain/summary/reportdocument.h"

#include <QList>

namespace Domain {

// Progress notes as a table to print and save: day, item, progress, attendance, author, in the
// order given.
ReportTable notesTable(const Outline &outline, const QList<ProgressNote> &notes);

} // namespace Domain
