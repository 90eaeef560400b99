#include "exchange/documents/pdf/pdftext.h"
#include "exchange/documents/shared/officeconversion.h"
#include "exchange/documents/sourcetext.h"

#include <cstddef>
#include <cstdint>

// Bytes of any file: texts, Markdown, messages, pages, packages.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data),
                                               qsizetype(size));
    // Those would start other programs, each time.
    if (Exchange::officeKind(bytes) || Exchange::isPdf(bytes))
        return 0;
    (void)Exchange::sourceOf(bytes, QStringLiteral("a.txt"));
    return 0;
}
