#pragma once

#include "domain/summary/reportdocument.h"
#include "system/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace Exchange {

// The file formats of reports, besides PDF.
enum class ReportFormat {
    Docx,
    Odt,
    Html,
    Xlsx, // tables only
};

// The ending of a format's files, which is also its name on the command line: docx.
QString endingOf(ReportFormat format);

// The report in this format. `written` is stored in it as the time of creation.
System::Result<QByteArray> reportBytes(const Domain::ReportDocument &document, ReportFormat format,
                                       const QDateTime &written);

// An error when `path` must not be overwritten by a report: it has the name or the content of a
// plan file, or is a symbolic link, which someone else may have planted.
System::Result<void> checkReportTarget(const QString &path);

// Writes a report to a file as System::writeAtomically() does: complete or not at all.
System::Result<void> writeReport(const Domain::ReportDocument &document, ReportFormat format,
                                 const QString &path, const QDateTime &written);

} // namespace Exchange
