#include "exchange/documents/workbooks/workbooktables.h"

#include "exchange/documents/shared/officeconversion.h"
#include "exchange/documents/shared/packagerelations.h"
#include "exchange/documents/workbooks/excelworkbook.h"
#include "exchange/documents/workbooks/opendocumentsheet.h"

using namespace Qt::StringLiterals;
using System::Result;

namespace Exchange {

namespace {

TablesOrFault packageTables(const QByteArray &bytes)
{
    auto opened = ZipPackage::open(bytes);
    if (const auto *fault = std::get_if<SourceFault>(&opened))
        return *fault;
    const ZipPackage &package = *std::get<0>(opened);
    const QByteArray type = package.beginningOf(u"mimetype"_s, 256);
    if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet"))
        return openDocumentTables(package);
    const QString main = relatedPart(package, {}, u"/officeDocument");
    return main.contains(u"workbook") ? excelTables(package, main)
                                      : TablesOrFault(SourceFault::NoText);
}

TablesOrFault tablesIn(const QByteArray &bytes)
{
    if (bytes.startsWith("PK\x03\x04"))
        return packageTables(bytes);
    if (officeKind(bytes) != OfficeKind::Workbook)
        return SourceFault::NoText;
    const auto converted = convertedByOffice(bytes, OfficeKind::Workbook);
    if (const auto *fault = std::get_if<SourceFault>(&converted))
        return *fault;
    return packageTables(std::get<QByteArray>(converted));
}

} // namespace

Result<QList<SheetTable>> workbookTables(const QByteArray &bytes, const QString &name)
{
    auto tables = tablesIn(bytes);
    if (const auto *fault = std::get_if<SourceFault>(&tables)) {
        if (*fault == SourceFault::NoText)
            return refusedSource(
                QT_TRANSLATE_NOOP(
                    "SourceText",
                    "“%1” is not a workbook and was not read; choose a department's sheet (.xlsx)."),
                name);
        return sourceError(*fault, name);
    }
    return std::get<QList<SheetTable>>(std::move(tables));
}

} // namespace Exchange
