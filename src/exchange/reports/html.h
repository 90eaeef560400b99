#pragma once

#include "domain/summary/reportdocument.h"

#include <QByteArray>

namespace Exchange {

// The report as a single web page for a committee's site: headings, paragraphs and tables, fit for
// narrow screens too; it loads nothing from elsewhere.
QByteArray htmlOf(const Domain::ReportDocument &document);

} // namespace Exchange
