#include "exchange/documents/pdf/pdftext.h"
#include "exchange/documents/shared/officeconversion.h"
#include "exchange/documents/sourcetext.h"

#include <cstddef>
#include <cstdint>

// The input is any file that text can be read from: text, Markdown, e-mail, web page, package.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data),
                                               qsizetype(size));
    // These would start another program for each input.
    if (Exchange::officeKind(bytes) || Exchange::isPdf(bytes))
        return 0;
    (void)Exchange::sourceOf(bytes, QStringLiteral("a.txt"));
    return 0;
}
