#pragma once

namespace System {

// The columns of the terminal that standard output goes to; 0 where it goes to none.
int terminalColumns();

// The columns that a character takes on a terminal: 2 for Chinese ones, 0 for those that none is
// known for.
int columnsOf(char32_t character);

} // namespace System
