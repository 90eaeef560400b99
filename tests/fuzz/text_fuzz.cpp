#include "exchange/documents/sourcetext.h"

#include <cstddef>
#include <cstdint>

// Bytes of any file.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data),
                                               qsizetype(size));
    (void)Exchange::sourceText(bytes, QStringLiteral("a.txt"));
    return 0;
}
