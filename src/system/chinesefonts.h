#pragma once

namespace System {

// Whether an installed font has Chinese characters, according to fontconfig; true when there is no
// fontconfig. For use without a QGuiApplication, which can tell by itself.
bool hasChineseFont();

} // namespace System
