#pragma once

#include "domain/summary/reportdocument.h"
#include "system/result.h"

#include <QByteArray>
#include <QDateTime>

namespace Exchange {

// The report as a Word document (ECMA-376, transitional) with the layout of GB/T 9704-2012: A4, 22
// lines of 28 characters, the standard's typefaces, page numbers, annexes on landscape pages. Two
// documents of the same report differ only in `written`.
System::Result<QByteArray> docxOf(const Domain::ReportDocument &document, const QDateTime &written);

} // namespace Exchange
