#pragma once

namespace System {

// Whether a window can open. Without a display Qt ends the program with words of its own.
bool hasDisplay();

} // namespace System
