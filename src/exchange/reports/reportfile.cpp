#include "exchange/reports/reportfile.h"

#include "domain/file/planfilename.h"
#include "exchange/reports/docx.h"
#include "exchange/reports/html.h"
#include "exchange/reports/odt.h"
#include "exchange/reports/workbook.h"
#include "system/atomicfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
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
    case ReportFormat::Xlsx: return workbookOf(document, written);
    case ReportFormat::Pdf: break;
    }
    Q_UNREACHABLE();
}

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

// True when the file is an SQLite database, as every plan file is. Its content is read, because a
// hard link has another name.
bool holdsDatabase(const QString &path)
{
    static const QByteArray head("SQLite format 3");
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly)
           && file.read(head.size()) == head;
}

} // namespace

Result<void> checkReportTarget(const QString &path)
{
    const QFileInfo target(path);
    const QString name = target.fileName();
    const bool isPlan = Domain::isPlanFileName(name)
                        || Domain::isPlanFileName(target.canonicalFilePath())
                        || holdsDatabase(path);
    if (isPlan)
        return Error{
            .message = Text::tr("“%1” is a plan file and was left as it was; choose another "
                                "name for the report.")
                           .arg(name),
            .reason = Error::Reason::Refused};
    if (target.isSymLink() && !target.absoluteFilePath().startsWith(u"/dev/"_s))
        return Error{
            .message = Text::tr("“%1” is a link to another file, which was left as it was; "
                                "choose another name for the report.")
                           .arg(name),
            .reason = Error::Reason::Refused};
    return {};
}

Result<void> writeReport(const ReportDocument &document, ReportFormat format, const QString &path,
                         const QDateTime &written)
{
    if (auto checked = checkReportTarget(path); !checked)
        return checked;
    const auto bytes = reportBytes(document, format, written);
    if (!bytes)
        return bytes.error();
    return writeAtomically(path, [&bytes](QIODevice *device) {
        device->write(*bytes); // writeAtomically() notices a short write
        return Result<void>();
    });
}

} // namespace Exchange
