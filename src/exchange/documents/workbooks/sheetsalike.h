#pragma once

#include "exchange/documents/workbooks/sheettable.h"

namespace Exchange {

// Whether a sheet's name can be that of a section: words, neither those that a program gives
// (Sheet1) nor those of a copy, a pattern or another year.
bool namesSection(const QString &sheet);

// Whether two sheets hold tables of one plan: the same headings below the same title, and other
// rows. The second may have no title.
bool areOfOnePlan(const SheetTable &first, const SheetTable &second);

} // namespace Exchange
