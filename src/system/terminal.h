#pragma once

namespace System {

// The width in columns of the terminal that standard output is; 0 when it is not a terminal.
int terminalColumns();

// The columns that a character takes on a terminal: 2 for Chinese ones, 0 when it is not known.
int columnsOf(char32_t character);

} // namespace System
