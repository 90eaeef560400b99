#pragma once

#include "domain/summary/reportdocument.h"
#include "system/result.h"

#include <QByteArray>
#include <QDateTime>

namespace Exchange {

// The report as a Word document (ECMA-376, transitional), laid out as the official paper is: A4,
// 22 lines of 28 characters, the standard's typefaces, page numbers, annexes on landscape pages.
// Two of the same report differ in nothing but `written`.
System::Result<QByteArray> docxOf(const Domain::ReportDocument &document, const QDateTime &written);

} // namespace Exchange
