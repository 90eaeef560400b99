#pragma once

namespace System {

// What became of a file under the program that has it open: another one was written over it,
// its end was cut off, or what is there can no longer be read.
enum class FileLoss { None, Overwritten, CutShort, Damaged };

} // namespace System
