#pragma once

#include <QtGlobal>

namespace System {

// The milliseconds for which the processor has worked for this thread. Waiting for a disk, for
// other programs or for a sleeping computer does not count.
qint64 processorTime();

} // namespace System
