#include "exchange/documents/sourcetext.h"
#include "exchange/reports/zipfile.h"
#include "parts.h"

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;

namespace {

const char kRelations[] =
    "<Relationships><Relationship Type=\"/officeDocument\" Target=\"d\"/></Relationships>";
const char kParts[] = "<Relationships><Relationship Type=\"/numbering\" "
                      "Target=\"n\"/><Relationship Type=\"/styles\" Target=\"s\"/></Relationships>";

// Packs the parts into a Word document or an OpenDocument text.
QByteArray packed(const QList<QByteArray> &parts, bool isWord)
{
    if (isWord) {
        return Exchange::zipped({{u"[Content_Types].xml"_s, {}, true},
                                 {u"_rels/.rels"_s, kRelations, true},
                                 {u"_rels/d.rels"_s, kParts, true},
                                 {u"d"_s, parts.value(0), true},
                                 {u"n"_s, parts.value(1), true},
                                 {u"s"_s, parts.value(2), true}})
            .value();
    }
    return Exchange::zipped({{u"mimetype"_s, "application/vnd.oasis.opendocument.text", true},
                             {u"content.xml"_s, parts.value(0), true},
                             {u"styles.xml"_s, parts.value(1), true}})
        .value();
}

} // namespace

// The input is a whole package, or the parts of one separated by ~~: text, numbering and styles.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString name = QStringLiteral("a.docx");
    if (bytes.startsWith("PK")) {
        (void)Exchange::sourceOf(bytes, name);
        return 0;
    }
    (void)Exchange::sourceOf(packed(partsOf(bytes), !bytes.contains("opendocument")), name);
    return 0;
}
