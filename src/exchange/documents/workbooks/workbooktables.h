#pragma once

#include "exchange/documents/workbooks/sheettable.h"
#include "system/result.h"

#include <QByteArray>

namespace Exchange {

// All sheets of a workbook cell by cell, hidden ones too: .xlsx and .ods, those of before 2007 by
// way of LibreOffice. What is no workbook, or is too large, is refused in one sentence that names
// `name`.
System::Result<QList<SheetTable>> workbookTables(const QByteArray &bytes, const QString &name);

} // namespace Exchange
