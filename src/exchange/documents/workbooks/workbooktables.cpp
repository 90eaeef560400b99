#include "exchange/documents/workbooks/workbooktables.h"

#include "exchange/documents/shared/officepackage.h"
#include "exchange/documents/workbooks/excelworkbook.h"
#include "exchange/documents/workbooks/opendocumentsheet.h"

using System::Result;

namespace Exchange {

namespace {

TablesOrFault tablesIn(const QByteArray &bytes)
{
    const auto opened = officePackage(bytes, OfficeKind::Workbook);
    if (const auto *fault = std::get_if<SourceFault>(&opened))
        return *fault;
    const auto &document = std::get<OfficePackage>(opened);
    switch (document.kind) {
    case PackageKind::ExcelSheets: return excelTables(*document.package, document.main);
    case PackageKind::OpenSheets: return openDocumentTables(*document.package);
    default: return SourceFault::NoText;
    }
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
