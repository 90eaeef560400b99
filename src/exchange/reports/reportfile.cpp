#include "exchange/reports/reportfile.h"

#include "exchange/reports/docx.h"
#include "exchange/reports/html.h"
#include "exchange/reports/odt.h"
#include "exchange/reports/workbook.h"
#include "system/atomicfile.h"

#include <QIODevice>

using namespace Domain;
using System::Result;
using System::writeAtomically;

namespace Exchange {

Result<QByteArray> reportBytes(const ReportDocument &document, ReportFormat format,
                               const QDateTime &written)
{
    switch (format) {
    case ReportFormat::Docx: return docxOf(document, written);
    case ReportFormat::Odt: return odtOf(document, written);
    case ReportFormat::Html: return htmlOf(document);
    case ReportFormat::Xlsx: break;
    }
    return workbookOf(document, written);
}

Result<void> writeReport(const ReportDocument &document, ReportFormat format, const QString &path,
                         const QDateTime &written)
{
    const auto bytes = reportBytes(document, format, written);
    if (!bytes)
        return bytes.error();
    return writeAtomically(path, [&bytes](QIODevice *device) {
        device->write(*bytes); // the file knows when not all of it was
        return Result<void>();
    });
}

} // namespace Exchange
