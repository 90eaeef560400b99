#pragma once

#include "domain/summary/reportdocument.h"
#include "system/result.h"

#include <QByteArray>
#include <QDateTime>

namespace Exchange {

// The report's tables as an Excel workbook, one sheet each. Every cell is text, never a formula;
// text longer than a cell can hold is cut and marked. Two workbooks of the same report differ only
// in `written`.
System::Result<QByteArray> workbookOf(const Domain::ReportDocument &document,
                                      const QDateTime &written);

} // namespace Exchange
