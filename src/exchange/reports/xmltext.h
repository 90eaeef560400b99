#pragma once

#include <QString>

namespace Exchange {

// The text as it is printed: without control characters and halves of characters, which XML
// cannot hold either. Tabs and line feeds stay.
QString xmlText(const QString &text);

} // namespace Exchange
