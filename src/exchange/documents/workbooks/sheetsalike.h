#pragma once

#include "exchange/documents/workbooks/sheettable.h"

namespace Exchange {

// Whether a sheet's name can be the title of a section. It cannot if a program gave it (Sheet1), if
// it names a copy, a template or another year, or if it has no Chinese.
bool namesSection(const QString &sheet);

// Whether two sheets hold tables of one plan: the same headings below the same title, and other
// rows. The second may have no title.
bool areOfOnePlan(const SheetTable &first, const SheetTable &second);

} // namespace Exchange
