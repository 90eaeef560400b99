#pragma once

#include "domain/summary/reportdocument.h"
#include "system/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace Exchange {

// The report as a file of `format`, any but PDF.
System::Result<QByteArray> reportBytes(const Domain::ReportDocument &document,
                                       Domain::ReportFormat format, const QDateTime &written);

// An error when `path` must not be overwritten by a report: it has the name or the content of a
// plan file, or is a symbolic link, which someone else may have planted.
System::Result<void> checkReportTarget(const QString &path);

// Writes reportBytes() to a file as System::writeAtomically() does: complete or not at all.
System::Result<void> writeReport(const Domain::ReportDocument &document,
                                 Domain::ReportFormat format, const QString &path,
                                 const QDateTime &written);

} // namespace Exchange
