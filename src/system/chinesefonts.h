#pragma once

namespace System {

// Whether a font of this machine has Chinese characters, as far as fontconfig can tell; true where
// there is no fontconfig to ask. To be used where there is no QGuiApplication, whose fonts know.
bool hasChineseFont();

} // namespace System
