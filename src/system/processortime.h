#pragma once

#include <QtGlobal>

namespace System {

// The processor time that this thread has used, in milliseconds. Waiting for a disk, for other
// programs or for a sleeping computer does not count.
qint64 processorTime();

} // namespace System
