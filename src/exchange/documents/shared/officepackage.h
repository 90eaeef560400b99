#pragma once

#include "exchange/documents/shared/officeconversion.h"
#include "exchange/documents/shared/zippackage.h"

namespace Exchange {

// What a document that is a package of parts (a zip file) holds.
enum class PackageKind {
    WordText,
    ExcelSheets,
    OpenText,
    OpenSheets,
    Slides, // or a drawing
    FixedPages,
    Other, // an archive of anything
};

struct OfficePackage
{
    std::unique_ptr<ZipPackage> package = {};
    PackageKind kind = PackageKind::Other;
    QString main = {}; // the workbook's part, for ExcelSheets
};

// Whether officePackage() has an answer of its own: the bytes are a package, or a document that
// LibreOffice makes one of.
bool isOfficePackage(const QByteArray &bytes);

// Opens a document that is a package. One of before 2007 is converted by LibreOffice first, but
// with `only` no other kind than that. A .docx or .xlsx with a password gives the fault Password,
// slides of before 2007 Presentation, what is none of these or of another kind NoText.
std::variant<OfficePackage, SourceFault> officePackage(const QByteArray &bytes,
                                                       std::optional<OfficeKind> only = {});

} // namespace Exchange
