#include "exchange/documents/separatedvalues.h"

#include <cstddef>
#include <cstdint>

// The input is a file of separated values (CSV) in UTF-8.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    (void)Exchange::separatedText(
        QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
