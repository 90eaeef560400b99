#pragma once

#include "exchange/documents/shared/zippackage.h"
#include "exchange/documents/workbooks/sheettable.h"

namespace Exchange {

// The text of one sheet of an Excel workbook (.xlsx, .xlsm; ECMA-376, part 1, 18). Without `sheet`
// the first visible one that holds a table is read, else the first one with words. Formulas give
// the values that were last worked out. `main` is the workbook's part.
std::variant<WorkbookText, SourceFault> excelText(const ZipPackage &package, const QString &main,
                                                  std::optional<int> sheet = {});

// All its sheets, hidden ones too, cell by cell.
TablesOrFault excelTables(const ZipPackage &package, const QString &main);

} // namespace Exchange
