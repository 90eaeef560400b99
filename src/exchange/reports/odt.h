#pragma once

#include "domain/summary/reportdocument.h"
#include "system/result.h"

#include <QByteArray>
#include <QDateTime>

namespace Exchange {

// The report as an OpenDocument text (ODF 1.2), laid out as docxOf() does. Two of the same report
// differ in nothing but `written`.
System::Result<QByteArray> odtOf(const Domain::ReportDocument &document, const QDateTime &written);

} // namespace Exchange
