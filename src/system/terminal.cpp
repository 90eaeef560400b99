#include "system/terminal.h"

#include <algorithm>
#include <cwchar>

#include <sys/ioctl.h>
#include <unistd.h>

namespace System {

int terminalColumns()
{
    winsize size = {};
    if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

// wcwidth goes by the locale, which the application object has set to a UTF-8 one.
int columnsOf(char32_t character)
{
    return std::max(wcwidth(wchar_t(character)), 0);
}

} // namespace System
