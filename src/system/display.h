#pragma once

namespace System {

// Whether there is a display to open a window on. Without one Qt would end the program with a
// message of its own.
bool hasDisplay();

} // namespace System
