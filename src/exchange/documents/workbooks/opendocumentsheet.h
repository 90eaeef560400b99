#pragma once

#include "exchange/documents/shared/zippackage.h"
#include "exchange/documents/workbooks/sheettable.h"

namespace Exchange {

// The text of one sheet of an OpenDocument workbook (.ods); the sheet is chosen as in excelText.
std::variant<WorkbookText, SourceFault> openDocumentSheet(const ZipPackage &package,
                                                          std::optional<int> sheet = {});

// All its sheets, hidden ones too, cell by cell.
TablesOrFault openDocumentTables(const ZipPackage &package);

// Whether the package is protected by a password: it says so in its list of parts.
bool isProtectedOpenDocument(const ZipPackage &package);

} // namespace Exchange
