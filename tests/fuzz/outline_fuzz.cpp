#include "domain/reading/outlinereader.h"
#include "domain/reading/planimport.h"

#include <cstddef>
#include <cstdint>

// The input is the text of a plan. It is read, and everything is made of the reading that the
// import window makes of it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const Domain::OutlineReading reading = Domain::readOutline(text);
    (void)Domain::planOf(reading);
    (void)Domain::assembleOutline(text, reading.pieces);
    return 0;
}
