#pragma once

#include "domain/summary/reportdocument.h"
#include "system/result.h"

#include <QByteArray>
#include <QDateTime>

namespace Exchange {

// The report as an OpenDocument text (ODF 1.2), with the same layout as docxOf(). Two documents of
// the same report differ only in `written`.
System::Result<QByteArray> odtOf(const Domain::ReportDocument &document, const QDateTime &written);

} // namespace Exchange
