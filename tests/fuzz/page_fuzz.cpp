#include "exchange/documents/textdecoding.h"
#include "exchange/documents/webpagetext.h"

#include <cstddef>
#include <cstdint>

// The input is a web page in any encoding, or what was pasted from one.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data),
                                               qsizetype(size));
    Exchange::isWebPage(bytes, QStringLiteral("a.html"));
    const QString page = Exchange::decodedPage(bytes);
    Exchange::webPageText(page);
    Exchange::pastedText(page, QStringLiteral("a"));
    return 0;
}
