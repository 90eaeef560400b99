#pragma once

#include "domain/summary/reportdocument.h"
#include "system/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace Exchange {

// The kinds of file a report can be given away as, besides PDF.
enum class ReportFormat {
    Docx,
    Odt,
    Html,
    Xlsx, // its tables only
};

// The report's bytes in this format. `written` is the time that the file says it was made at.
System::Result<QByteArray> reportBytes(const Domain::ReportDocument &document, ReportFormat format,
                                       const QDateTime &written);

// An error where a report may not be written to `path`: a plan file is there, by its name or by
// what it holds, or a link, which someone else may have put there.
System::Result<void> checkReportTarget(const QString &path);

// To a file: whole, or not at all, an older file left as it was.
System::Result<void> writeReport(const Domain::ReportDocument &document, ReportFormat format,
                                 const QString &path, const QDateTime &written);

} // namespace Exchange
