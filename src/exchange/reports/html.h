#pragma once

#include "domain/summary/reportdocument.h"

#include <QByteArray>

namespace Exchange {

// The report as one web page, for a committee's site: headings, paragraphs and tables that a
// narrow screen shows too, nothing loaded from elsewhere.
QByteArray htmlOf(const Domain::ReportDocument &document);

} // namespace Exchange
