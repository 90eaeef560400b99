#pragma once

#include "domain/summary/reportdocument.h"
#include "system/result.h"

#include <QByteArray>
#include <QDateTime>

namespace Exchange {

// The report's tables as an Excel workbook, a sheet for each. Every cell is text, never a formula;
// what is longer than a cell can hold ends with a mark. Two of the same report differ in nothing
// but `written`.
System::Result<QByteArray> workbookOf(const Domain::ReportDocument &document,
                                      const QDateTime &written);

} // namespace Exchange
