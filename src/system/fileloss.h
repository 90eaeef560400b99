#pragma once

namespace System {

// How an open file lost its content: another file was written over it, its end was cut off, or it
// can no longer be read.
enum class FileLoss { None, Overwritten, CutShort, Damaged };

} // namespace System
