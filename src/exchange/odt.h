#pragma once

#include "domain/reportdocument.h"
#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>

namespace Exchange {

// The report as an OpenDocument text (ODF 1.2), laid out as docxOf() does. Two of the same report
// differ in nothing but `written`.
Domain::Result<QByteArray> odtOf(const Domain::ReportDocument &document, const QDateTime &written);

} // namespace Exchange
