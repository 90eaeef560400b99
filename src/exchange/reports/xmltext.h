#pragma once

#include <QString>

namespace Exchange {

// The text without control characters and lone surrogates, which XML cannot hold and nobody can
// print, and without invisible characters, which paper ignores. Tabs and line feeds stay.
QString xmlText(const QString &text);

} // namespace Exchange
