#include "exchange/documents/sourcetext.h"
#include "exchange/reports/zipfile.h"
#include "parts.h"

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;

namespace {

const char kRelations[] =
    "<Relationships><Relationship Type=\"/officeDocument\" Target=\"w\"/></Relationships>";
const char kParts[] = "<Relationships><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"sheet\"/>"
                      "<Relationship Type=\"/sharedStrings\" Target=\"s\"/>"
                      "<Relationship Type=\"/styles\" Target=\"t\"/></Relationships>";
const char kWorkbook[] = "<workbook><sheets><sheet name=\"a\" id=\"a\"/></sheets></workbook>";

// Packs the parts into an Excel workbook, or the content into an OpenDocument spreadsheet.
QByteArray packed(const QList<QByteArray> &parts, bool isExcel)
{
    if (!isExcel) {
        return Exchange::zipped(
                   {{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet", true},
                    {u"content.xml"_s, parts.value(0), true}})
            .value();
    }
    return Exchange::zipped({{u"[Content_Types].xml"_s, {}, true},
                             {u"_rels/.rels"_s, kRelations, true},
                             {u"_rels/w.rels"_s, kParts, true},
                             {u"w"_s, kWorkbook, true},
                             {u"sheet"_s, parts.value(0), true},
                             {u"s"_s, parts.value(1), true},
                             {u"t"_s, parts.value(2), true}})
        .value();
}

} // namespace

// The input is the parts of a workbook separated by ~~: sheet, shared strings and styles.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const bool isExcel = !bytes.contains("opendocument");
    (void)Exchange::sourceOf(packed(partsOf(bytes), isExcel), u"a.xlsx"_s);
    return 0;
}
