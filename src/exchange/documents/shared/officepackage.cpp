#include "exchange/documents/shared/officepackage.h"

#include "exchange/documents/shared/guardedxml.h"
#include "exchange/documents/shared/packagerelations.h"

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

// Names of streams, in UTF-16, in the container that holds a package with a password and that
// documents of before 2007 are themselves.
const QByteArrayView kEncrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0", 20);
const QByteArrayView kSlides("P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0", 20);

bool isZip(const QByteArray &bytes)
{
    return bytes.startsWith("PK\x03\x04");
}

// The name of the first element of a part; empty if it cannot be read.
QString rootOf(const ZipPackage &package, const QString &part)
{
    SourceFault fault;
    auto device = package.part(part, &fault);
    if (!device)
        return {};
    GuardedXml xml(std::move(device));
    return xml.reader().readNextStartElement() ? xml.reader().name().toString() : QString();
}

// What an Office Open XML package holds, whose main part is `main`. The part's name tells it where
// the part is damaged.
PackageKind officeXmlKind(const ZipPackage &package, const QString &main)
{
    const QString root = rootOf(package, main);
    if (root == u"workbook" || (root.isEmpty() && main.contains(u"workbook")))
        return PackageKind::ExcelSheets;
    return root == u"presentation" ? PackageKind::Slides : PackageKind::WordText;
}

std::variant<OfficePackage, SourceFault> packageIn(const QByteArray &bytes)
{
    auto opened = ZipPackage::open(bytes);
    if (const auto *fault = std::get_if<SourceFault>(&opened))
        return *fault;
    OfficePackage found{.package = std::move(std::get<0>(opened))};
    const ZipPackage &package = *found.package;
    const QByteArray type = package.beginningOf(u"mimetype"_s, 256);
    if (type.startsWith("application/vnd.oasis.opendocument.text")) {
        found.kind = PackageKind::OpenText;
    } else if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
        found.kind = PackageKind::OpenSheets;
    } else if (type.startsWith("application/vnd.oasis.opendocument")) {
        found.kind = PackageKind::Slides;
    } else if (package.has(u"[Content_Types].xml"_s)) {
        found.main = relatedPart(package, {}, u"/officeDocument");
        found.kind = officeXmlKind(package, found.main);
    } else if (package.has(u"OFD.xml"_s)) {
        found.kind = PackageKind::FixedPages;
    }
    return found;
}

} // namespace

bool isOfficePackage(const QByteArray &bytes)
{
    return isZip(bytes) || officeKind(bytes);
}

std::variant<OfficePackage, SourceFault> officePackage(const QByteArray &bytes,
                                                       std::optional<OfficeKind> only)
{
    if (isZip(bytes))
        return packageIn(bytes);
    const auto kind = officeKind(bytes);
    if (!kind)
        return SourceFault::NoText;
    if (bytes.contains(kEncrypted))
        return SourceFault::Password;
    if (bytes.contains(kSlides))
        return SourceFault::Presentation;
    if (only && *kind != *only)
        return SourceFault::NoText;
    const auto converted = convertedByOffice(bytes, *kind);
    if (const auto *fault = std::get_if<SourceFault>(&converted))
        return *fault;
    return packageIn(std::get<QByteArray>(converted));
}

} // namespace Exchange
