#pragma once

namespace Widgets {

// Whether some font that is installed has Chinese characters; without one they are all boxes.
bool canShowChinese();

// Says that no installed font has Chinese characters, in a window whose Chinese is a picture, and
// on standard error in English. Returns when the window is closed.
void sayNoChineseFont();

} // namespace Widgets
